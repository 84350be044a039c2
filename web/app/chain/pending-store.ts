import { advance, isOpen, type Pending, type Sighting } from './pending.ts';

const KEY = 'moothall:pending:1';
/** The tray shows no more than this; the oldest finished ones make room. */
const KEPT = 20;
const NONE: readonly Pending[] = [];

function isPending(value: unknown): value is Pending {
  const entry = value as Partial<Pending> | null;
  return typeof entry === 'object' && typeof entry?.hash === 'string' && typeof entry.stage === 'string';
}

function read(storage: Storage): readonly Pending[] {
  const text = storage.getItem(KEY);
  if (text === null) return NONE;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isPending) : NONE;
  } catch {
    // Somebody else's or a half-written value: nothing in it can be trusted, and the chain still knows the truth.
    storage.removeItem(KEY);
    return NONE;
  }
}

/** Pending actions of this browser: survive a reload and are the same in every tab. */
export interface PendingStore {
  list: () => readonly Pending[];
  add: (pending: Pending) => void;
  report: (hash: string, sighting: Sighting) => void;
  dismiss: (hash: string) => void;
  subscribe: (listener: () => void) => () => void;
}

export function createPendingStore(storage: Storage, tabs?: EventTarget): PendingStore {
  let current = read(storage);
  const listeners = new Set<() => void>();
  const publish = (next: readonly Pending[]) => {
    current = next;
    for (const listener of listeners) listener();
  };
  const write = (change: (list: readonly Pending[]) => readonly Pending[]) => {
    const next = change(read(storage));
    storage.setItem(KEY, JSON.stringify(next));
    publish(next);
  };
  tabs?.addEventListener('storage', (event) => {
    if ((event as StorageEvent).key === KEY) publish(read(storage));
  });
  return {
    list: () => current,
    add: (pending) =>
      write((list) => {
        const others = list.filter(({ hash }) => hash !== pending.hash);
        const surplus = others.filter(({ stage }) => !isOpen(stage)).slice(KEPT - 1);
        return [pending, ...others.filter((entry) => !surplus.includes(entry))];
      }),
    report: (hash, sighting) => {
      const known = read(storage).find((entry) => entry.hash === hash);
      if (known === undefined || JSON.stringify(advance(known, sighting)) === JSON.stringify(known)) return;
      write((list) => list.map((entry) => (entry.hash === hash ? advance(entry, sighting) : entry)));
    },
    dismiss: (hash) => write((list) => list.filter((entry) => entry.hash !== hash)),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
