import type { Problem } from '../chain/types.ts';

/** Longest address or meeting place: what the sealed note takes. */
export const NOTE_MAX = 500;
/** Letters that are not seen; lines may end. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

/** Checks words that only the other side will read. Parcels need an address, meetings can do without a place. */
export function readNoteText(text: string, needed: boolean): { value: string } | { mistake: Problem } {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value === '' && needed) return { mistake: { code: 'ADDRESS_EMPTY', params: {} } };
  if (value.length > NOTE_MAX) {
    return { mistake: { code: 'NOTE_LONG', params: { max: String(NOTE_MAX), length: String(value.length) } } };
  }
  return HIDDEN.test(value) ? { mistake: { code: 'NOTE_HIDDEN', params: {} } } : { value };
}
