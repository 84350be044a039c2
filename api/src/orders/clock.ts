import { SHIP } from '@moothall/contracts/protocol';
import { OrderGroup, OrderOutcome, OrderRole, OrderState } from './enums.ts';

/**
 * Where an order stands by the clock of the index, the time of its newest block. The chain has no event for what time
 * alone does, so that no row can hold it: `o` is the alias of a row, and everything here is an expression of SQL.
 */
const CLOCK = '(select time from chain.status where id = 1)';

const texts = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

/** States of orders that are over. */
export const OVER: readonly OrderState[] = [OrderState.COMPLETED, OrderState.REFUNDED, OrderState.RESOLVED];
/** States of orders that are not. */
export const RUNNING = Object.values(OrderState).filter((state) => !OVER.includes(state));

const isRunning = (o: string) => `${o}.state in (${texts(RUNNING)})`;
/** Goods whose time on the way is over count as delivered. */
const hasArrived = (o: string) => `(${o}.state = 'shipped' and ${o}.deadline < ${CLOCK})`;
const isPast = (o: string) => `${o}.ends_at < ${CLOCK}`;

/** The state as the contract would tell it now. */
export const stateOf = (o: string) => `case when ${hasArrived(o)} then 'delivered' else ${o}.state end`;

/** The deadline of that state. */
export const deadlineOf = (o: string) => `case when ${hasArrived(o)} then ${o}.ends_at else ${o}.deadline end`;

/** Nobody but time can act any more: anybody may end the order. */
export const expiredOf = (o: string) => `(${isRunning(o)} and ${isPast(o)})`;

/** The states rows may have where the clock makes one of `states` of them. */
export const storedAs = (states: readonly OrderState[]): OrderState[] =>
  states.includes(OrderState.DELIVERED) ? [...new Set([...states, OrderState.SHIPPED])] : [...states];

/** How an order ends if nobody acts, as the contract's `expire` decides it; null once it ended. */
export const outcomeOfTime = (o: string) => {
  const { WINDOW_ENDED, CANCELLED, CANCELLED_LATE_BY_BUYER, CANCELLED_LATE_BY_SELLER } = OrderOutcome;
  return `case
    when not ${isRunning(o)} then null
    when ${o}.goods_sent then '${WINDOW_ENDED}'
    when ${o}.cancel_requested_by is not null then case
      when not (${o}.meeting_agreed and ${o}.deposit_upfront) then '${CANCELLED}'
      when ${o}.cancel_requested_by = ${o}.buyer then '${CANCELLED_LATE_BY_BUYER}'
      else '${CANCELLED_LATE_BY_SELLER}' end
    when ${o}.state = 'accepted' and ${o}.way = ${SHIP} then '${OrderOutcome.NEVER_SHIPPED}'
    else '${OrderOutcome.EXPIRED}' end`;
};

/** The group of an order for one of its sides. */
export function groupOf(o: string, role: OrderRole): string {
  const only = (side: OrderRole, group: OrderGroup) => (side === role ? group : OrderGroup.WAITING);
  const { BUYER, SELLER } = OrderRole;
  return `case
    when ${o}.state in (${texts(OVER)}) then '${OrderGroup.FINISHED}'
    when ${o}.state = 'disputed' then '${OrderGroup.DISPUTED}'
    when ${isPast(o)} then '${OrderGroup.WAITING}'
    when ${o}.state = 'placed' then '${only(SELLER, OrderGroup.TO_ACCEPT)}'
    when ${o}.state = 'accepted' and ${o}.way = ${SHIP} then '${only(SELLER, OrderGroup.TO_SHIP)}'
    when ${o}.state = 'accepted' then '${OrderGroup.TO_MEET}'
    when ${o}.state = 'delivered' or ${hasArrived(o)} then '${only(BUYER, OrderGroup.TO_INSPECT)}'
    else '${OrderGroup.WAITING}' end`;
}

/** Groups that are nothing but states: comparing those is enough, and tells the planner how many there are. */
export const isByState = (group: OrderGroup) => group === OrderGroup.FINISHED || group === OrderGroup.DISPUTED;

/** States that rows of a group may have: what an index can find them by. */
export const STATES_OF: Record<OrderGroup, readonly OrderState[]> = {
  [OrderGroup.TO_ACCEPT]: [OrderState.PLACED],
  [OrderGroup.TO_SHIP]: [OrderState.ACCEPTED],
  [OrderGroup.TO_MEET]: [OrderState.ACCEPTED],
  [OrderGroup.TO_INSPECT]: [OrderState.SHIPPED, OrderState.DELIVERED],
  [OrderGroup.WAITING]: RUNNING.filter((state) => state !== OrderState.DISPUTED),
  [OrderGroup.DISPUTED]: [OrderState.DISPUTED],
  [OrderGroup.FINISHED]: OVER,
};

/** The sides whose move it is: those the order waits for in a group of their own. */
export const actionableBy = (o: string) => {
  const moves = Object.values(OrderRole).map(
    (role) => `case when ${groupOf(o, role)} like 'to\\_%' then '${role}' end`,
  );
  return `to_json(array_remove(array[${moves.join(', ')}], null))`;
};
