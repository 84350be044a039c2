import { useCallback, useEffect, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from './draft.ts';
import { restoreDraft } from './restore-draft.ts';

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
