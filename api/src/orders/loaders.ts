import { countOf, type List } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { isInGroup, stateOf, storedAs } from './clock.ts';
import { OrderGroup, OrderRole, OrderState } from './enums.ts';
import { type Order, orderShape } from './types.ts';

const counted = (list: Omit<List<Order>, 'about'>): List<Order> => ({
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
});
const NEWEST = {
  shape: orderShape,
  order: [
    { sql: ({ alias }: Scope) => `${alias}.placed_at`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
};

/** What ends first by time alone comes first: the order does not change while the clock goes on. */
const MOST_URGENT = {
  shape: orderShape,
  order: [
    { sql: ({ alias }: Scope) => `${alias}.ends_at`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
  ],
  descending: false,
};

/** What an account's list of orders is narrowed to. */
export interface OrderChoice {
  role?: OrderRole | null | undefined;
  states?: readonly OrderState[] | null | undefined;
  group?: OrderGroup | null | undefined;
}

/** Orders in some states by the clock; rows are found by the states they are stored in. */
function inStates(scope: Scope, states: readonly OrderState[]): string[] {
  const stored = isOneOf(scope, `${scope.alias}.state`, storedAs(states), 'text');
  const byTime = states.includes(OrderState.SHIPPED) !== states.includes(OrderState.DELIVERED);
  return byTime ? [stored, isOneOf(scope, `(${stateOf(scope.alias)})`, states, 'text')] : [stored];
}

/** An account's orders: of one side or of both, in some states, or what one side's desk shows in one place. */
export function partysList({ role, states, group }: OrderChoice): List<Order> {
  const asOne = (side: OrderRole, alias: string, parent: string) => {
    const party = `${alias}.${side} = ${parent}`;
    return group ? `(${party} and ${isInGroup(alias, side, group)})` : party;
  };
  const order = !group || group === OrderGroup.FINISHED ? NEWEST : MOST_URGENT;
  return counted({
    ...order,
    name: group ? `orders of an account, ${group}` : 'orders of an account',
    where: (scope, parent) => {
      const roles = role ? [role] : Object.values(OrderRole);
      const found = [`(${roles.map((side) => asOne(side, scope.alias, parent)).join(' or ')})`];
      return states ? [...found, ...inStates(scope, states)] : found;
    },
  });
}

/** Orders of one listing, newest first. */
export const listingsOrders: List<Order> = counted({
  ...NEWEST,
  name: 'orders of a listing',
  where: ({ alias }, parent) => [`${alias}.listing = ${parent}`],
});
