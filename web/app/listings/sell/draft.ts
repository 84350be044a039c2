import { AmountError, parseAmount } from '@moothall/contracts/protocol/amounts';
import { categoryByNumber } from '@moothall/contracts/protocol/categories';
import { isPublicCell } from '@moothall/contracts/protocol/cells';
import type { ListingDocument, PictureRef } from '@moothall/contracts/protocol/content/index';
import {
  ACCEPT_WITHIN,
  APPOINTMENT,
  ARRIVE_WITHIN,
  INSPECT_WITHIN,
  MAX_STOCK,
  MEET_UP,
  SHIP,
  SHIP_WITHIN,
} from '@moothall/contracts/protocol/enums';
import type { Problem } from '../../chain/types.ts';
import type { Language } from '../../i18n/languages.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
export const MAX_TITLE = 120;
export const MAX_DESCRIPTION = 8000;
export const MAX_AREA = 60;
export const MAX_PICTURES = 10;
/** Choices for `acceptWithin`, hours. */
export const ACCEPT_HOURS = [1, 6, 12, 24, 48, 72, 168] as const;
/** Choices for the limits of shipping, days. */
export const SHIP_DAYS = [1, 2, 3, 5, 7, 10, 14, 21, 30] as const;
export const ARRIVE_DAYS = [1, 3, 7, 14, 21, 30, 45, 60] as const;
export const INSPECT_DAYS = [1, 2, 3, 5, 7, 10, 14] as const;
/** Ids of conditions in the listing document, best first. */
export const CONDITION_IDS = ['new', 'like-new', 'good', 'fair', 'for-parts'] as const;
/** Letters that are not seen: the protocol refuses them, so that no title can pass for another. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

/** A picture that has arrived, with the address it is shown from. */
export interface DraftPicture extends PictureRef {
  url: string;
}

/** What was typed, as it was typed. Kept in the browser until it is public. */
export interface Draft {
  title: string;
  description: string;
  category: string;
  condition: string;
  pictures: DraftPicture[];
  cell: string;
  area: string;
  meet: boolean;
  ship: boolean;
  appointment: boolean;
  shipDays: string;
  arriveDays: string;
  inspectDays: string;
  /** Address of a registered carrier, or empty. */
  carrier: string;
  token: string;
  price: string;
  stock: string;
  deposit: string;
  depositUpfront: boolean;
  acceptHours: string;
}

export type DraftField = keyof Draft;

export const EMPTY_DRAFT: Draft = {
  title: '',
  description: '',
  category: '',
  condition: '',
  pictures: [],
  cell: '',
  area: '',
  meet: true,
  ship: false,
  appointment: false,
  shipDays: String(SHIP_WITHIN.default / DAY),
  arriveDays: String(ARRIVE_WITHIN.default / DAY),
  inspectDays: String(INSPECT_WITHIN.default / DAY),
  carrier: '',
  token: '',
  price: '',
  stock: '1',
  deposit: '',
  depositUpfront: true,
  acceptHours: String(ACCEPT_WITHIN.default / HOUR),
};

/** Fields by the step of the form that asks for them. */
export const STEPS = [
  { key: 'item', fields: ['title', 'category', 'condition', 'description'] },
  {
    key: 'photos',
    fields: [
      'pictures',
      'cell',
      'area',
      'meet',
      'ship',
      'appointment',
      'shipDays',
      'arriveDays',
      'inspectDays',
      'carrier',
    ],
  },
  { key: 'price', fields: ['token', 'price', 'stock', 'deposit', 'depositUpfront', 'acceptHours'] },
  { key: 'check', fields: [] },
] as const satisfies readonly { key: string; fields: readonly DraftField[] }[];

export interface SellToken {
  number: number;
  symbol: string;
  name: string;
  decimals: number;
  isMarketToken: boolean;
  /** Up to this price of a deal people may deal without deposits, smallest unit; 0 for never. */
  noDepositUpTo: string;
}

/** Least and greatest deposit of this market, market token's smallest unit; unknown while the chain does not answer. */
export interface DepositBounds {
  min: string;
  max: string;
}

/** Somebody whose signature proves that a parcel arrived. */
export interface Carrier {
  address: string;
  name: string;
}

/** Limits of shipping in seconds, and who may prove the delivery. */
export interface Shipping {
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  /** Undefined for the buyer's word, or time, alone. */
  carrier: string | undefined;
}

/** Everything an offer needs besides who makes it and which document describes it. */
export interface Offer {
  document: ListingDocument;
  token: SellToken;
  price: bigint;
  stock: number;
  deposit: bigint;
  depositUpfront: boolean;
  ways: number;
  acceptWithin: number;
  /** Undefined where it is not shipped. */
  shipping: Shipping | undefined;
  category: number;
  cell: string;
}

export type Mistakes = Partial<Record<DraftField, Problem>>;

interface Known {
  tokens: readonly SellToken[];
  bounds: DepositBounds | undefined;
  /** Addresses of registered carriers. */
  carriers: readonly string[];
  language: Language;
}

class Mistake extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const refuse = (code: string, params: Problem['params'] = {}): never => {
  throw new Mistake({ code, params });
};

function words(text: string, max: number, empty: string): string {
  const plain = text.replace(/\r\n?/g, '\n').trim();
  if (plain === '') refuse(empty);
  if (plain.length > max) refuse('WORDS_TOO_MANY', { length: String(plain.length), max: String(max) });
  if (HIDDEN.test(plain)) refuse('WORDS_HIDDEN');
  return plain;
}

