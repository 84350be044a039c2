import type { Order as OrderRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import { Token, tokenShape } from '../vault/types.ts';
import { OrderOutcome, OrderState } from './enums.ts';

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
  @Field(() => OrderState, { description: 'Where the deal stands.' })
  state!: OrderState;
  @Field(() => DateTimeScalar, { description: 'Last second in which people may act.' })
  deadline!: Date;
  @Field(() => DateTimeScalar, { description: 'When they meet.' })
  meetAt!: Date;
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
    ...plain<OrderRow>('state', 'deadline', 'meetAt', 'meetingAgreed', 'cancelRequestedBy', 'disputeOpenedBy'),
    ...plain<OrderRow>('note', 'statement', 'outcome', 'priceToBuyer', 'priceToSeller', 'fee', 'cost'),
    ...plain<OrderRow>('depositToBuyer', 'depositToSeller', 'placedAt', 'closedAt'),
    orderId: { sql: ({ key }) => key },
    quantity: { sql: ({ alias }) => `${alias}.${column('quantity')}`, read: Number },
    expired: {
      sql: ({ alias }) => `(${alias}.state in ('placed', 'accepted', 'disputed')
        and ${alias}.deadline < (select time from chain.status where id = 1))`,
    },
  },
  links: {
    listing: { shape: () => listingShape, key: ({ alias }) => `${alias}.${column('listing')}` },
    token: { shape: () => tokenShape, key: ({ alias }) => `${alias}.${column('token')}` },
    buyer: account('buyer'),
    seller: account('seller'),
  },
};
