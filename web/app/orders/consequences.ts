import {
  type Facts,
  feeOn,
  meetingDeadline,
  type OrderAction,
  type Role,
  requestDeadline,
  type Stand,
  standOf,
} from './standing.ts';

/** An amount in the listing's token or in the market token, smallest unit. */
export interface Money {
  in: 'price' | 'deposit';
  amount: bigint;
}

/**
 * What happens by itself: message keys `otherwise.<key>`.
 * back: all to the buyer · meet: no release by the deadline, all back to each · requested: the cancellation asked for
 * takes effect · requestedLate: and leaves half the asker's deposit to the other · decided: nobody ruled, all back
 */
export const OTHERWISE = ['back', 'meet', 'requested', 'requestedLate', 'decided', 'nothing'] as const;
export type Otherwise = (typeof OTHERWISE)[number];

/** What an action does: message keys `effect.<key>`. */
export const EFFECTS = [
  'buy',
  'buyInstant',
  'accept',
  'decline',
  'show',
  'collect',
  'reschedule',
  'cancelFree',
  'cancelLate',
  'cancelRequest',
  'dispute',
  'settle',
  'expire',
] as const;
export type Effect = (typeof EFFECTS)[number];

/** What a person is told before signing. */
export interface Consequence {
  key: Effect;
  /** Gone for good. */
  costs: Money[];
  /** Put into the middle now. */
  holds: Money[];
  /** Comes to the one who acts, free to use. */
  returns: Money[];
  /** Last second in which somebody may act on it, block time. */
  until?: number;
  otherwise: Otherwise;
}

const price = (amount: bigint): Money => ({ in: 'price', amount });
const deposit = (amount: bigint): Money => ({ in: 'deposit', amount });
const some = (...money: Money[]): Money[] => money.filter(({ amount }) => amount > 0n);
const NOTHING: Omit<Consequence, 'key'> = { costs: [], holds: [], returns: [], otherwise: 'nothing' };

/** The deposit of `role` that lies in the middle. Without deposits up front only a dispute's opener put one down. */
function put(facts: Facts, role: Role): bigint {
  if (role === 'other') return 0n;
  if (!facts.depositUpfront) return facts.state === 'DISPUTED' && facts.disputeOpenedBy === role ? facts.deposit : 0n;
  return role === 'seller' && facts.state === 'PLACED' ? 0n : facts.deposit;
}

/** What `role` has in the middle now. */
export function inTheMiddle(facts: Facts, role: Role): Money[] {
  const closed = facts.state === 'COMPLETED' || facts.state === 'REFUNDED' || facts.state === 'RESOLVED';
  if (closed) return [];
  return some(price(role === 'buyer' ? facts.price : 0n), deposit(put(facts, role)));
}

/** What whoever cancels an agreed meeting late leaves to the other side. */
const forfeit = (facts: Facts): bigint =>
  facts.meetingAgreed && facts.depositUpfront && facts.state !== 'PLACED' ? facts.deposit / 2n : 0n;

/** What comes back to `role` when the order ends without a sale, and `canceller` loses half its deposit. */
function refund(facts: Facts, role: Role, canceller?: Role): Pick<Consequence, 'costs' | 'returns'> {
  const half = canceller === undefined || role === 'other' ? 0n : forfeit(facts);
  const own = canceller === role ? put(facts, role) - half : put(facts, role) + half;
  const paid = role === 'buyer' ? facts.price : 0n;
  return { costs: canceller === role ? some(deposit(half)) : [], returns: some(price(paid), deposit(own)) };
}

function cancel(facts: Facts, role: Role, now: number): Consequence {
  const stand = standOf(facts, now);
  if (stand === 'meeting') {
    const until = requestDeadline(now, facts.deadline);
    const otherwise = forfeit(facts) > 0n ? 'requestedLate' : 'requested';
    return { ...NOTHING, ...refund(facts, role, role), key: 'cancelRequest', until, otherwise };
  }
  const late = stand === 'near' && forfeit(facts) > 0n;
  return { ...NOTHING, ...refund(facts, role, late ? role : undefined), key: late ? 'cancelLate' : 'cancelFree' };
}

function release(facts: Facts, role: Role): Consequence {
  const own = deposit(put(facts, role));
  if (role === 'buyer') return { ...NOTHING, key: 'show', costs: some(price(facts.price)), returns: some(own) };
  const fee = feeOn(facts.price, facts.feeBps);
  return { ...NOTHING, key: 'collect', costs: some(price(fee)), returns: some(price(facts.price - fee), own) };
}

/** What `action` does when `role` takes it now: the same that the contract would do. */
export function consequenceOf(action: OrderAction, facts: Facts, role: Role, now: number): Consequence {
  switch (action) {
    case 'accept': {
      const holds = some(deposit(facts.depositUpfront ? facts.deposit : 0n));
      return { ...NOTHING, key: 'accept', holds, until: meetingDeadline(facts.meetAt), otherwise: 'meet' };
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
      return { ...NOTHING, key: 'settle', returns: some(deposit(put(facts, role))) };
    case 'expire':
      return { ...NOTHING, ...refund(facts, role, facts.cancelRequestedBy), key: 'expire' };
  }
}

/** What happens by itself from where the order stands; undefined when it is over. */
export function ifNobodyActs(facts: Facts, now: number): { until: number; otherwise: Otherwise } | undefined {
  const stand = standOf(facts, now);
  if (stand === 'closed') return undefined;
  const requested: Otherwise = forfeit(facts) > 0n ? 'requestedLate' : 'requested';
  const asked = facts.cancelRequestedBy !== undefined;
  const byStand: Record<Exclude<Stand, 'closed'>, Otherwise> = {
    placed: 'back',
    early: 'meet',
    near: 'meet',
    meeting: asked ? requested : 'meet',
    disputed: 'decided',
    overdue: asked ? requested : 'back',
  };
  return { until: facts.deadline, otherwise: byStand[stand] };
}

/** What decides what a purchase would do. `price` is that of all pieces. */
export interface Offer {
  price: bigint;
  deposit: bigint;
  depositUpfront: boolean;
  acceptWithin: number;
  /** The seller's standing deposit accepts at once. */
  instant: boolean;
}

/** What a purchase would do, before any order exists. */
export function purchaseOf(offer: Offer, now: number, meetAt: number): Consequence {
  const holds = some(price(offer.price), deposit(offer.depositUpfront ? offer.deposit : 0n));
  if (offer.instant) {
    return { ...NOTHING, key: 'buyInstant', holds, until: meetingDeadline(meetAt), otherwise: 'meet' };
  }
  return { ...NOTHING, key: 'buy', holds, until: Math.min(now + offer.acceptWithin, meetAt), otherwise: 'back' };
}
