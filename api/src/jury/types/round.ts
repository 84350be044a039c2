import type { JuryRound as RoundRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { plain, type Scope, type Shape } from '../../read/shape.ts';
import { BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { answerOf } from '../clock.ts';
import { JuryVerdict } from '../enums.ts';

@ObjectType({ description: 'A round of a case: the first jury, or the larger one that an appeal asked.' })
export class JuryRound {
  /** What rows know it by; not part of the schema. */
  key!: string;
  @Field(() => Int, { description: '1, or 2 after an appeal.' })
  number!: number;
  @Field(() => DateTimeScalar, { description: 'When it was asked for: the list is read as it was on this day.' })
  openedAt!: Date;
  @Field(() => Int, { description: 'Seats.' })
  seats!: number;
  @Field(() => Int, { description: 'Places of the list it is drawn from.' })
  places!: number;
  @Field(() => Int, { description: 'Number of the seed that draws its lot.' })
  epoch!: number;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'Seats follow from it; null before the lot is drawn.' })
  seed!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When its lot was drawn.' })
  drawnAt!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last second in which votes can be sealed.' })
  commitUntil!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last second in which votes can be opened.' })
  revealUntil!: Date | null;
  @Field(() => Int, { description: 'Sealed votes.' })
  committed!: number;
  @Field(() => Int, { description: 'Opened votes.' })
  revealed!: number;
  @Field(() => Int, { nullable: true, description: 'Votes for yes; null until no more can be opened.' })
  accepting!: number | null;
  @Field(() => Int, { nullable: true, description: 'Votes for no; null until no more can be opened.' })
  rejecting!: number | null;
  @Field(() => JuryVerdict, { nullable: true, description: 'What it answered; null until no more can be opened.' })
  answer!: JuryVerdict | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What each juror who was right gets besides the own deposit; null until the money was divided.',
  })
  share!: string | null;
}

/** Counts of a vote that is still open would tell the last ones what to say. */
const once = (column: 'accepting' | 'rejecting') => ({
  sql: ({ alias }: Scope) => `case when ${answerOf(alias)} is not null then ${alias}.${column} end`,
});

const share = ({ alias }: Scope) => `(select case ${alias}.number when 1 then own.share_one else own.share_two end
    from chain.jury_case own where own.id = ${alias}.case_id)`;

export const juryRoundShape: Shape<JuryRound> = {
  name: 'JuryRound',
  type: JuryRound,
  table: 'chain.jury_round',
  key: 'id',
  fields: {
    ...plain<RoundRow>('number', 'openedAt', 'seats', 'places', 'seed', 'drawnAt', 'commitUntil', 'revealUntil'),
    ...plain<RoundRow>('committed'),
    epoch: { sql: ({ alias }) => `${alias}.epoch`, read: Number },
    revealed: { sql: ({ alias }) => `(${alias}.accepting + ${alias}.rejecting)` },
    accepting: once('accepting'),
    rejecting: once('rejecting'),
    answer: { sql: ({ alias }) => answerOf(alias) },
    share: { sql: share },
  },
  links: {},
};
