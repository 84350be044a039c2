/** What a verdict does, as the 32 bytes that a motion names. */

/** Puts a removed listing back. */
export const RESTORE = `0x${'f'.repeat(64)}`;
/** Takes a listing off the market in every region; lifts the suspension of an account or an arbitrator. */
export const NO_LIMIT = `0x${'0'.repeat(64)}`;

/** Codes of countries (ISO 3166-1) and of their parts (ISO 3166-2): KR, KR-11. */
export const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;
/** Regions one effect can name, and bytes of each. */
export const MAX_REGIONS = 4;
const CODE_BYTES = 8;

const hexOf = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/**
 * The effect that removes a listing in some regions, each named once; in none named, everywhere.
 * @throws RangeError for more than four, or for what is no code
 */
export function removalIn(named: readonly string[]): string {
  const regions = [...new Set(named)];
  if (regions.length > MAX_REGIONS) throw new RangeError(`at most ${MAX_REGIONS} regions: ${regions.join(', ')}`);
  const wrong = regions.find((region) => !REGION.test(region));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no ISO 3166 code`);
  return `0x${regions
    .map((region) => hexOf(region).padEnd(2 * CODE_BYTES, '0'))
    .join('')
    .padEnd(64, '0')}`;
}

/** The regions an effect on a listing names, in alphabetical order; none stands for everywhere. */
export function regionsOf(effect: string): string[] {
  const codes = Array.from({ length: MAX_REGIONS }, (_, place) => {
    const from = 2 + place * 2 * CODE_BYTES;
    const bytes = effect.slice(from, from + 2 * CODE_BYTES).match(/../g) ?? [];
    return bytes.flatMap((byte) => (byte === '00' ? [] : String.fromCharCode(Number.parseInt(byte, 16)))).join('');
  });
  return [...new Set(codes.filter((code) => code !== ''))].sort();
}

/** The effect that suspends an account or an arbitrator for so many seconds from the verdict on; 0 lifts it. */
export const suspensionFor = (seconds: number): string => `0x${seconds.toString(16).padStart(64, '0')}`;
