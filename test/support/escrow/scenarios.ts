import { APPOINTMENT, FREE_CANCEL_BEFORE, MARKET_TOKEN, MEET_UP, SHIP } from '@moothall/contracts/protocol';
import { type Deal, NO_PERMIT, type Terms } from '@moothall/contracts/protocol/deals';
import type { OrderFacts, Side } from '@moothall/contracts/protocol/orders/index';
import { buy, confirmDelivery, done, list, type Market, MOOT, release, settle, shippedBy, WON } from '../market.ts';

const DAY = 24 * 3600;
/** Odd amounts, so that each division leaves a rest. */
const PRICE = 5_003n;
const DEPOSIT = 10n * MOOT + 1n;
const DIGEST = `0x${'5e'.repeat(32)}`;

/** How deposits were put down: by both as they agreed, beforehand so that nothing was agreed, or not at all. */
type Deposits = 'agreed' | 'standing' | 'none';

/** An order brought to where the walk begins. */
export interface Scenario {
  name: string;
  reach(market: Market, clock: Clock): Promise<Begun>;
}

/** Moves the chain's time on: the next block is mined at this second. */
export type Clock = (second: number) => Promise<void>;

interface Begun {
  terms: Terms;
  deal: Deal;
  id: string;
}
type Step = (market: Market, begun: Begun, clock: Clock) => Promise<unknown>;

const WAYS = { met: MEET_UP, sent: SHIP, served: APPOINTMENT } as const;
type Way = keyof typeof WAYS;

/** Services are paid in the market token here, so that price and deposit meet in one balance. */
async function begin(market: Market, way: Way, deposits: Deposits, meetIn = DAY): Promise<Begun> {
  const shipping = way === 'sent' ? shippedBy(market) : { ways: WAYS[way] };
  const token = way === 'served' ? MARKET_TOKEN : WON;
  if (deposits === 'standing') await done(market.orders(market.seller).fundStanding(DEPOSIT, NO_PERMIT));
  const upfront = { deposit: DEPOSIT, depositUpfront: deposits !== 'none' };
  const terms = await list(market, { ...shipping, token, price: PRICE, ...upfront });
  return { terms, ...(await buy(market, terms, { way: WAYS[way], meetIn })) };
}

const scenario = (name: string, way: Way, deposits: Deposits, steps: Step[], meetIn?: number): Scenario => ({
  name: `${name}, ${way}, ${deposits === 'none' ? 'no deposits' : `deposits ${deposits}`}`,
  async reach(market, clock) {
    const begun = await begin(market, way, deposits, meetIn);
    for (const step of steps) await step(market, begun, clock);
    return begun;
  },
});

const as = (market: Market, side: Side) => market.orders(market[side]);
const accept: Step = (market, { deal }) => done(as(market, 'seller').accept(deal, NO_PERMIT));
const acceptUnless = (deposits: Deposits): Step[] => (deposits === 'standing' ? [] : [accept]);
const ask =
  (side: Side, after = 3600): Step =>
  async (market, { deal, id }, clock) => {
    await clock(Number((await as(market, side).orderOf(id)).meetAt) + after);
    await done(as(market, side).cancel(deal));
  };
const ship: Step = (market, { deal }) => done(as(market, 'seller').ship(deal, DIGEST));
const confirm: Step = (market, { deal }) => done(as(market, 'buyer').confirmDelivery(deal, 0, '0x'));
const carry: Step = (market, { deal }) => confirmDelivery(market, deal);
const arrive: Step = async (market, { id }, clock) => {
  await clock(Number((await as(market, 'buyer').orderOf(id)).deadline) + 1);
};
const dispute =
  (side: Side): Step =>
  (market, { deal }) =>
    done(as(market, side).openDispute(deal, DIGEST, NO_PERMIT));
const approve: Step = (market, { deal }) => done(as(market, 'buyer').approve(deal));
const cancel: Step = (market, { deal }) => done(as(market, 'seller').cancel(deal));
const split: Step = (market, { deal }) => settle(market, deal, PRICE / 3n);
const sell: Step = (market, { deal }) => release(market, deal);

