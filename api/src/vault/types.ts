import { MARKET_TOKEN } from '@moothall/contracts/protocol';
import type { Movement as MovementRow, Token as TokenRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { plain, type Shape } from '../read/shape.ts';
import { PageInfo } from '../schema/connection.ts';
import { Node } from '../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ implements: Node, description: 'A token the vault lists.' })
export class Token extends Node {
  @Field(() => Int, { description: "The vault's number for it; listings and balances name it by that." })
  number!: number;
  @Field(() => AddressScalar, { description: 'Its ERC-20 contract.' })
  address!: string;
  @Field(() => String, { description: 'Short name, as its contract says.' })
  symbol!: string;
  @Field(() => String, { description: 'Name, as its contract says.' })
  name!: string;
  @Field(() => Int, { description: 'Digits after the point when people write an amount.' })
  decimals!: number;
  @Field(() => Boolean, { description: 'Whether new deals may use it; withdrawals always work.' })
  allowed!: boolean;
  @Field(() => Boolean, { description: 'Whether it is the token of all deposits.' })
  isMarketToken!: boolean;
}

export const tokenShape: Shape<Token> = {
  name: 'Token',
  type: Token,
  table: 'chain.token',
  key: 'number',
  fields: {
    ...plain<TokenRow>('number', 'address', 'symbol', 'name', 'decimals', 'allowed'),
    isMarketToken: { sql: ({ alias }) => `${alias}.number = ${MARKET_TOKEN}` },
  },
  links: {},
};

@ObjectType({ description: 'What an account may withdraw now.' })
export class Balance {
  @Field(() => Token, { description: 'Which token.' })
  token!: Token;
  @Field(() => BigIntScalar, { description: 'Amount that no order holds.' })
  free!: string;
}

export const MovementKind = {
  DEPOSITED: 'deposited',
  WITHDRAWN: 'withdrawn',
  TAKEN: 'taken',
  GIVEN: 'given',
} as const;
export type MovementKind = (typeof MovementKind)[keyof typeof MovementKind];
registerEnumType(MovementKind, {
  name: 'MovementKind',
  description: 'Which way money went, seen from the account.',
  valuesConfig: {
    TAKEN: { description: "From the account's balance into a module's keeping, for example into an order." },
    GIVEN: { description: "From a module's keeping to the account's balance." },
  },
});

@ObjectType({ implements: Node, description: "One line of an account's statement." })
export class Movement extends Node {
  @Field(() => MovementKind, { description: 'Which way the money went.' })
  kind!: MovementKind;
  @Field(() => Token, { description: 'Which token.' })
  token!: Token;
  @Field(() => BigIntScalar, { description: 'How much moved, always positive.' })
  amount!: string;
  @Field(() => DateTimeScalar, { description: "The block's time." })
  at!: Date;
  @Field(() => Bytes32Scalar, { description: 'The transaction that moved it.' })
  transaction!: string;
  @Field(() => AddressScalar, { nullable: true, description: 'Who took or gave; none for deposits and withdrawals.' })
  module!: string | null;
}

export const movementShape: Shape<Movement> = {
  name: 'Movement',
  type: Movement,
  table: 'chain.movement',
  key: 'id',
  fields: plain<MovementRow>('kind', 'amount', 'at', 'transaction', 'module'),
  links: { token: { shape: () => tokenShape, key: ({ alias }) => `${alias}.token` } },
};

@ObjectType()
export class MovementEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Movement, { description: 'The movement.' })
  node!: Movement;
}

@ObjectType()
export class MovementConnection {
  @Field(() => [MovementEdge], { description: 'The movements of this page, in order.' })
  edges!: MovementEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
