import type { Terms } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN, MEETING_AHEAD, SHIP } from '@moothall/contracts/protocol/enums';
import type { Action, Problem, Spend } from '../chain/types.ts';

/** Room between the form and the block that takes the purchase, seconds. */
const SOONEST = 5 * 60;

/** First and last meeting time the form takes: a little inside what the contract takes. */
export const meetingBounds = (now: number) => ({ earliest: now + SOONEST, latest: now + MEETING_AHEAD - SOONEST });

/** A `datetime-local` value in the browser's zone, in seconds; undefined when it is none. */
export function momentOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return undefined;
  const value = new Date(text).getTime();
  return Number.isNaN(value) ? undefined : Math.floor(value / 1000);
}

/** Seconds as a `datetime-local` value in the browser's zone. */
export function momentText(seconds: number): string {
  const date = new Date(seconds * 1000);
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}

const HALF_HOUR = 30 * 60;

/** A first proposal: this time tomorrow, on the next half hour. */
export const tomorrow = (now: number): number => Math.ceil((now + 24 * 3600) / HALF_HOUR) * HALF_HOUR;

/** Checks a meeting time. Returns the time, or what is wrong with it. */
export function readMeeting(text: string, now: number): { value: number } | { mistake: Problem } {
  const value = momentOf(text);
  if (value === undefined) return { mistake: { code: 'MEETING_EMPTY', params: {} } };
  const { earliest, latest } = meetingBounds(now);
  if (value < earliest) return { mistake: { code: 'MEETING_EARLY', params: { earliest: String(earliest) } } };
  if (value > latest) return { mistake: { code: 'MEETING_LATE', params: { latest: String(latest) } } };
  return { value };
}

/** Checks a number of pieces. */
export function readQuantity(text: string, stock: number): { value: number } | { mistake: Problem } {
  const plain = text.trim();
  const value = /^[1-9]\d{0,9}$/.test(plain) ? Number(plain) : 0;
  if (value === 0) return { mistake: { code: 'QUANTITY_MALFORMED', params: {} } };
  if (value > stock) return { mistake: { code: 'QUANTITY_ABOVE', params: { stock: String(stock) } } };
  return { value };
}

/** A way in which goods change hands, as the api names it. */
export type PurchaseWay = 'MEET_UP' | 'SHIP' | 'APPOINTMENT';
const WAYS: readonly PurchaseWay[] = ['MEET_UP', 'APPOINTMENT', 'SHIP'];

/** The ways a listing offers, the quickest first. */
export const offeredWays = (ways: readonly string[]): PurchaseWay[] => WAYS.filter((way) => ways.includes(way));

/** The way that was chosen among those offered; the first of them for anything else. */
export const readWay = (text: string | undefined, offered: readonly PurchaseWay[]): PurchaseWay =>
  offered.find((way) => way === text) ?? offered[0] ?? 'MEET_UP';

/** Up to what two may deal without deposits: the lower of what each may. Undefined where deposits are put down. */
export const limitOf = (terms: Pick<Terms, 'deposit' | 'depositUpfront'>, ...each: (string | undefined)[]) =>
  terms.depositUpfront && terms.deposit > 0n
    ? undefined
    : each.reduce<bigint | undefined>((lowest, text) => {
        if (text === undefined) return lowest;
        const limit = BigInt(text);
        return lowest === undefined || limit < lowest ? limit : lowest;
      }, undefined);

/** What the buyer sets aside, one sum per token. */
export function spendsOf(terms: Terms, quantity: number): Spend[] {
  const price = terms.price * BigInt(quantity);
  const deposit = terms.depositUpfront ? terms.deposit : 0n;
  if (terms.token === MARKET_TOKEN) return [{ token: MARKET_TOKEN, amount: price + deposit }];
  const spends = [{ token: terms.token, amount: price }];
  return deposit > 0n ? [...spends, { token: MARKET_TOKEN, amount: deposit }] : spends;
}

interface Purchasing {
  terms: Terms;
  quantity: number;
  /** One bit. */
  way: number;
  /** Ignored when shipped. */
  meetAt: number;
  /** Digest of the sealed place or address; undefined for none. */
  note: string | undefined;
  title: string;
  parameters: { feeBps: number; arbiter: string };
}

const NO_NOTE = `0x${'0'.repeat(64)}`;

/** One transaction: the permits, the price and, if the terms ask for it, the deposit. */
export function purchaseAction({ terms, quantity, way, meetAt, note, title, parameters }: Purchasing): Action {
  const [random = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  const purchase = {
    quantity,
    way,
    meetAt: way === SHIP ? 0 : meetAt,
    nonce: random,
    note: note ?? NO_NOTE,
    maxFeeBps: parameters.feeBps,
    arbiter: parameters.arbiter,
  };
  return {
    name: 'orders:action.buy',
    params: { title },
    spends: spendsOf(terms, quantity),
    call: async ([price, deposit]) => {
      const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
      return {
        contract: 'orders',
        method: 'buy',
        args: [terms, purchase, price ?? NO_PERMIT, deposit ?? NO_PERMIT],
      };
    },
  };
}
