import { useCallback, useEffect, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

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

/**
 * A draft that survives a reload, kept in this browser only. `key` names what it is a draft of.
 * `ready` turns true once storage was read: what is typed before would be lost.
 */
export function useDraft(key: string, start: Draft = EMPTY_DRAFT) {
  const [draft, setDraft] = useState(start);
  const [ready, setReady] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `start` only matters when another draft begins.
  useEffect(() => {
    setDraft(restoreDraft(window.localStorage.getItem(key), start));
    setReady(true);
  }, [key]);
  useEffect(() => {
    if (ready) window.localStorage.setItem(key, JSON.stringify(draft));
  }, [key, ready, draft]);
  const change = useCallback(
    (changes: Partial<Draft> | ((before: Draft) => Partial<Draft>)) =>
      setDraft((before) => ({ ...before, ...(typeof changes === 'function' ? changes(before) : changes) })),
    [],
  );
  const forget = useCallback(() => {
    setReady(false);
    window.localStorage.removeItem(key);
  }, [key]);
  return { draft, change, forget, ready };
}
