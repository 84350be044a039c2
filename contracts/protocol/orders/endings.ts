import type { Outcome } from '../enums.ts';
import {
  A,
  B,
  b,
  c,
  type Formula,
  f,
  half,
  ifAny,
  minus,
  NOTHING,
  P,
  part,
  plus,
  S,
  t,
  type Values,
} from './formula.ts';
import { depositsOf, type Ended, type OrderFacts } from './stands.ts';

export type OutcomeName = keyof typeof Outcome;

/** How an order may end: the contract's outcomes, and rulings apart by whether both sides had put deposits down. */
export type EndingName = OutcomeName | 'RuledOnOpener';

/** What an ending hands out. The seller's part of the price is what the buyer's leaves, less the fee on it. */
export interface Pays {
  state: Ended;
  priceToBuyer: Formula;
  depositToBuyer: Formula;
  depositToSeller: Formula;
  cost: Formula;
}

const refund = (depositToBuyer: Formula, depositToSeller: Formula): Pays => ({
  state: 'Refunded',
  priceToBuyer: P,
  depositToBuyer,
  depositToSeller,
  cost: NOTHING,
});

const ALL_BACK = refund(B, S);
const SOLD: Pays = {
  state: 'Completed',
  priceToBuyer: NOTHING,
  depositToBuyer: B,
  depositToSeller: S,
  cost: NOTHING,
};
const DIVIDED = part(minus(plus(B, S), c), b);

/**
 * P price, A deposit, B and S what lies in escrow of it from the buyer and from the seller, f fee, t and b the buyer's
 * part by agreement and by ruling, c what the ruling cost. A unit that does not divide stays with who cancels, and goes
 * to the seller in a ruling.
 */
export const ENDINGS: Record<EndingName, Pays> = {
  Declined: ALL_BACK,
  Cancelled: ALL_BACK,
  CancelledLateByBuyer: refund(minus(B, half(A)), plus(S, half(A))),
  CancelledLateBySeller: refund(plus(B, half(A)), minus(S, half(A))),
  Expired: ALL_BACK,
  NeverShipped: refund(plus(B, S), NOTHING),
  Released: SOLD,
  Approved: SOLD,
  WindowEnded: SOLD,
  Settled: { ...SOLD, state: 'Resolved', priceToBuyer: t },
  Ruled: {
    state: 'Resolved',
    priceToBuyer: part(P, b),
    depositToBuyer: DIVIDED,
    depositToSeller: { text: 'the rest', of: (v) => B.of(v) + S.of(v) - c.of(v) - DIVIDED.of(v) },
    cost: c,
  },
  RuledOnOpener: {
    state: 'Resolved',
    priceToBuyer: part(P, b),
    depositToBuyer: ifAny(B, c),
    depositToSeller: ifAny(S, c),
    cost: c,
  },
};

/** ⌊(P − x)·f⌋ of an ending that leaves x of the price to the buyer. */
export const feeOf = ({ priceToBuyer }: Pays): Formula => part(minus(P, priceToBuyer), f);
/** What of the price goes to the seller. */
export const priceToSellerOf = (pays: Pays): Formula => minus(minus(P, pays.priceToBuyer), feeOf(pays));

/** Who gets what: prices in the listing's token, deposits and cost in the market token, all in smallest units. */
export interface Ending {
  state: Ended;
  outcome: OutcomeName;
  priceToBuyer: bigint;
  priceToSeller: bigint;
  fee: bigint;
  depositToBuyer: bigint;
  depositToSeller: bigint;
  cost: bigint;
  /** Whether the goods, and a certificate that goes with them, are the buyer's. */
  goodsWithBuyer: boolean;
  /** Whether the pieces go back to the listing. */
  restocks: boolean;
}

/** What a split or a ruling says; nothing else needs it. */
export type Decision = Partial<Pick<Values, 'toBuyer' | 'buyerBps' | 'cost'>>;
export type Amounts = Pick<Values, 'price' | 'deposit' | 'ofBuyer' | 'ofSeller' | 'feeBps'> & {
  depositUpfront: boolean;
};

/** What an order's endings are reckoned from, as it stands. */
export function amountsOf(facts: OrderFacts): Amounts {
  const { price, deposit, depositUpfront, feeBps } = facts;
  const { buyer: ofBuyer, seller: ofSeller } = depositsOf(facts);
  return { price, deposit, depositUpfront, feeBps, ofBuyer, ofSeller };
}

/** What an order that ends this way pays, to the unit. */
export function endingOf(
  outcome: OutcomeName,
  amounts: Amounts,
  decision: Decision = {},
  endings: Record<EndingName, Pays> = ENDINGS,
): Ending {
  const values: Values = { toBuyer: 0n, buyerBps: 0, cost: 0n, ...amounts, ...decision };
  const pays = endings[outcome === 'Ruled' && !amounts.depositUpfront ? 'RuledOnOpener' : outcome];
  const priceToBuyer = pays.priceToBuyer.of(values);
  return {
    state: pays.state,
    outcome,
    priceToBuyer,
    priceToSeller: priceToSellerOf(pays).of(values),
    fee: feeOf(pays).of(values),
    depositToBuyer: pays.depositToBuyer.of(values),
    depositToSeller: pays.depositToSeller.of(values),
    cost: pays.cost.of(values),
    goodsWithBuyer: pays.state !== 'Refunded' && 2n * priceToBuyer < values.price,
    restocks: pays.state === 'Refunded',
  };
}
