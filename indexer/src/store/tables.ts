import { openOrm } from '../orm.ts';
import { Tables } from './table.ts';

/** Reads what the entity classes say about their tables. MikroORM connects with its first query, so this never does. */
export async function openTables(databaseUrl: string): Promise<Tables> {
  const orm = await openOrm(databaseUrl);
  return new Tables(orm.getMetadata());
}
