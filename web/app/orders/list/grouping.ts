import { factsOf, type OrderView, roleOf } from '../facts.ts';
import { actionsOf, standOf } from '../standing.ts';

export const GROUPS = ['turn', 'waiting', 'over'] as const;
export type Group = (typeof GROUPS)[number];

/** Whose move it is: the acting person's, somebody else's or time's, or nobody's any more. */
export function groupOf(order: OrderView, account: string | undefined, now: number): Group {
  const facts = factsOf(order);
  const stand = standOf(facts, now);
  if (stand === 'closed') return 'over';
  const may = actionsOf(facts, roleOf(order, account), now);
  const mine = may.includes('accept') || may.includes('expire') || stand === 'meeting' || stand === 'near';
  return mine ? 'turn' : 'waiting';
}

/** Orders of each group: those whose deadline comes first at the top, finished ones newest first. */
export function grouped(orders: readonly OrderView[], account: string | undefined, now: number) {
  const by: Record<Group, OrderView[]> = { turn: [], waiting: [], over: [] };
  for (const order of orders) by[groupOf(order, account, now)].push(order);
  for (const group of ['turn', 'waiting'] as const) {
    by[group].sort((one, other) => Date.parse(one.deadline) - Date.parse(other.deadline));
  }
  return by;
}
