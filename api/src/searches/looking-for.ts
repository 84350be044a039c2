import { createHash } from 'node:crypto';
import { withDescendants } from '@moothall/contracts/protocol';
import { type Asked, askedIn } from '@moothall/contracts/protocol/search/index';
import { cellToLatLng, cellToParent, getResolution, greatCircleDistance, latLngToCell, UNITS } from 'h3-js';
import { ListingState } from '../listings/enums.ts';
import { readFilter } from '../listings/filter.ts';
import type { ListingFilter, NearInput } from '../listings/inputs.ts';
import { neighbourhood } from '../listings/near.ts';

import type { Reader } from '../listings/shown.ts';
import { Refusal } from '../schema/refusal.ts';

/** What a saved search may ask: everything but whose, and in which state. */
export type LookingFor = Omit<ListingFilter, 'states' | 'sold' | 'seller'>;

/** Resolution of the cells that searches are narrowed down by: some 40 km across. */
const COARSE = 4;
/** Any category, and anywhere. */
const ANY_KIND = '0';
const ANYWHERE = '*';

/** The coarse cell of a place, or the place itself where it is coarser still. */
export const coarsely = (cell: string): string => (getResolution(cell) > COARSE ? cellToParent(cell, COARSE) : cell);

/** What a listing hangs on: searches that name none of these cannot match it. */
export const hooksOf = ({ category, cell }: { category: string | number; cell: string }) => ({
  kinds: [ANY_KIND, String(category)],
  places: [ANYWHERE, coarsely(cell)],
});

/** A search as it is kept. */
export interface Kept {
  filter: LookingFor;
  /** The same for the same search, however it was written. */
  fingerprint: string;
  kinds: string[];
  places: string[];
}

const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return [...new Set(value)].sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
};

/** What narrows nothing down. */
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * Checks what somebody would like to be told about.
 * @throws Refusal SEARCH_ALWAYS_OPEN, SEARCH_OF_ONE, SEARCH_TOO_WIDE, and whatever a search refuses
 */
export function readLookingFor(asked: ListingFilter, reader: Reader): Kept {
  const { states, seller, sold, ...rest } = asked;
  if (sold || states?.some((state) => state !== ListingState.OPEN)) throw new Refusal('SEARCH_ALWAYS_OPEN');
  if (seller) throw new Refusal('SEARCH_OF_ONE');
  const told = Object.entries(rest).filter(([, value]) => !isNothing(value));
  const filter = plain(Object.fromEntries(told.map(([name, value]) => [name, plain(value)]))) as LookingFor;
  const { words } = readFilter(filter, reader);
  const { categories, near } = filter;
  if (words.length === 0 && !categories?.length && !near) throw new Refusal('SEARCH_TOO_WIDE');
  const kinds = categories?.length ? categories.flatMap(withDescendants).map(String) : [ANY_KIND];
  const places = near ? neighbourhood(near.cell, near.radiusKm).cells.map(coarsely) : [ANYWHERE];
  const fingerprint = createHash('sha256').update(JSON.stringify(filter)).digest('base64url');
  return { filter, fingerprint, kinds: [...new Set(kinds)], places: [...new Set(places)] };
}

/** Whether a place lies in a circle, by the same rule as `neighbourhood`, without listing all of its cells. */
export function isWithin(cell: string, near: NearInput): boolean {
  const middle = cellToLatLng(near.cell);
  if (cell === latLngToCell(...middle, getResolution(cell))) return true;
  return greatCircleDistance(middle, cellToLatLng(cell), UNITS.m) <= near.radiusKm * 1000;
}

/** What a text asks for, as the arrays that `content.asked` takes. */
export function askedOf(text: string | null | undefined): Record<'query' | 'others' | 'word' | 'letters', string[]> {
  const words: Asked[] = text ? askedIn(text) : [];
  const list = (part: 'query' | 'others' | 'word' | 'letters') => words.map((word) => word[part]);
  return { query: list('query'), others: list('others'), word: list('word'), letters: list('letters') };
}

/**
 * What words mean as a query of the database, if that is for good: a word that no seller has used yet may be misspelled,
 * and means its nearest ones until somebody does use it. Null for words like that, and for none.
 * @param at places of the four arrays of `askedOf` in the statement, in their order
 */
export const meaningOf = ([query, others, word, letters]: readonly [string, string, string, string]): string =>
  `case when cardinality(${query}) > 0 and not exists (select from unnest(${letters}) asked(letters)
     where length(asked.letters) >= 4
       and not exists (select from content.word known where known.letters like '%' || asked.letters || '%'))
   then content.asked('all', ${query}, ${others}, ${word}, ${letters}) end`;
