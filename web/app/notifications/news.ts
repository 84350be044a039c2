/** How much news the acting account has not read, for the whole tab; undefined while nobody knows. */
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

/** Something arrived or was done: whoever shows news looks again. */
export function lookAgain(): void {
  for (const ask of asks) ask();
}

export function onLookAgain(ask: () => void): () => void {
  asks.add(ask);
  return () => void asks.delete(ask);
}
