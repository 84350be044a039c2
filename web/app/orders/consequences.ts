import { type Facts, feeOn, meetingDeadline, type OrderAction, type Role, requestDeadline, standOf } from './standing.ts';

/** An amount in the listing's token or in the market token, smallest unit. */
export interface Money {
  in: 'price' | 'deposit';
  amount: bigint;
}

/** What happens when nobody moves after an action: message keys `otherwise.<key>`. */
export const OTHERWISE = ['back', 'meet', 'requested', 'decided', 'nothing'] as const;
export type Otherwise = (typeof OTHERWISE)[number];

/** What a person is told before signing an action. */
export interface Consequence {
  /** Message key `effect.<key>`: what the action does. */
  key: string;
  /** Gone for good. */
  costs: Money[];
  /** Put into the middle now. */
  holds: Money[];
  /** Comes to the one who acts, free to use. */
  returns: Money[];
  /** Last second in which somebody may act on it, block time. */
  until?: number;
  /** What happens then by itself. */
  otherwise: Otherwise;
}

const price = (amount: bigint): Money => ({ in: 'price', amount });
const deposit = (amount: bigint): Money => ({ in: 'deposit', amount });
const some = (...money: Money[]): Money[] => money.filter(({ amount }) => amount > 0n);
const NOTHING: Omit<Consequence, 'key'> = { costs: [], holds: [], returns: [], otherwise: 'nothing' };

/** The deposit of one side that lies in the middle; 0 when none was asked for up front. */
const put = ({ deposit: amount, depositUpfront }: Facts): bigint => (depositUpfront ? amount : 0n);

function returnsOnRefund(facts: Facts, role: Role): Money[] {
  if (role === 'other') return [];
  const own = deposit(put(facts));
  if (role === 'buyer') return some(price(facts.price), own);
  return facts.state === 'PLACED' ? [] : some(own);
}

function cancel(facts: Facts, role: Role, now: number): Consequence {
  const stand = standOf(facts, now);
  if (stand === 'meeting') {
    const until = requestDeadline(now, facts.deadline);
    return { ...NOTHING, key: 'cancelRequest', until, otherwise: 'requested' };
  }
  const late = stand === 'near' && facts.meetingAgreed && put(facts) > 0n;
  if (!late) return { ...NOTHING, key: 'cancelFree', returns: returnsOnRefund(facts, role) };
  const half = facts.deposit / 2n;
  const back = deposit(facts.deposit - half);
  const returns = role === 'buyer' ? some(price(facts.price), back) : some(back);
  return { ...NOTHING, key: 'cancelLate', costs: some(deposit(half)), returns };
}

function release(facts: Facts, role: Role): Consequence {
  const fee = feeOn(facts.price, facts.feeBps);
  const own = deposit(put(facts));
  if (role === 'buyer') return { ...NOTHING, key: 'show', costs: some(price(facts.price)), returns: some(own) };
  return { ...NOTHING, key: 'collect', costs: some(price(fee)), returns: some(price(facts.price - fee), own) };
}

/** What `action` does when `role` takes it now. Says the same as the contract; the tests hold it to every state. */
export function consequenceOf(action: OrderAction, facts: Facts, role: Role, now: number): Consequence {
  switch (action) {
    case 'accept': {
      const until = meetingDeadline(facts.meetAt);
      return { ...NOTHING, key: 'accept', holds: some(deposit(put(facts))), until, otherwise: 'meet' };
    }
    case 'decline':
      return { ...NOTHING, key: 'decline' };
    case 'cancel':
      return cancel(facts, role, now);
    case 'show':
    case 'collect':
      return release(facts, role);
    case 'reschedule':
      return { ...NOTHING, key: 'reschedule', until: facts.deadline, otherwise: 'meet' };
    case 'dispute': {
      // Without deposits in the middle the opener funds the case.
      const holds = facts.depositUpfront ? [] : some(deposit(facts.deposit));
      return { ...NOTHING, key: 'dispute', holds, until: now + facts.disputeWithin, otherwise: 'decided' };
    }
    case 'settle':
      return { ...NOTHING, key: 'settle', returns: some(deposit(put(facts))) };
    case 'expire':
      return { ...NOTHING, key: 'expire', returns: returnsOnRefund(facts, role) };
  }
}

/** What happens by itself from where the order stands: `undefined` when it is over. */
export function ifNobodyActs(facts: Facts, now: number): { until: number; otherwise: Otherwise } | undefined {
  const stand = standOf(facts, now);
  if (stand === 'closed') return undefined;
  const requested = facts.cancelRequestedBy !== undefined && facts.state === 'ACCEPTED';
  const byStand: Record<Exclude<typeof stand, 'closed'>, Otherwise> = {
    placed: 'back',
    early: 'meet',
    near: 'meet',
    meeting: requested ? 'requested' : 'meet',
    disputed: 'decided',
    overdue: 'back',
  };
  return { until: facts.deadline, otherwise: byStand[stand] };
}

/** What a purchase would do, before any order exists. */
export function purchaseOf(
  terms: { price: bigint; deposit: bigint; depositUpfront: boolean; acceptWithin: number; instant: boolean },
  now: number,
  meetAt: number,
): Consequence {
  const holds = some(price(terms.price), deposit(terms.depositUpfront ? terms.deposit : 0n));
  return terms.instant
    ? { ...NOTHING, key: 'buyInstant', holds, until: meetingDeadline(meetAt), otherwise: 'meet' }
    : { ...NOTHING, key: 'buy', holds, until: now + terms.acceptWithin, otherwise: 'back' };
}
