/** Listings that one sitemap holds on average, at most: each has an address in every language, and 50,000 is the limit. */
const MOST = 2_500;
const ID_DIGITS = 64;

/**
 * The parts in which all listings are read, named by the first digits of their ids: ids are hashes, so that equal parts
 * hold about equally many. The empty name means all of them.
 */
export function spanNames(count: number): string[] {
  let digits = 0;
  while (count / 16 ** digits > MOST) digits += 1;
  return Array.from({ length: 16 ** digits }, (_, place) => (digits ? place.toString(16).padStart(digits, '0') : ''));
}

/** First and last id of a part; undefined for what names none. */
export function spanOf(name: string): { from: `0x${string}`; to: `0x${string}` } | undefined {
  if (!/^[0-9a-f]{0,4}$/.test(name)) return undefined;
  return { from: `0x${name.padEnd(ID_DIGITS, '0')}`, to: `0x${name.padEnd(ID_DIGITS, 'f')}` };
}
