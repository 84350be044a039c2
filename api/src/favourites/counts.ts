import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { withOlder } from './versions.ts';

/** How many have something, and whether the viewer is one of them. */
export interface Having {
  count: number;
  own: boolean;
}

/** Who has what: (`key`, `by`) of all keys in one statement. */
const HAVING = {
  favourite: (keys: string) =>
    `select version.key, kept.account as by from ${withOlder(keys)} version join app.favourite kept on kept.listing = version.id`,
  follow: (keys: string) => `select followed as key, follower as by from app.follow where followed = any(${keys})`,
} as const;

/** Of all listings or accounts of a request in one statement. Who the others are is told nobody. */
export const loadHaving = (
  { batches, database, visitor }: Pick<ReadContext, 'batches' | 'database' | 'visitor'>,
  what: keyof typeof HAVING,
  key: string,
): Promise<Having> =>
  batches.load(`who has a ${what}`, key, async (keys) => {
    const values = new Values();
    const asked = values.bind(keys, 'text[]');
    const viewer = values.bind(visitor?.address ?? '', 'text');
    const rows = await database.rows<Having & { key: string }>(
      `select key, count(distinct by)::int as count, bool_or(by = ${viewer}) as own
       from (${HAVING[what](asked)}) having_it group by key`,
      values,
    );
    const found = new Map(rows.map((row) => [row.key, row]));
    return keys.map((each) => found.get(each) ?? { count: 0, own: false });
  });
