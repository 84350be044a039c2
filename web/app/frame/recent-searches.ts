/** Texts of searches that a device remembers. */
export const RECENT_SEARCHES = 6;
const KEY = 'moothall.searched';
/** Longest text that the search takes. */
const MAX_TEXT = 120;

/** Where they lie; asked for when needed, since a browser may refuse to name it at all. */
type Memory = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const ofBrowser: Memory = () => window.localStorage;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAX_TEXT;

/** What was looked for on this device, the last first. Nobody else is told; nothing where storage is off. */
export function readSearches(memory: Memory = ofBrowser): string[] {
  try {
    const kept: unknown = JSON.parse(memory().getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? [...new Set(kept.filter(isText))].slice(0, RECENT_SEARCHES) : [];
  } catch {
    return [];
  }
}

/** Remembers a text that was looked for, once, as the last one. */
export function rememberSearch(text: unknown, memory: Memory = ofBrowser): void {
  if (!isText(text)) return;
  const last = text.trim();
  const others = readSearches(memory).filter((each) => each !== last);
  try {
    memory().setItem(KEY, JSON.stringify([last, ...others].slice(0, RECENT_SEARCHES)));
  } catch {
    // Full or switched off: then nothing is remembered.
  }
}

/** Forgets all of them. */
export function forgetSearches(memory: Memory = ofBrowser): void {
  try {
    memory().removeItem(KEY);
  } catch {
    // Switched off: there is nothing.
  }
}
