import type { Order as OrderRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { DeliveryWay, waysOf } from '../listings/enums.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import { Token, tokenShape } from '../vault/types.ts';
import { actionableBy, deadlineOf, expiredOf, outcomeOfTime, stateOf } from './clock.ts';
import { Custody, custodyShape } from './custody.ts';
import { OrderOutcome, OrderRole, OrderState } from './enums.ts';

@ObjectType({ implements: Node, description: 'A deal in escrow.' })
export class Order extends Node {
  @Field(() => Bytes32Scalar, { description: 'Hash of the deal.' })
  orderId!: string;
  @Field(() => Listing, { description: 'What was bought, as it was on offer.' })
  listing!: Listing;
  @Field(() => Account, { description: 'Who paid.' })
  buyer!: Account;
  @Field(() => Account, { description: 'Who hands over.' })
  seller!: Account;
  @Field(() => Int, { description: 'Pieces.' })
  quantity!: number;
  @Field(() => BigIntScalar, { description: 'Part of the deal: tells equal purchases apart.' })
  nonce!: string;
  @Field(() => Int, { description: 'Fee on what the seller receives, in hundredths of a percent.' })
  feeBps!: number;
  @Field(() => Int, { description: 'Seconds a dispute may stay without a ruling.' })
  disputeWithin!: number;
  @Field(() => AddressScalar, { description: 'Who may rule a dispute; frozen at purchase.' })
  arbiter!: string;
  @Field(() => BigIntScalar, { description: 'Of all pieces together.' })
  price!: string;
  @Field(() => BigIntScalar, { description: 'Market token.' })
  deposit!: string;
  @Field(() => Boolean, { description: 'Whether both put the deposit down before they meet.' })
  depositUpfront!: boolean;
  @Field(() => Token, { description: 'What the price is in.' })
  token!: Token;
  @Field(() => DeliveryWay, { description: 'How the goods change hands.' })
  way!: DeliveryWay;
  @Field(() => Int, { description: 'Part of the deal: seconds to ship once accepted; 0 where nothing is shipped.' })
  shipWithin!: number;
  @Field(() => Int, { description: 'Part of the deal: seconds on the way; 0 where nothing is shipped.' })
  arriveWithin!: number;
  @Field(() => Int, { description: 'Part of the deal: seconds to look at the goods; 0 where nothing is shipped.' })
  inspectWithin!: number;
  @Field(() => AddressScalar, {
    nullable: true,
    description: "Part of the deal: whose signature proves delivery; null for the buyer's word, or time, alone.",
  })
  carrier!: string | null;
  @Field(() => Bytes32Scalar, {
    nullable: true,
    description: 'Part of the deal: keccak256 of collection and number of the ERC-721 that goes with the goods.',
  })
  certificate!: string | null;
  @Field(() => Custody, { nullable: true, description: 'The certificate as it was handed in; null before that.' })
  custody!: Custody | null;
  @Field(() => Boolean, { description: "One of the seller's first deals, which carry no fee." })
  feeFree!: boolean;
  @Field(() => Boolean, { description: 'Made by an offer that one side signed and the other took.' })
  offered!: boolean;
  @Field(() => OrderState, { description: "Where the deal stands by the index's clock." })
  state!: OrderState;
  @Field(() => DateTimeScalar, {
    description:
      'Last second in which people may act in this state: to accept, to ship, to arrive, to refuse, to meet.',
  })
  deadline!: Date;
  @Field(() => OrderOutcome, {
    nullable: true,
    description: 'How it ends if nobody acts (goods on their way: until `inspectBy`); null once it ended.',
  })
  ifNobodyActs!: OrderOutcome | null;
  @Field(() => [OrderRole], { description: "Whose move it is; nobody's past the deadline, in a dispute, at the end." })
  actionableBy!: OrderRole[];
  @Field(() => DateTimeScalar, { nullable: true, description: 'When they meet; null where the goods are shipped.' })
  meetAt!: Date | null;
  @Field(() => Bytes32Scalar, {
    nullable: true,
    description: 'Digest of carrier and number of the parcel, sealed to the buyer; null before it was shipped.',
  })
  tracking!: string | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Last second in which delivered goods can be refused, at the latest; null before they were shipped.',
  })
  inspectBy!: Date | null;
  @Field(() => Boolean, { description: 'Whether the goods left the seller.' })
  goodsSent!: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: "Whether goods and certificate are the buyer's in the end; null while the order is open.",
  })
  goodsWithBuyer!: boolean | null;
  @Field(() => Boolean, { description: 'Whether both signed this meeting time.' })
  meetingAgreed!: boolean;
  @Field(() => AddressScalar, { nullable: true, description: 'Who asked to cancel after the meeting time.' })
  cancelRequestedBy!: string | null;
  @Field(() => AddressScalar, { nullable: true, description: 'Who asked for a decision.' })
  disputeOpenedBy!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: "Digest of the buyer's note, encrypted to the seller." })
  note!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: "Digest of the dispute's first statement." })
  statement!: string | null;
  @Field(() => Boolean, { description: "The deadline has passed by the index's clock: anybody may end the order." })
  expired!: boolean;
  @Field(() => OrderOutcome, { nullable: true, description: 'Why it ended; null while it is open.' })
  outcome!: OrderOutcome | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Part of the price that went back; null while the order is open.',
  })
  priceToBuyer!: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Part of the price that the seller got, fee deducted; null while the order is open.',
  })
  priceToSeller!: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Part of the price that the treasury got; null while the order is open.',
  })
  fee!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Market token.' })
  depositToBuyer!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Market token.' })
  depositToSeller!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What deciding the dispute cost, market token.' })
  cost!: string | null;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was paid in.' })
  placedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the block it ended in.' })
  closedAt!: Date | null;
}

