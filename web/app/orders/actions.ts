import type { Deal, Permit } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN } from '@moothall/contracts/protocol/enums';
import { dealOfOrder } from '../chain/terms.ts';
import type { Action, Call, Spend } from '../chain/types.ts';
import type { OrderView } from './facts.ts';
import type { Handover } from './handover.ts';

/** "Use the free balance or an allowance": the permit of whoever needs none. */
async function orNone(permit: Permit | undefined): Promise<Permit> {
  if (permit) return permit;
  const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
  return NO_PERMIT;
}

type Orders = Extract<Call, { contract: 'orders' }>;
type Build = (deal: Deal, permits: readonly Permit[]) => Orders | Promise<Orders>;

/** An order's own words for the tray, its page, and its deal. */
function action(order: OrderView, path: string, name: string, build: Build, spends: Spend[] = []): Action {
  const params = { title: order.listing.title ?? '' };
  return {
    name: `orders:action.${name}`,
    params,
    href: path,
    spends,
    call: async (permits) => build(await dealOfOrder(order), permits),
  };
}

const depositSpend = (order: OrderView): Spend[] =>
  order.deposit === '0' ? [] : [{ token: MARKET_TOKEN, amount: BigInt(order.deposit) }];

const confirm = (order: OrderView, path: string, validUntil: number, signature: string): Action =>
  action(order, path, 'confirmDelivery', (deal) => ({
    contract: 'orders',
    method: 'confirmDelivery',
    args: [deal, validUntil, signature],
  }));

/** Everything a person can send for an order; `path` is the order's page. */
export function orderActions(order: OrderView, path: string) {
  return {
    accept: () =>
      action(
        order,
        path,
        'accept',
        async (deal, [permit]) => ({ contract: 'orders', method: 'accept', args: [deal, await orNone(permit)] }),
        order.depositUpfront ? depositSpend(order) : [],
      ),
    ship: (tracking: string) =>
      action(order, path, 'ship', (deal) => ({ contract: 'orders', method: 'ship', args: [deal, tracking] })),
    /** The buyer's own word. */
    confirmDelivery: () => confirm(order, path, 0, '0x'),
    /** With the carrier's word. */
    proveDelivery: ({ validUntil, signature }: Extract<Handover, { kind: 'delivery' }>) =>
      confirm(order, path, validUntil, signature),
    approve: () => action(order, path, 'approve', (deal) => ({ contract: 'orders', method: 'approve', args: [deal] })),
    decline: () => action(order, path, 'decline', (deal) => ({ contract: 'orders', method: 'decline', args: [deal] })),
    cancel: () => action(order, path, 'cancel', (deal) => ({ contract: 'orders', method: 'cancel', args: [deal] })),
    expire: () => action(order, path, 'expire', (deal) => ({ contract: 'orders', method: 'expire', args: [deal] })),
    release: ({ validUntil, signature }: Extract<Handover, { kind: 'release' }>) =>
      action(order, path, 'release', (deal) => ({
        contract: 'orders',
        method: 'release',
        args: [deal, validUntil, signature],
      })),
    agreeMeeting: ({ meetAt, validUntil, signature }: Extract<Handover, { kind: 'meeting' }>) =>
      action(order, path, 'agreeMeeting', (deal) => ({
        contract: 'orders',
        method: 'agreeMeeting',
        args: [deal, meetAt, validUntil, signature],
      })),
    settle: ({ toBuyer, validUntil, signature }: Extract<Handover, { kind: 'settle' }>) =>
      action(order, path, 'settle', (deal) => ({
        contract: 'orders',
        method: 'settle',
        args: [deal, toBuyer, validUntil, signature],
      })),
    openDispute: (statement: string) =>
      action(
        order,
        path,
        'openDispute',
        async (deal, [permit]) => ({
          contract: 'orders',
          method: 'openDispute',
          args: [deal, statement, await orNone(permit)],
        }),
        order.depositUpfront ? [] : depositSpend(order),
      ),
  };
}
export type OrderActions = ReturnType<typeof orderActions>;