function amount(text: string, decimals: number, empty: string): bigint {
  if (text.trim() === '') refuse(empty);
  try {
    return parseAmount(text, decimals);
  } catch (error) {
    if (error instanceof AmountError) refuse(error.code);
    throw error;
  }
}

function whole(text: string, code: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(value >= min && value <= max)) refuse(code, { min: String(min), max: String(max) });
  return value;
}

function deposit(text: string, token: SellToken | undefined, bounds: DepositBounds | undefined): bigint {
  const value = amount(text, token?.decimals ?? 18, 'DEPOSIT_EMPTY');
  const low = bounds && value < BigInt(bounds.min);
  const high = bounds && value > BigInt(bounds.max);
  if (token && bounds && (low || high)) {
    refuse('DEPOSIT_OUTSIDE', {
      min: bounds.min,
      max: bounds.max,
      symbol: token.symbol,
      decimals: String(token.decimals),
    });
  }
  return value;
}

/** Days in a field, as the contract's seconds. */
const days = (text: string, { min, max }: { min: number; max: number }): number =>
  whole(text, 'DAYS_OUTSIDE', min / DAY, max / DAY) * DAY;

function waysOf({ meet, ship, appointment }: Draft): number {
  const ways = (meet ? MEET_UP : 0) | (ship ? SHIP : 0) | (appointment ? APPOINTMENT : 0);
  return ways || refuse('WAYS_EMPTY');
}

/** Dealing without deposits is for small sums: nobody could buy what lies above. */
function upfront({ depositUpfront }: Draft, price: bigint | undefined, token: SellToken | undefined): boolean {
  if (depositUpfront || price === undefined || token === undefined) return depositUpfront;
  const { noDepositUpTo, symbol, decimals } = token;
  if (price > BigInt(noDepositUpTo)) {
    refuse(noDepositUpTo === '0' ? 'DEPOSIT_ALWAYS' : 'DEPOSIT_NEEDED', {
      max: noDepositUpTo,
      symbol,
      decimals: String(decimals),
    });
  }
  return depositUpfront;
}

const tokenOf = (draft: Draft, tokens: readonly SellToken[]): SellToken =>
  tokens.find(({ number }) => String(number) === draft.token) ?? refuse('TOKEN_UNKNOWN');

/** Reads a draft: an offer, or what is wrong with every field that is. */
export function readDraft(
  draft: Draft,
  { tokens, bounds, carriers, language }: Known,
): { offer: Offer } | { mistakes: Mistakes } {
  const mistakes: Mistakes = {};
  const read = <T>(field: DraftField, parse: () => T): T => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      mistakes[field] = error.problem;
      // Never used: an offer is only returned when there is no mistake.
      return undefined as T;
    }
  };
  const market = tokens.find(({ isMarketToken }) => isMarketToken);
  const token = read('token', () => tokenOf(draft, tokens));
  const price = read('price', () => amount(draft.price, token?.decimals ?? 0, 'PRICE_EMPTY') || refuse('PRICE_ZERO'));
  const shipping = (): Shipping => ({
    shipWithin: read('shipDays', () => days(draft.shipDays, SHIP_WITHIN)),
    arriveWithin: read('arriveDays', () => days(draft.arriveDays, ARRIVE_WITHIN)),
    inspectWithin: read('inspectDays', () => days(draft.inspectDays, INSPECT_WITHIN)),
    carrier: read('carrier', () => {
      if (draft.carrier === '') return undefined;
      return carriers.find((each) => each === draft.carrier) ?? refuse('CARRIER_UNKNOWN');
    }),
  });
  const offer: Offer = {
    document: {
      schema: 'moothall:listing:1',
      title: read('title', () => words(draft.title, MAX_TITLE, 'TITLE_EMPTY')),
      description: read('description', () => words(draft.description, MAX_DESCRIPTION, 'DESCRIPTION_EMPTY')),
      language,
      condition: read(
        'condition',
        () => CONDITION_IDS.find((id) => id === draft.condition) ?? refuse('CONDITION_EMPTY'),
      ),
      area: read('area', () => (draft.area.trim() === '' ? undefined : words(draft.area, MAX_AREA, 'AREA_EMPTY'))),
      pictures: read('pictures', () => {
        if (draft.pictures.length === 0) refuse('PICTURES_EMPTY');
        if (draft.pictures.length > MAX_PICTURES) refuse('PICTURES_TOO_MANY', { max: String(MAX_PICTURES) });
        return draft.pictures.map(({ url: _, ...picture }) => picture);
      }),
    },
    token,
    price,
    stock: read('stock', () => whole(draft.stock, 'STOCK_OUTSIDE', 1, MAX_STOCK)),
    deposit: read('deposit', () => deposit(draft.deposit, market, bounds)),
    depositUpfront: read('depositUpfront', () => upfront(draft, price, token)),
    ways: read('meet', () => waysOf(draft)),
    shipping: draft.ship ? shipping() : undefined,
    acceptWithin: read(
      'acceptHours',
      () => whole(draft.acceptHours, 'ACCEPT_OUTSIDE', ACCEPT_WITHIN.min / HOUR, ACCEPT_WITHIN.max / HOUR) * HOUR,
    ),
    category: read('category', () => categoryByNumber(Number(draft.category))?.number ?? refuse('CATEGORY_EMPTY')),
    cell: read('cell', () => (isPublicCell(draft.cell) ? draft.cell : refuse('CELL_EMPTY'))),
  };
  return Object.keys(mistakes).length > 0 ? { mistakes } : { offer };
}
