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
  @Field(() => AddressScalar)
  address!: string;
  @Field(() => String)
  symbol!: string;
  @Field(() => String)
  name!: string;
  @Field(() => Int)
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
  @Field(() => Token)
  token!: Token;
  @Field(() => BigIntScalar)
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
  @Field(() => MovementKind)
  kind!: MovementKind;
  @Field(() => Token)
  token!: Token;
  @Field(() => BigIntScalar)
  amount!: string;
  @Field(() => DateTimeScalar, { description: "The block's time." })
  at!: Date;
  @Field(() => Bytes32Scalar)
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
  @Field(() => String)
  cursor!: string;
  @Field(() => Movement)
  node!: Movement;
}

@ObjectType()
export class MovementConnection {
  @Field(() => [MovementEdge])
  edges!: MovementEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}
