import { SHIP } from '@moothall/contracts/protocol';
import { OrderGroup, OrderOutcome, OrderRole, OrderState } from './enums.ts';

/**
 * Where an order stands by the clock of the index, the time of its newest block. The chain has no event for what time
 * alone does, so that no row can hold it: `o` is the alias of a row, and everything here is an expression of SQL.
 */
const CLOCK = '(select time from chain.status where id = 1)';

const texts = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');

const OVER: readonly OrderState[] = [OrderState.COMPLETED, OrderState.REFUNDED, OrderState.RESOLVED];
const RUNNING = Object.values(OrderState).filter((state) => !OVER.includes(state));

export const isOver = (o: string) => `${o}.state in (${texts(OVER)})`;
export const isRunning = (o: string) => `${o}.state in (${texts(RUNNING)})`;
/** Goods whose time on the way is over count as delivered. */
const hasArrived = (o: string) => `(${o}.state = 'shipped' and ${o}.deadline < ${CLOCK})`;

/** The state as the contract would tell it now. */
export const stateOf = (o: string) => `case when ${hasArrived(o)} then 'delivered' else ${o}.state end`;

/** The deadline of that state. */
export const deadlineOf = (o: string) => `case when ${hasArrived(o)} then ${o}.ends_at else ${o}.deadline end`;

/** Nobody but time can act any more: anybody may end the order. */
export const expiredOf = (o: string) => `(${isRunning(o)} and ${o}.ends_at < ${CLOCK})`;

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

type Conditions = Record<Exclude<OrderGroup, 'waiting'>, string>;

/**
 * What lies where on the desk of one side. States stand in the text and times are compared with columns, so that the
 * planner knows what it looks for and finds it in the order of an index.
 */
function conditionsOf(o: string, role: OrderRole): Conditions {
  const only = (side: OrderRole, condition: string) => (side === role ? condition : 'false');
  const inTime = `${o}.ends_at >= ${CLOCK}`;
  const { BUYER, SELLER } = OrderRole;
  return {
    [OrderGroup.TO_ACCEPT]: only(SELLER, `${o}.state = 'placed' and ${inTime}`),
    [OrderGroup.TO_SHIP]: only(SELLER, `${o}.state = 'accepted' and ${o}.way = ${SHIP} and ${inTime}`),
    [OrderGroup.TO_MEET]: `${o}.state = 'accepted' and ${o}.way <> ${SHIP} and ${inTime}`,
    [OrderGroup.TO_INSPECT]: only(
      BUYER,
      `${o}.state in ('shipped', 'delivered') and ${inTime} and (${o}.state = 'delivered' or ${o}.deadline < ${CLOCK})`,
    ),
    [OrderGroup.DISPUTED]: `${o}.state = 'disputed'`,
    [OrderGroup.FINISHED]: isOver(o),
  };
}

/** The group of an order for one of its sides. */
export function groupOf(o: string, role: OrderRole): string {
  const conditions = Object.entries(conditionsOf(o, role));
  const places = conditions.map(([group, condition]) => `when ${condition} then '${group}'`);
  return `case ${places.join(' ')} else '${OrderGroup.WAITING}' end`;
}

/** Whether an order is in a group of one of its sides. */
export function isInGroup(o: string, role: OrderRole, group: OrderGroup): string {
  if (group !== OrderGroup.WAITING) return conditionsOf(o, role)[group];
  return `${isRunning(o)} and ${groupOf(o, role)} = '${group}'`;
}

/** The sides whose move it is: those the order waits for in a group of their own. */
export const actionableBy = (o: string) => {
  const moves = Object.values(OrderRole).map(
    (role) => `case when ${groupOf(o, role)} like 'to\\_%' then '${role}' end`,
  );
  return `to_json(array_remove(array[${moves.join(', ')}], null))`;
};
