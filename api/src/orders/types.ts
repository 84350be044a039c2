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
  @Field(() => Listing)
  listing!: Listing;
  @Field(() => Account)
  buyer!: Account;
  @Field(() => Account)
  seller!: Account;
  @Field(() => Int)
  quantity!: number;
  @Field(() => BigIntScalar)
  nonce!: string;
  @Field(() => Int)
  feeBps!: number;
  @Field(() => Int, { description: 'Seconds a dispute may stay without a ruling.' })
  disputeWithin!: number;
  @Field(() => AddressScalar)
  arbiter!: string;
  @Field(() => BigIntScalar, { description: 'Of all pieces together.' })
  price!: string;
  @Field(() => BigIntScalar, { description: 'Market token.' })
  deposit!: string;
  @Field(() => Boolean)
  depositUpfront!: boolean;
  @Field(() => Token)
  token!: Token;
  @Field(() => OrderState)
  state!: OrderState;
  @Field(() => DateTimeScalar, { description: 'Last second in which people may act.' })
  deadline!: Date;
  @Field(() => DateTimeScalar)
  meetAt!: Date;
  @Field(() => Boolean, { description: 'Whether both signed this meeting time.' })
  meetingAgreed!: boolean;
  @Field(() => AddressScalar, { nullable: true })
  cancelRequestedBy!: string | null;
  @Field(() => AddressScalar, { nullable: true })
  disputeOpenedBy!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: "Digest of the buyer's note, encrypted to the seller." })
  note!: string | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: "Digest of the dispute's first statement." })
  statement!: string | null;
  @Field(() => Boolean, { description: "The deadline has passed by the index's clock: anybody may end the order." })
  expired!: boolean;
  @Field(() => OrderOutcome, { nullable: true })
  outcome!: OrderOutcome | null;
  @Field(() => BigIntScalar, { nullable: true })
  priceToBuyer!: string | null;
  @Field(() => BigIntScalar, { nullable: true })
  priceToSeller!: string | null;
  @Field(() => BigIntScalar, { nullable: true })
  fee!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Market token.' })
  depositToBuyer!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Market token.' })
  depositToSeller!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What deciding the dispute cost, market token.' })
  cost!: string | null;
  @Field(() => DateTimeScalar)
  placedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
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
