import {
  actionsOf,
  type ByTime,
  depositsOf,
  type Ending,
  ifNobodyActs,
  type Live,
  type OrderAction,
  type OrderFacts,
  type Possible,
  type Side,
  STATE_OF,
  standOf,
} from '@moothall/contracts/protocol/orders/index';

export type Role = Side | 'other';

/** An amount in the listing's token or in the market token, smallest unit. */
export interface Money {
  in: 'price' | 'deposit';
  amount: bigint;
}

const price = (amount: bigint): Money => ({ in: 'price', amount });
const deposit = (amount: bigint): Money => ({ in: 'deposit', amount });
const some = (...money: Money[]): Money[] => money.filter(({ amount }) => amount > 0n);

/** What `role` has in the middle now. */
export function inTheMiddle(facts: OrderFacts, role: Role): Money[] {
  if (role === 'other' || ifNobodyActs(facts, 0) === undefined) return [];
  return some(price(role === 'buyer' ? facts.price : 0n), deposit(depositsOf(facts)[role]));
}

/** What an ending brings one side. */
export function getsOf(ending: Ending, side: Side): Money[] {
  const { priceToBuyer, priceToSeller, depositToBuyer, depositToSeller } = ending;
  return side === 'buyer'
    ? some(price(priceToBuyer), deposit(depositToBuyer))
    : some(price(priceToSeller), deposit(depositToSeller));
}

/** What an ending takes for good from one side: of the price, the fee, the deposit. */
function losesOf(ending: Ending, facts: OrderFacts, side: Side): Money[] {
  const got = side === 'buyer' ? ending.depositToBuyer : ending.depositToSeller;
  const gone = side === 'buyer' ? facts.price - ending.priceToBuyer : ending.fee;
  return some(price(gone), deposit(depositsOf(facts)[side] - got));
}

/** What time alone brings from where an order stands. */
export interface ByItself extends ByTime {
  from: Live;
}

/** What happens if nobody does anything, in the table's words; undefined when it is over. */
export function byItself(facts: OrderFacts, now: number): ByItself | undefined {
  const next = ifNobodyActs(facts, now);
  return next && { ...next, from: standOf(facts, now) as Live };
}

/** What an action does, as message keys `effect.<key>`. */
export const EFFECTS = [
  'buy',
  'buyInstant',
  'acceptMeet',
  'acceptSend',
  'decline',
  'cancelFree',
  'cancelLate',
  'cancelRequest',
  'giveUp',
  'reschedule',
  'ship',
  'arrived',
  'approve',
  'show',
  'collect',
  'dispute',
  'refuse',
  'settle',
  'rule',
  'expire',
] as const;
export type Effect = (typeof EFFECTS)[number];

function cancelKey({ to, ending }: Possible): Effect {
  if (to === 'CancelAsked') return 'cancelRequest';
  if (ending?.outcome === 'NeverShipped') return 'giveUp';
  return ending?.outcome === 'Cancelled' ? 'cancelFree' : 'cancelLate';
}

const PLAIN: Partial<Record<OrderAction, Effect>> = {
  decline: 'decline',
  agreeMeeting: 'reschedule',
  ship: 'ship',
  confirmDelivery: 'arrived',
  approve: 'approve',
  settle: 'settle',
  rule: 'rule',
  expire: 'expire',
};

function effectOf(possible: Possible, facts: OrderFacts, role: Role, now: number): Effect {
  switch (possible.action) {
    case 'accept':
      return possible.to === 'ToSend' ? 'acceptSend' : 'acceptMeet';
    case 'cancel':
      return cancelKey(possible);
    case 'release':
      return role === 'buyer' ? 'show' : 'collect';
    case 'openDispute':
      return standOf(facts, now) === 'Delivered' ? 'refuse' : 'dispute';
    default:
      return PLAIN[possible.action] ?? 'expire';
  }
}

/** The order as it would be after an action that lets it go on. */
export function afterAction({ action, to, deadline = 0 }: Possible, facts: OrderFacts, role: Role, now: number) {
  const next: OrderFacts = { ...facts, state: STATE_OF[to], deadline };
  const side = role === 'other' ? undefined : role;
  if (action === 'accept') next.meetingAgreed = to === 'ToMeet';
  if (action === 'cancel') next.cancelRequestedBy = side;
  if (action === 'ship') next.inspectBy = deadline + facts.inspectWithin;
  if (action === 'openDispute') {
    next.disputeOpenedBy = side;
    next.goodsSent = ['Shipped', 'Delivered'].includes(standOf(facts, now));
  }
  return next;
}

/** What a person is told before signing. */
export interface Consequence {
  key: Effect;
  /** Gone for good. */
  costs: Money[];
  /** Put into the middle now. */
  holds: Money[];
  /** Comes to the one who acts, free to use. */
  returns: Money[];
  /** What follows if nobody acts then; undefined when the order ends with it. */
  next?: ByItself | undefined;
}

/** What a step does for the one who takes it: exactly what the table, and so the contract, says. */
export function consequenceOf(possible: Possible, facts: OrderFacts, role: Role, now: number): Consequence {
  const { action, ending, puts } = possible;
  const key = effectOf(possible, facts, role, now);
  const holds = some(deposit(puts));
  if (ending) {
    const mine = role === 'other' ? [] : getsOf(ending, role);
    return { key, costs: role === 'other' ? [] : losesOf(ending, facts, role), holds, returns: mine };
  }
  // A new time counts only once both have signed it: until then the old one does.
  const next = action === 'agreeMeeting' ? facts : afterAction(possible, facts, role, now);
  return { key, costs: [], holds, returns: [], next: byItself(next, now) };
}

/** The step that `role` can take by the name of the contract's function; undefined when it cannot. */
export const stepOf = (may: readonly Possible[], action: OrderAction): Possible | undefined =>
  may.find((possible) => possible.action === action);

/** Everything `role` can do now. */
export const mayOf = (facts: OrderFacts, role: Role, now: number): Possible[] => actionsOf(facts, role, now);
