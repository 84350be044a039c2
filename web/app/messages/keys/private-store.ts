/**
 * What may be known only while its person uses this tab: the seed of the key, drafts, messages on their way. The tab's
 * session storage survives a reload and ends with the tab; nothing of it reaches another tab, the disk's profile beyond
 * the session, or the network. On another device the wallet makes the same seed again.
 */
const PREFIX = 'moothall:private:';

const keyOf = (account: string, name: string) => `${PREFIX}${account.toLowerCase()}:${name}`;

export const readPrivate = (account: string, name: string): string | undefined =>
  sessionStorage.getItem(keyOf(account, name)) ?? undefined;

/** Returns false when the tab's storage is full: what was to be kept lives until the next reload only. */
export function writePrivate(account: string, name: string, value: string | undefined): boolean {
  try {
    if (value === undefined) sessionStorage.removeItem(keyOf(account, name));
    else sessionStorage.setItem(keyOf(account, name), value);
    return true;
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'QuotaExceededError') return false;
    throw problem;
  }
}

/** Forgets everything private of an account: somebody else uses this tab from now on. */
export function forgetPrivate(account: string): void {
  const names = Array.from({ length: sessionStorage.length }, (_, at) => sessionStorage.key(at) ?? '');
  for (const name of names.filter((each) => each.startsWith(keyOf(account, '')))) sessionStorage.removeItem(name);
}
