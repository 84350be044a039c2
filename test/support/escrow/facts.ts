import { nameOf, OrderState } from '@moothall/contracts/protocol';
import type { Deal } from '@moothall/contracts/protocol/deals';
import type { IOrders } from '@moothall/contracts/protocol/generated/Orders';
import type { OrderFacts, OrderStateName } from '@moothall/contracts/protocol/orders/index';

/** What the contract says of an order, together with its deal. */
export function factsOf(order: IOrders.OrderStructOutput, deal: Deal): OrderFacts {
  const { price, deposit, depositUpfront, feeBps, way, shipWithin, arriveWithin, inspectWithin, disputeWithin } = deal;
  const side = (isBuyer: boolean) => (isBuyer ? 'buyer' : 'seller');
  const state = nameOf(OrderState, order.state) as OrderStateName;
  return {
    state,
    way,
    deadline: Number(order.deadline),
    inspectBy: Number(order.inspectBy),
    meetAt: Number(order.meetAt),
    meetingAgreed: order.meetingAgreed,
    cancelRequestedBy: order.cancelRequested ? side(order.cancelByBuyer) : undefined,
    disputeOpenedBy: state === 'Disputed' ? side(order.disputeByBuyer) : undefined,
    goodsSent: order.goodsSent,
    price,
    deposit,
    depositUpfront,
    feeBps,
    shipWithin,
    arriveWithin,
    inspectWithin,
    disputeWithin,
  };
}
