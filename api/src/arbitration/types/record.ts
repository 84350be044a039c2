import type { Arbitrator as ArbitratorRow, ArbitratorBond as BondRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import type { List } from '../../read/page.ts';
import { columnsOf, plain, type Shape } from '../../read/shape.ts';
import { BigIntScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { Token, tokenShape } from '../../vault/types.ts';
import { isLate, isOpenFor } from '../clock.ts';

@ObjectType({ description: 'What an arbitrator put down in one token.' })
export class ArbitratorBond {
  @Field(() => Token, { description: 'The token.' })
  token!: Token;
  @Field(() => BigIntScalar, { description: 'All of it.' })
  amount!: string;
  @Field(() => BigIntScalar, { description: 'Of that, behind bids and running cases.' })
  locked!: string;
}

@ObjectType({ description: 'How somebody judged so far; all zeros for whoever never did.' })
export class ArbitratorRecord {
  /** Address; not part of the schema. */
  key!: string;
  @Field(() => Account, { description: 'Whose record it is.' })
  account!: Account;
  @Field(() => Int, { description: 'Cases in which the lot fell on them.' })
  chosen!: number;
  @Field(() => Int, { description: 'Rulings given, those that a jury took back included.' })
  ruled!: number;
  @Field(() => Int, { description: 'Cases in which no ruling came in time.' })
  late!: number;
  @Field(() => Int, { description: 'Complaints of misconduct that a jury found right.' })
  upheld!: number;
  @Field(() => Int, { description: 'Running cases.' })
  open!: number;
  @Field(() => Int, { description: 'Distinct people whose disputes they ruled.' })
  counterparties!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'End of a bar by a verdict; may lie in the past.' })
  barredUntil!: Date | null;
}

const record = columnsOf<ArbitratorRow>();
const bond = columnsOf<BondRow>();
const count = (property: keyof ArbitratorRow & string) => ({
  sql: ({ alias }: { alias: string }) => `coalesce(${alias}.${record(property)}, 0)`,
});
const cases = (condition: string) => (key: string) =>
  `(select count(*)::int from chain.dispute own
    join chain.orders about on about.id = own.id where own.arbitrator = ${key} and ${condition})`;
const openCases = cases(isOpenFor('own', 'about'));
const lateCases = cases(isLate('own', 'about'));

export const recordShape: Shape<ArbitratorRecord> = {
  name: 'ArbitratorRecord',
  type: ArbitratorRecord,
  table: 'chain.arbitrator',
  key: 'account',
  always: true,
  fields: {
    ...plain<ArbitratorRow>('barredUntil'),
    chosen: count('chosen'),
    ruled: count('ruled'),
    upheld: count('upheld'),
    counterparties: count('counterparties'),
    late: { sql: (scope) => `(${count('late').sql(scope)} + ${lateCases(scope.key)})` },
    open: { sql: ({ key }) => openCases(key) },
  },
  links: { account: { shape: () => accountShape, key: ({ key }) => key } },
};

const bondShape: Shape<ArbitratorBond> = {
  name: 'ArbitratorBond',
  type: ArbitratorBond,
  table: 'chain.arbitrator_bond',
  key: 'arbitrator',
  fields: plain<BondRow>('amount', 'locked'),
  links: { token: { shape: () => tokenShape, key: ({ alias }) => `${alias}.${bond('token')}` } },
};

/** An arbitrator's bonds, by token; those that were taken back are not shown. */
export const bondsOf: List<ArbitratorBond> = {
  shape: bondShape,
  name: 'bonds of an arbitrator',
  order: [{ sql: ({ alias }) => `${alias}.token`, type: 'int' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.arbitrator = ${parent}`, `${alias}.amount > 0`],
};
