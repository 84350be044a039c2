/** How many conversations have something unread, for the whole tab; undefined while nobody knows. */
let unread: number | undefined;
const listeners = new Set<() => void>();

export const unreadNow = (): number | undefined => unread;

export function setUnread(count: number | undefined): void {
  unread = count;
  for (const tell of listeners) tell();
}

export function onUnread(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const asks = new Set<() => void>();

/** Something was read or written: whoever counts counts again. */
export function countAgain(): void {
  for (const ask of asks) ask();
}

export function onCountAgain(ask: () => void): () => void {
  asks.add(ask);
  return () => void asks.delete(ask);
}
