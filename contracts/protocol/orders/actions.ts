import { SHIP } from '../enums.ts';
import {
  amountsOf,
  type Decision,
  ENDINGS,
  type Ending,
  type EndingName,
  endingOf,
  type OutcomeName,
  type Pays,
} from './endings.ts';
import { type Actor, deadlineOf, type Live, type OrderFacts, type Stand, standOf } from './stands.ts';
import { BY, BY_ITSELF, type By, type OrderAction, type Row, TABLE } from './table.ts';
import { nextDeadline, secondsOf } from './times.ts';

/** What is looked up: the table and what the endings in it pay. */
export interface Escrow {
  rows: readonly Row[];
  endings: Readonly<Record<EndingName, Pays>>;
}
export const ESCROW: Escrow = { rows: TABLE, endings: ENDINGS };

export const mayCall = (by: By, actor: Actor): boolean => (BY[by].callers as readonly Actor[]).includes(actor);

const fits = (row: Row, facts: OrderFacts): boolean =>
  row.way === undefined || row.way === (facts.way === SHIP ? 'sent' : 'met');

/** The rows of the table under which an order can leave where it stands at `now`, by whomever. */
export function rowsAt(facts: OrderFacts, now: number, escrow: Escrow = ESCROW): Row[] {
  const stand = standOf(facts, now);
  return escrow.rows.filter((row) => {
    const { first, last } = secondsOf(row.when, facts, now);
    return row.from === stand && fits(row, facts) && first <= now && now <= last;
  });
}

/** Lateness costs only where both had signed the time and both had put deposits down. */
function outcomeOf(ends: NonNullable<Row['ends']>, facts: OrderFacts, byBuyer: boolean): OutcomeName {
  if (ends !== 'CancelledLate') return ends;
  if (!facts.meetingAgreed || !facts.depositUpfront) return 'Cancelled';
  return byBuyer ? 'CancelledLateByBuyer' : 'CancelledLateBySeller';
}

/** What somebody can do now, and what it leads to. */
export interface Possible {
  action: OrderAction;
  by: By;
  /** Last second in which it has this effect; infinite for what time made possible. */
  until: number;
  to: Stand;
  /** Deposit that who acts puts down with it. */
  puts: bigint;
  /** When the order goes on: last second for what comes then, if the meeting time stays. */
  deadline?: number;
  /** When it ends: what everybody gets. For a split or a ruling, what the decision that was handed in would bring. */
  ending?: Ending;
}

const putsOf = (action: OrderAction, { deposit, depositUpfront }: OrderFacts): bigint =>
  (action === 'accept' && depositUpfront) || (action === 'openDispute' && !depositUpfront) ? deposit : 0n;

function possible(
  row: Row,
  actor: Actor,
  facts: OrderFacts,
  now: number,
  decision: Decision,
  escrow: Escrow,
): Possible {
  const { by, does: action, to, ends } = row;
  const until = secondsOf(row.when, facts, now).last;
  const common = { action, by, until, puts: putsOf(action, facts) };
  if (to !== undefined) return { ...common, to, deadline: nextDeadline(to, facts, now) };
  if (ends === undefined) throw new Error(`${action} from ${row.from} leads nowhere`);
  const canceller = action === 'cancel' ? actor : facts.cancelRequestedBy;
  const ending = endingOf(outcomeOf(ends, facts, canceller === 'buyer'), amountsOf(facts), decision, escrow.endings);
  return { ...common, to: ending.state, ending };
}

/** What `actor` can do with the order in a block of time `now`; signatures of others are taken as given. */
export function actionsOf(
  facts: OrderFacts,
  actor: Actor,
  now: number,
  decision: Decision = {},
  escrow: Escrow = ESCROW,
): Possible[] {
  const rows = rowsAt(facts, now, escrow).filter(({ by }) => mayCall(by, actor));
  return rows.map((row) => possible(row, actor, facts, now, decision, escrow));
}

/** What becomes of an order if nobody does anything. */
export interface ByTime {
  /** Last second in which people can prevent it. */
  after: number;
  to: Stand;
  /** Whether somebody has to call `expire` for it (anybody may), or it is so by itself. */
  byItself: boolean;
  /** When it goes on: the deadline that counts then. */
  deadline?: number;
  /** When it ends: what everybody gets. */
  ending?: Ending;
}

/** What time alone brings next; undefined when the order has ended. */
export function ifNobodyActs(facts: OrderFacts, now: number, escrow: Escrow = ESCROW): ByTime | undefined {
  const stand = standOf(facts, now);
  const after = deadlineOf(facts, now);
  const next = BY_ITSELF[stand as Live];
  if (next !== undefined) return { after, to: next, byItself: true, deadline: facts.inspectBy };
  const row = escrow.rows.find(({ from, does }) => from === stand && does === 'expire');
  if (row === undefined) return undefined;
  const { to, ending } = possible(row, 'other', facts, now, {}, escrow);
  return ending ? { after, to, byItself: false, ending } : { after, to, byItself: false };
}
