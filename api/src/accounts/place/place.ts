import type { Pool } from 'pg';
import { type Database, Values } from '../../read/database.ts';
import { Refusal } from '../../schema/refusal.ts';
import type { OwnPlace } from './types.ts';

/** Kilometres beyond which a circle is no neighbourhood any more, as for searches. */
const MAX_RADIUS_KM = 100;

/** What somebody chose; null for who never chose. */
export async function readPlace(database: Database, account: string): Promise<OwnPlace | null> {
  const values = new Values();
  const owner = values.bind(account, 'text');
  const [place] = await database.rows<OwnPlace>(
    `select cell, radius_km as "radiusKm" from app.own_place where account = ${owner}`,
    values,
  );
  return place ?? null;
}

/** Keeps what somebody chose. @throws Refusal RADIUS_OUT_OF_BOUNDS */
export async function keepPlace(pool: Pool, account: string, { cell, radiusKm }: OwnPlace): Promise<void> {
  if (radiusKm < 1 || radiusKm > MAX_RADIUS_KM) {
    throw new Refusal('RADIUS_OUT_OF_BOUNDS', { radiusKm, max: MAX_RADIUS_KM });
  }
  await pool.query(
    `insert into app.own_place (account, cell, radius_km) values ($1, $2, $3)
     on conflict (account) do update set cell = excluded.cell, radius_km = excluded.radius_km`,
    [account, cell, radiusKm],
  );
}
