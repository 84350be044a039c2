import { Refusal } from './refusal.ts';

/** The id under which any row can be asked for again: its type and key, opaque to pages. */
export const globalId = (type: string, key: string): string => Buffer.from(`${type}:${key}`).toString('base64url');

/**
 * The type and key inside a global id.
 * @throws Refusal BAD_ID for anything this api did not hand out
 */
export function readGlobalId(id: string): { type: string; key: string } {
  const text = Buffer.from(id, 'base64url').toString();
  const [, type, key] = /^([A-Z][A-Za-z]+):([\w-]{1,80})$/.exec(text) ?? [];
  if (type === undefined || key === undefined || globalId(type, key) !== id) {
    throw new Refusal('BAD_ID', { id: id.slice(0, 120) });
  }
  return { type, key };
}

/**
 * The key inside the id of one type of thing.
 * @throws Refusal BAD_ID for the id of anything else
 */
export function keyOf(type: string, id: string): string {
  const found = readGlobalId(id);
  if (found.type !== type) throw new Refusal('BAD_ID', { id: id.slice(0, 120) });
  return found.key;
}
