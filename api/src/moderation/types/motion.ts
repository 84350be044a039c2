import { SubjectKind as Numbers, RESTORE, regionsOf } from '@moothall/contracts/protocol/moderation/index';
import type { MotionBacker as BackerRow, Motion as MotionRow } from '@moothall/indexer/entities';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { Statement, statementShape } from '../../content/types/statement.ts';
import { JuryCase, juryCaseShape } from '../../jury/types.ts';
import { Listing, listingShape } from '../../listings/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../../read/shape.ts';
import { Node } from '../../schema/node.ts';
import { AddressScalar, BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { kindOf, SubjectKind } from '../enums.ts';

@ObjectType({ implements: Node, description: 'What somebody asked the neighbours to decide.' })
export class Motion extends Node {
  @Field(() => JuryCase, { description: 'The case of the same number, which answers it.' })
  case!: JuryCase;
  @Field(() => SubjectKind, { description: 'What kind of thing it is about.' })
  kind!: SubjectKind;
  @Field(() => Int, { description: 'The number of that kind, which who carries it out names.' })
  kindNumber!: number;
  @Field(() => AddressScalar, { description: "The domain's contract, which who carries it out names." })
  target!: string;
  @Field(() => Bytes32Scalar, { description: 'Id of that thing within its domain.' })
  subject!: string;
  @Field(() => Listing, { nullable: true, description: 'The listing it is about, where it is about one.' })
  listing!: Listing | null;
  @Field(() => Account, {
    nullable: true,
    description: 'The account or arbitrator it is about, where it is about one.',
  })
  account!: Account | null;
  @Field(() => Account, { description: 'Who asks.' })
  asker!: Account;
  @Field(() => Account, { description: 'Who loses something if the answer is yes.' })
  accused!: Account;
  @Field(() => Bytes32Scalar, { description: 'What shall happen, in the words of the domain.' })
  effect!: string;
  @Field(() => [String], {
    description: 'Of a listing: ISO 3166 codes of the regions it shall be removed in; none for everywhere.',
  })
  regions!: string[];
  @Field(() => Float, {
    nullable: true,
    description: 'Of an account or arbitrator: seconds of the suspension; null where there is none.',
  })
  suspendFor!: number | null;
  @Field(() => Boolean, { description: 'It asks to take back what an earlier verdict did.' })
  restore!: boolean;
  @Field(() => Int, { description: 'Number of the guideline that was broken.' })
  guideline!: number;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document that gives the reasons.' })
  reasonDigest!: string;
  @Field(() => Statement, { description: 'The reasons.' })
  reason!: Statement;
  @Field(() => BigIntScalar, { description: 'What the asker put down, market token.' })
  stake!: string;
  @Field(() => BigIntScalar, { description: 'What everybody else put down who joined, market token.' })
  joined!: string;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was asked in.' })
  movedAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the effect took place; null before.' })
  carriedOutAt!: Date | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What all who asked share, market token; null until the money was divided.',
  })
  pool!: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What others had added and the accused got, market token; null until the money was divided.',
  })
  toAccused!: string | null;
}

@ObjectType({ description: 'Somebody who put something down for a motion: who asked, or joined.' })
export class MotionBacker {
  @Field(() => Account, { description: 'Who.' })
  account!: Account;
  @Field(() => BigIntScalar, { description: 'All of it, market token.' })
  stake!: string;
  @Field(() => BigIntScalar, { nullable: true, description: 'The part that was paid out; null before.' })
  collected!: string | null;
}

const column = columnsOf<MotionRow>();
const isOf = ({ alias }: Scope, ...kinds: number[]) => `${alias}.${column('kind')} in (${kinds.join(', ')})`;
const account = (property: 'asker' | 'accused') => ({
  shape: () => accountShape,
  key: ({ alias }: Scope) => `${alias}.${column(property)}`,
});
/** Kind and effect together, from which regions, seconds and restoring are read. */
const KIND_AND_EFFECT = ({ alias }: Scope) =>
  `json_build_array(${alias}.${column('kind')}, ${alias}.${column('effect')})`;
const read = <T>(work: (kind: number, effect: string) => T) => ({
  sql: KIND_AND_EFFECT,
  read: (value: unknown) => work(...(value as [number, string])),
});
const suspends = (kind: number) => kind === Numbers.Account || kind === Numbers.Arbitrator;

export const motionShape: Shape<Motion> = {
  name: 'Motion',
  type: Motion,
  table: 'chain.motion',
  key: 'id',
  fields: {
    ...plain<MotionRow>(
      'target',
      'subject',
      'effect',
      'guideline',
      'stake',
      'joined',
      'movedAt',
      'carriedOutAt',
      'pool',
    ),
    ...plain<MotionRow>('toAccused'),
    kind: { sql: ({ alias }) => `${alias}.${column('kind')}`, read: (number) => kindOf(Number(number)) },
    kindNumber: { sql: ({ alias }) => `${alias}.${column('kind')}` },
    reasonDigest: { sql: ({ alias }) => `${alias}.${column('reason')}` },
    regions: read((kind, effect) => (kind === Numbers.Listing && effect !== RESTORE ? regionsOf(effect) : [])),
    suspendFor: read((kind, effect) => (suspends(kind) && BigInt(effect) > 0n ? Number(BigInt(effect)) : null)),
    restore: read((kind, effect) => (suspends(kind) ? BigInt(effect) === 0n : effect === RESTORE)),
  },
  links: {
    case: { shape: () => juryCaseShape, key: ({ key }) => key },
    listing: {
      shape: () => listingShape,
      key: (scope) => `case when ${isOf(scope, Numbers.Listing)} then ${scope.alias}.${column('subject')} end`,
    },
    account: {
      shape: () => accountShape,
      key: (scope) =>
        `case when ${isOf(scope, Numbers.Account, Numbers.Arbitrator)} then ${scope.alias}.${column('accused')} end`,
    },
    asker: account('asker'),
    accused: account('accused'),
    reason: { shape: () => statementShape, key: ({ alias }) => `${alias}.${column('reason')}` },
  },
};

export const motionBackerShape: Shape<MotionBacker> = {
  name: 'MotionBacker',
  type: MotionBacker,
  table: 'chain.motion_backer',
  key: 'since',
  fields: plain<BackerRow>('stake', 'collected'),
  links: { account: { shape: () => accountShape, key: ({ alias }) => `${alias}.account` } },
};
