import { SHIP } from '../enums.ts';
import { actionsOf, ESCROW, type Escrow, mayCall } from './actions.ts';
import { type Actor, deadlineOf, ENDED, type OrderFacts, STATE_OF, standOf } from './stands.ts';
import type { OrderAction } from './table.ts';

/** The contract's errors for what the table does not allow. */
export type Refused =
  | 'NotParty'
  | 'NotArbiter'
  | 'WayUnfit'
  | 'WrongState'
  | 'TooLate'
  | 'TooEarly'
  | 'CancelAlreadyRequested';

/** Steps that belong to one way of delivery are refused for the other before anything else about the order. */
const ONLY: Partial<Record<OrderAction, 'met' | 'sent'>> = { agreeMeeting: 'met', ship: 'sent' };

/**
 * Why the contract refuses, with correct signatures; undefined when it does not. It looks in this order: whether the
 * caller ever may, whether the deal goes this way, the state, the time, and then what is special about this order.
 */
export function refusalOf(
  action: OrderAction,
  actor: Actor,
  facts: OrderFacts,
  now: number,
  escrow: Escrow = ESCROW,
): Refused | undefined {
  if (actionsOf(facts, actor, now, {}, escrow).some((possible) => possible.action === action)) return undefined;
  const rows = escrow.rows.filter(({ does }) => does === action);
  if (!rows.some(({ by }) => mayCall(by, actor))) return action === 'rule' ? 'NotArbiter' : 'NotParty';
  if (ONLY[action] !== undefined && ONLY[action] !== (facts.way === SHIP ? 'sent' : 'met')) return 'WayUnfit';
  const stand = standOf(facts, now);
  if ((ENDED as readonly string[]).includes(stand)) return 'WrongState';
  // Time ends every running order, so none is in a wrong state for it.
  if (action === 'expire') return 'TooEarly';
  if (!rows.some(({ from }) => STATE_OF[from] === STATE_OF[stand])) return 'WrongState';
  if (now > deadlineOf(facts, now)) return 'TooLate';
  if (action === 'cancel' && stand === 'CancelAsked') return 'CancelAlreadyRequested';
  return rows.some(({ from }) => from === stand) ? 'NotParty' : 'WrongState';
}
