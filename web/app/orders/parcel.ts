import type { Problem } from '../chain/types.ts';

/** With whom a parcel travels, and under which number. Only the two sides of the deal ever read it. */
export interface Parcel {
  carrier: string;
  number: string;
}

export const CARRIER_MAX = 60;
export const NUMBER_MAX = 60;
/** Letters that are not seen could make one number read like another. */
const HIDDEN = /[\p{Cc}\p{Cf}]/u;

type Read<T> = { value: T } | { mistake: Problem };

function line(text: string, max: number, name: 'CARRIER' | 'NUMBER'): Read<string> {
  const value = text.trim();
  if (value === '') return { mistake: { code: `${name}_EMPTY`, params: {} } };
  if (value.length > max) return { mistake: { code: `${name}_LONG`, params: { max: String(max) } } };
  return HIDDEN.test(value) ? { mistake: { code: 'PARCEL_HIDDEN', params: {} } } : { value };
}

export const readCarrier = (text: string): Read<string> => line(text, CARRIER_MAX, 'CARRIER');
export const readNumber = (text: string): Read<string> => line(text, NUMBER_MAX, 'NUMBER');

/** The words that are sealed to the buyer. */
export const writeParcel = ({ carrier, number }: Parcel): string => JSON.stringify({ carrier, number });

/** Reads opened words; undefined when they are no parcel's, whoever wrote them. */
export function readParcel(text: string): Parcel | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
  const { carrier, number } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Parcel>;
  if (typeof carrier !== 'string' || typeof number !== 'string') return undefined;
  const [by, under] = [readCarrier(carrier), readNumber(number)];
  return 'value' in by && 'value' in under ? { carrier: by.value, number: under.value } : undefined;
}
