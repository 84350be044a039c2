/** Keys kept of one person, newest first: enough to read what was written under an earlier one. */
const KEPT = 5;

const nameOf = (chainId: number, account: string) => `moothall:keys:${chainId}:${account.toLowerCase()}`;

/** Public keys of somebody that this browser has seen on the record, the newest first. */
export function knownKeys(storage: Storage, chainId: number, account: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(storage.getItem(nameOf(chainId, account)) ?? '[]');
    return Array.isArray(read) ? read.filter((key) => /^0x[0-9a-f]{64}$/.test(String(key))).map(String) : [];
  } catch (problem) {
    if (problem instanceof SyntaxError) return [];
    throw problem;
  }
}

/** Remembers the key that stands on the record now. */
export function meetKey(storage: Storage, chainId: number, account: string, key: string): void {
  const before = knownKeys(storage, chainId, account);
  if (before[0] === key) return;
  const kept = [key, ...before.filter((other) => other !== key)].slice(0, KEPT);
  storage.setItem(nameOf(chainId, account), JSON.stringify(kept));
}

/**
 * Whether a conversation with somebody shows another key than the last time it was shown: then the person changed it,
 * or somebody took over the account.
 */
export function showKey(storage: Storage, chainId: number, account: string, key: string): { changed: boolean } {
  const name = `${nameOf(chainId, account)}:shown`;
  const before = storage.getItem(name);
  if (before !== key) storage.setItem(name, key);
  return { changed: before !== null && before !== key };
}
