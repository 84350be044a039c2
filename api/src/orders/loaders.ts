import { countOf, type List } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { OrderRole, type OrderState } from './enums.ts';
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

const sides: Record<OrderRole, (alias: string, parent: string) => string> = {
  [OrderRole.BUYER]: (alias, parent) => `${alias}.buyer = ${parent}`,
  [OrderRole.SELLER]: (alias, parent) => `${alias}.seller = ${parent}`,
};

/** An account's orders, of one side or of both, newest first. */
export const partysList = (role?: OrderRole | null, states?: readonly OrderState[] | null): List<Order> =>
  counted({
    ...NEWEST,
    name: 'orders of an account',
    where: (scope, parent) => {
      const roles = role ? [role] : Object.values(OrderRole);
      const party = `(${roles.map((side) => sides[side](scope.alias, parent)).join(' or ')})`;
      return states ? [party, isOneOf(scope, `${scope.alias}.state`, states, 'text')] : [party];
    },
  });

/** Orders of one listing, newest first. */
export const listingsOrders: List<Order> = counted({
  ...NEWEST,
  name: 'orders of a listing',
  where: ({ alias }, parent) => [`${alias}.listing = ${parent}`],
});
