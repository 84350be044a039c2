import { MARKET_TOKEN, OrderState } from '@moothall/contracts/protocol';
import type { Deal } from '@moothall/contracts/protocol/deals';
import {
  actionsOf,
  BY,
  deadlineOf,
  type Escrow,
  type Later,
  nextDeadline,
  type OrderFacts,
  type Possible,
  refusalOf,
  STATE_OF,
  standOf,
  UNCONFIRMED,
} from '@moothall/contracts/protocol/orders/index';
import type { Market } from '../market.ts';
import { type Case, DECISIONS, otherMeeting } from './cases.ts';
import type { Amounts, Balances, Done, Observed } from './observe.ts';

/** What the table is asked about: an order as it was before anybody tried anything. */
export interface Before {
  market: Market;
  deal: Deal;
  id: string;
  facts: OrderFacts;
}

const text = (said: unknown): string =>
  JSON.stringify(said, (_, value) => (typeof value === 'bigint' ? String(value) : value));

/** What the contract answers, as the table alone foretells it, in the words of `seen`. */
export function expected(before: Before, tried: Case, escrow: Escrow): string {
  const { facts } = before;
  const { actor, action, second, forged } = tried;
  const possible = actionsOf(facts, actor, second, DECISIONS[action], escrow).find((one) => one.action === action);
  if (!possible) return refusal(refusalOf(action, actor, facts, second, escrow) ?? 'nothing', before, tried);
  const signedBy = forged ? signerOf(possible, before, tried) : undefined;
  return signedBy === undefined ? text(outcome(possible, before, tried)) : `SignatureInvalid(${signedBy})`;
}

/** What the contract answered. */
export function seen(observed: Observed, second: number): string {
  return 'refused' in observed ? observed.refused : text(summary(observed.done, second));
}

/** The contract's error with its values. */
function refusal(name: string, { market, deal, id, facts }: Before, { actor, second }: Case): string {
  const caller = market[actor].address;
  const values: Record<string, unknown[]> = {
    NotParty: [id, caller],
    NotArbiter: [caller, deal.arbiter],
    WayUnfit: [id, deal.way],
    WrongState: [id, OrderState[STATE_OF[standOf(facts, second)]]],
    TooLate: [id, deadlineOf(facts, second)],
    TooEarly: [id, deadlineOf(facts, second)],
    CancelAlreadyRequested: [id],
  };
  return `${name}(${values[name]?.join()})`;
}

/** Whose signature the step needs besides the caller's own. */
function signerOf({ by }: Possible, { deal }: Before, { actor }: Case): string | undefined {
  const row = BY[by];
  if (!('signedBy' in row)) return undefined;
  const counterpart = actor === 'buyer' ? 'seller' : 'buyer';
  return deal[row.signedBy === 'counterpart' ? counterpart : row.signedBy];
}

function summary({ facts, closed, goodsWithBuyer, moved, restocked }: Done, second: number) {
  const stand = standOf(facts, second);
  if (closed) return { stand, ...closed, goodsWithBuyer, moved, restocked };
  const { deadline, inspectBy, meetAt, meetingAgreed } = facts;
  return { stand, deadline, inspectBy, meetAt, agreed: meetingAgreed, moved, restocked };
}

function outcome(possible: Possible, before: Before, { action, second }: Case): ReturnType<typeof summary> {
  const { facts, deal } = before;
  const { to, ending } = possible;
  const moved = payments(possible, before);
  if (ending) {
    const { priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost } = ending;
    const amounts = [priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost];
    const restocked = ending.restocks ? BigInt(deal.quantity) : 0n;
    return { stand: to, outcome: ending.outcome, amounts, goodsWithBuyer: ending.goodsWithBuyer, moved, restocked };
  }
  const meetAt = action === 'agreeMeeting' ? otherMeeting(second) : facts.meetAt;
  const deadline = nextDeadline(to as Later, facts, second, meetAt);
  const inspectBy = to === 'Shipped' ? UNCONFIRMED.of(facts, second, meetAt) : facts.inspectBy;
  return {
    stand: to,
    deadline,
    inspectBy,
    meetAt,
    agreed: to === 'ToMeet' || facts.meetingAgreed,
    moved,
    restocked: 0n,
  };
}

/** What moves in the vault: deposits come from wallets into the escrow, an ending goes to free balances. */
function payments({ ending, puts }: Possible, { deal }: Before): Balances {
  const none = (): Amounts => [0n, 0n];
  const moved: Balances = { buyer: none(), seller: none(), operator: none(), other: none(), escrow: [0n, puts] };
  if (!ending) return moved;
  const give = (to: keyof Balances, token: 0 | 1, amount: bigint) => {
    moved[to][token] += amount;
    moved.escrow[token] -= amount;
  };
  const priced = deal.token === MARKET_TOKEN ? 1 : 0;
  give('buyer', priced, ending.priceToBuyer);
  give('seller', priced, ending.priceToSeller);
  give('operator', priced, ending.fee);
  give('buyer', 1, ending.depositToBuyer);
  give('seller', 1, ending.depositToSeller);
  give('other', 1, ending.cost);
  return moved;
}
