import type { Draft } from './draft.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes from storage what has the shape of a draft; storage may hold anything, an older version's draft for one. */
export function restoreDraft(stored: string | null, start: Draft): Draft {
  if (stored === null) return start;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch (error) {
    if (error instanceof SyntaxError) return start;
    throw error;
  }
  if (!isRecord(value)) return start;
  const known = Object.entries(start).filter(([field, before]) => {
    const kept = value[field];
    if (!Array.isArray(before)) return typeof kept === typeof before;
    return Array.isArray(kept) && kept.every((picture) => isRecord(picture) && typeof picture.cid === 'string');
  });
  return { ...start, ...Object.fromEntries(known.map(([field]) => [field, value[field]])) };
}