const SIDES: readonly Side[] = ['buyer', 'seller'];
const ALL: readonly Deposits[] = ['agreed', 'standing', 'none'];
const TWO: readonly Deposits[] = ['agreed', 'none'];

/** Orders in every state, by every way to get there that makes a difference. */
export const SCENARIOS: readonly Scenario[] = [
  ...TWO.flatMap((deposits) =>
    (['met', 'sent', 'served'] as const).map((way) => scenario('placed', way, deposits, [])),
  ),
  scenario('placed, to meet long after the answer', 'met', 'agreed', [], 5 * DAY),
  ...ALL.flatMap((deposits) =>
    (['met', 'served'] as const).map((way) => scenario('to meet', way, deposits, acceptUnless(deposits))),
  ),
  ...ALL.flatMap((deposits) =>
    SIDES.map((side) => scenario(`asked by ${side}`, 'met', deposits, [...acceptUnless(deposits), ask(side)])),
  ),
  scenario('asked by buyer', 'served', 'agreed', [accept, ask('buyer')]),
  scenario('asked shortly before the end', 'met', 'agreed', [accept, ask('seller', 40 * 3600)]),
  ...ALL.map((deposits) => scenario('to send', 'sent', deposits, acceptUnless(deposits))),
  ...TWO.map((deposits) => scenario('shipped', 'sent', deposits, [accept, ship])),
  ...TWO.map((deposits) => scenario('delivered, says the carrier', 'sent', deposits, [accept, ship, carry])),
  scenario('delivered, says the buyer', 'sent', 'agreed', [accept, ship, confirm]),
  ...TWO.flatMap((deposits) =>
    SIDES.map((side) => scenario(`disputed by ${side}`, 'met', deposits, [accept, dispute(side)])),
  ),
  scenario('disputed by seller', 'served', 'agreed', [accept, dispute('seller')]),
  ...ALL.flatMap((deposits) =>
    SIDES.map((side) => {
      const steps = [...acceptUnless(deposits), ask(side), dispute(side === 'buyer' ? 'seller' : 'buyer')];
      return scenario(`disputed after ${side} asked to cancel`, 'met', deposits, steps);
    }),
  ),
  ...TWO.flatMap((deposits) =>
    SIDES.map((side) => scenario(`disputed by ${side} on the way`, 'sent', deposits, [accept, ship, dispute(side)])),
  ),
  ...TWO.map((deposits) => scenario('refused', 'sent', deposits, [accept, ship, confirm, dispute('buyer')])),
  scenario('refused after time alone delivered', 'sent', 'agreed', [accept, ship, arrive, dispute('buyer')]),
  scenario('completed', 'met', 'agreed', [accept, sell]),
  scenario('completed', 'sent', 'none', [accept, ship, carry, approve]),
  scenario('refunded', 'met', 'agreed', [accept, cancel]),
  scenario('refunded', 'sent', 'agreed', [accept, cancel]),
  scenario('resolved', 'met', 'none', [accept, split]),
  scenario('resolved', 'sent', 'agreed', [accept, ship, split]),
];

/** One second before, at and after a time. */
const around = (second: number): number[] => [second - 1, second, second + 1];

/** The seconds at which something changes for an order in this state, and those beside them. */
export function secondsAround({ state, way, deadline, meetAt, inspectBy }: OrderFacts, now: number): number[] {
  if (state === 'Completed' || state === 'Refunded' || state === 'Resolved') return [now + 1];
  const changes = [deadline];
  if (state === 'Shipped') changes.push(inspectBy);
  if (state === 'Accepted' && way !== SHIP) changes.push(meetAt, meetAt - FREE_CANCEL_BEFORE);
  const seconds = changes.flatMap(around).filter((second) => second > now);
  return seconds.toSorted((one, other) => one - other);
}
