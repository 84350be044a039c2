import { openOrm } from '../orm.ts';
import { Tables } from './table.ts';

/** Reads what the entity classes say about their tables; needs no connection. */
export async function openTables(): Promise<Tables> {
  const orm = await openOrm('postgres://localhost/metadata-only');
  return new Tables(orm.getMetadata());
}