const column = columnsOf<OrderRow>();
const account = (property: 'buyer' | 'seller') => ({
  shape: () => accountShape,
  key: ({ alias }: Scope) => `${alias}.${column(property)}`,
});

export const orderShape: Shape<Order> = {
  name: 'Order',
  type: Order,
  table: 'chain.orders',
  key: 'id',
  fields: {
    ...plain<OrderRow>('nonce', 'feeBps', 'disputeWithin', 'arbiter', 'price', 'deposit', 'depositUpfront'),
    ...plain<OrderRow>('meetAt', 'meetingAgreed', 'cancelRequestedBy', 'disputeOpenedBy', 'feeFree', 'offered'),
    ...plain<OrderRow>('shipWithin', 'arriveWithin', 'inspectWithin', 'carrier', 'certificate'),
    ...plain<OrderRow>('tracking', 'inspectBy', 'goodsSent', 'goodsWithBuyer'),
    ...plain<OrderRow>('note', 'statement', 'outcome', 'priceToBuyer', 'priceToSeller', 'fee', 'cost'),
    ...plain<OrderRow>('depositToBuyer', 'depositToSeller', 'placedAt', 'closedAt'),
    orderId: { sql: ({ key }) => key },
    quantity: { sql: ({ alias }) => `${alias}.${column('quantity')}`, read: Number },
    way: { sql: ({ alias }) => `${alias}.${column('way')}`, read: (bit) => waysOf(Number(bit))[0] },
    state: { sql: ({ alias }) => stateOf(alias) },
    deadline: { sql: ({ alias }) => deadlineOf(alias) },
    expired: { sql: ({ alias }) => expiredOf(alias) },
    ifNobodyActs: { sql: ({ alias }) => outcomeOfTime(alias) },
    actionableBy: { sql: ({ alias }) => actionableBy(alias) },
  },
  links: {
    listing: { shape: () => listingShape, key: ({ alias }) => `${alias}.${column('listing')}` },
    token: { shape: () => tokenShape, key: ({ alias }) => `${alias}.${column('token')}` },
    custody: { shape: () => custodyShape, key: ({ key }) => key },
    buyer: account('buyer'),
    seller: account('seller'),
  },
};
