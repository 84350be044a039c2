import { SHIP } from '@moothall/contracts/protocol/enums';
import { type Live, nextDeadline, type OrderFacts, STATE_OF } from '@moothall/contracts/protocol/orders/index';
import { type ByItself, byItself, type Consequence, inTheMiddle } from './consequences.ts';

/** What decides what a purchase would do. `price` is that of all pieces; times in seconds, amounts smallest units. */
export interface Offering {
  price: bigint;
  deposit: bigint;
  depositUpfront: boolean;
  /** One bit. */
  way: number;
  /** Ignored when shipped. */
  meetAt: number;
  acceptWithin: number;
  shipWithin: number;
  arriveWithin: number;
  inspectWithin: number;
  feeBps: number;
  disputeWithin: number;
  /** The seller's standing deposit accepts at once. */
  instant: boolean;
}

/** The order that a purchase at `now` would make. */
export function orderOfPurchase(offering: Offering, now: number): OrderFacts {
  const { acceptWithin, instant, ...rest } = offering;
  const sent = offering.way === SHIP;
  const meetAt = sent ? 0 : offering.meetAt;
  const answerBy = now + acceptWithin;
  const placed: OrderFacts = {
    ...rest,
    meetAt,
    state: 'Placed',
    deadline: sent ? answerBy : Math.min(answerBy, meetAt),
    inspectBy: 0,
    meetingAgreed: false,
    goodsSent: false,
  };
  if (!instant) return placed;
  return { ...placed, state: 'Accepted', deadline: nextDeadline(sent ? 'ToSend' : 'ToMeet', placed, now) };
}

/** What a purchase would hold, until when, and what follows if nobody acts. */
export function purchaseOf(offering: Offering, now: number): Consequence {
  const order = orderOfPurchase(offering, now);
  const holds = inTheMiddle(order, 'buyer');
  return { key: offering.instant ? 'buyInstant' : 'buy', costs: [], holds, returns: [], next: byItself(order, now) };
}

const MET = ['Placed', 'ToMeet', 'DisputedMeeting'] as const satisfies readonly Live[];
const SENT = ['Placed', 'ToSend', 'Shipped', 'Delivered', 'DisputedSent'] as const satisfies readonly Live[];

/** What time alone would bring at each station of a deal of this kind, in order. */
export function stationsOf(offering: Offering): ByItself[] {
  const first = orderOfPurchase(offering, 0);
  const stations: readonly Live[] = offering.way === SHIP ? SENT : MET;
  return stations
    .filter((stand) => !(offering.instant && stand === 'Placed'))
    .flatMap((stand) => {
      const disputed = stand === 'DisputedMeeting' || stand === 'DisputedSent';
      const there: OrderFacts = {
        ...first,
        state: STATE_OF[stand],
        deadline: 0,
        goodsSent: stand === 'DisputedSent',
        disputeOpenedBy: disputed ? 'buyer' : undefined,
      };
      return byItself(there, 0) ?? [];
    });
}
