import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';

/** How many have something, and whether the viewer is one of them. */
export interface Having {
  count: number;
  own: boolean;
}

const TABLES = {
  favourite: { table: 'app.favourite', about: 'listing', by: 'account' },
  follow: { table: 'app.follow', about: 'followed', by: 'follower' },
} as const;

/** Of all listings or accounts of a request in one statement. Who the others are is told nobody. */
export const loadHaving = (
  { batches, database, visitor }: Pick<ReadContext, 'batches' | 'database' | 'visitor'>,
  what: keyof typeof TABLES,
  key: string,
): Promise<Having> =>
  batches.load(`who has a ${what}`, key, async (keys) => {
    const { table, about, by } = TABLES[what];
    const values = new Values();
    const asked = values.bind(keys, 'text[]');
    const viewer = values.bind(visitor?.address ?? '', 'text');
    const rows = await database.rows<Having & { key: string }>(
      `select ${about} as key, count(*)::int as count, bool_or(${by} = ${viewer}) as own
       from ${table} where ${about} = any(${asked}) group by ${about}`,
      values,
    );
    const found = new Map(rows.map((row) => [row.key, row]));
    return keys.map((each) => found.get(each) ?? { count: 0, own: false });
  });
