/** The published list of searches that are timed: what people put together on the search page. */
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { ListingSort } from '../../../api/src/listings/enums.ts';
import type { ListingFilter } from '../../../api/src/listings/inputs.ts';
import { CITIES } from '../market/listings.ts';

const WORDS = [
  '자전거',
  '책상',
  '노트북 가방',
  'bike',
  'desk lamp',
  '아이폰 13',
  '캠핑의자',
  'guitar',
  '냉장고',
  'sofa',
  '몬스테라',
  'labtop',
];
const CATEGORIES = [2, 201, 101, 3, 303, 902, 12, 801];
const PLACES = [CITIES.seoul, CITIES.berlin];
/** What somebody has typed so far. */
export const BEGINNINGS = [
  'ㅈ',
  '자',
  '자ㅈ',
  '자전거 ㅎ',
  '책',
  '노트북 가',
  '아이폰 1',
  'b',
  'bi',
  'bike h',
  'desk l',
  'samsung',
  '캠핑의',
  'gui',
];
/** Everything the search page counts. */
export const FACETS = [
  'categories',
  'conditions',
  'ways',
  'languages',
  'deposit',
  'certified',
  'tokens',
  'prices',
  'distances',
  'cells',
] as const;

/** A combination of filters, and what it asks in each round. */
export type Question = [name: string, sort: ListingSort, filter: (round: number) => ListingFilter];
const word = (round: number) => ({ text: WORDS[round % WORDS.length] });
const kind = (round: number) => ({ categories: [CATEGORIES[round % CATEGORIES.length] ?? 2] });
const near = (radiusKm: number) => (round: number) => ({ near: { cell: PLACES[round % 2] ?? '', radiusKm } });
const price = (round: number) => ({ token: 2, priceMin: String(10_000 * (1 + (round % 3))), priceMax: '90000' });

/** What people put together. */
export const QUESTIONS: Question[] = [
  ['nothing, newest', ListingSort.NEWEST, () => ({})],
  ['nothing, cheapest', ListingSort.PRICE_ASC, () => ({})],
  ['kind, newest', ListingSort.NEWEST, kind],
  ['kind, dearest', ListingSort.PRICE_DESC, kind],
  ['price, newest', ListingSort.NEWEST, price],
  ['condition, newest', ListingSort.NEWEST, () => ({ conditions: ['new', 'like-new'] })],
  ['way and deposit, newest', ListingSort.NEWEST, () => ({ ways: ['SHIP'], deposit: true })],
  ['certified, newest', ListingSort.NEWEST, () => ({ certified: true })],
  ['language, newest', ListingSort.NEWEST, () => ({ languages: ['ko'] })],
  [
    'kind, price and condition, cheapest',
    ListingSort.PRICE_ASC,
    (n) => ({ ...kind(n), ...price(n), conditions: ['good'] }),
  ],
  ['2 km, nearest', ListingSort.NEAREST, near(2)],
  ['5 km, nearest', ListingSort.NEAREST, near(5)],
  ['20 km, nearest', ListingSort.NEAREST, near(20)],
  ['5 km, newest', ListingSort.NEWEST, near(5)],
  ['5 km and kind, nearest', ListingSort.NEAREST, (n) => ({ ...near(5)(n), ...kind(n) })],
  [
    '10 km, kind, price and way, newest',
    ListingSort.NEWEST,
    (n) => ({ ...near(10)(n), ...kind(n), ...price(n), ways: ['MEET_UP'] }),
  ],
  ['words, by relevance', ListingSort.RELEVANCE, word],
  ['words, newest', ListingSort.NEWEST, word],
  ['words, cheapest', ListingSort.PRICE_ASC, word],
  ['words and condition, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), conditions: ['new'] })],
  ['words and 5 km, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), ...near(5)(n) })],
  ['words and 20 km, nearest', ListingSort.NEAREST, (n) => ({ ...word(n), ...near(20)(n) })],
  ['words, price and kind, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), ...price(n), ...kind(n) })],
  [
    'everything, by relevance',
    ListingSort.RELEVANCE,
    (n) => ({
      ...word(n),
      ...near(10)(n),
      ...price(n),
      conditions: ['good', 'fair'],
      ways: ['MEET_UP'],
      languages: ['ko'],
      deposit: true,
    }),
  ],
];

/** A field of a question to the api, and what is asked below it. */
export const tree = (name: string, type: string, below: ResolveTree[] = []): ResolveTree => ({
  name,
  alias: name,
  args: {},
  fieldsByTypeName: below.length > 0 ? { [type]: Object.fromEntries(below.map((field) => [field.name, field])) } : {},
});
const CARD = [
  'price',
  'ways',
  'cell',
  'areaName',
  'listedAt',
  'contentState',
  'title',
  'condition',
  'stock',
  'pictures',
];
const node = tree(
  'node',
  'Listing',
  CARD.map((field) => tree(field, '')),
);
/** What the page of a listing shows of it. */
export const shown = new Map([...CARD, 'description', 'language', 'sold'].map((field) => [field, [tree(field, '')]]));
/** What a card of the list shows. */
export const edges = tree('edges', 'ListingEdge', [node]);
