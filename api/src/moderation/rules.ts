import type { Database } from '../read/database.ts';
import { kindOf } from './enums.ts';
import type { ModerationRules } from './types.ts';

interface Row {
  pausedUntil: Date | null;
  kind: number | null;
  open: boolean;
  seats: number;
  grave: boolean;
}

const RULES = `
  select (select until from chain.moderation_pause where until > (select time from chain.status where id = 1))
      as "pausedUntil",
    known.kind, known.target is not null as open, known.seats, known.grave
  from (select) nothing left join chain.moderation_kind known on true
  order by known.kind`;

/** What can be reported now; a pause that is over is none. */
export async function readRules(database: Database): Promise<ModerationRules> {
  const rows = await database.rows<Row>(RULES);
  return {
    pausedUntil: rows[0]?.pausedUntil ?? null,
    kinds: rows.flatMap(({ kind, open, seats, grave }) =>
      kind === null ? [] : [{ kind: kindOf(kind), open, seats, grave }],
    ),
  };
}
