import type { JuryCase as CaseRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { ContentState, documentOf } from '../../content/types.ts';
import { columnsOf, isOneOf, plain, type Scope, type Shape } from '../../read/shape.ts';
import { Node } from '../../schema/node.ts';
import { BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { caseNumber } from '../case-id.ts';
import { appealDeposit, appealPossible, stageOf, stageUntil, verdictOf } from '../clock.ts';
import { JuryStage, JuryVerdict } from '../enums.ts';

@ObjectType({ implements: Node, description: 'A question that a court asked a jury.' })
export class JuryCase extends Node {
  /** Address of who asked; the schema says which court that is. */
  court!: string;
  @Field(() => BigIntScalar, { description: 'Its number on chain: a hash of what was asked.' })
  caseId!: string;
  @Field(() => Account, { description: 'Who asks; a yes favours this side.' })
  asker!: Account;
  @Field(() => Account, { nullable: true, description: 'Who gains by a no; null when nobody does.' })
  accused!: Account | null;
  @Field(() => Bytes32Scalar, { description: 'What it is about, in the words of the court.' })
  subject!: string;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document that gives the reasons.' })
  reasonDigest!: string;
  @Field(() => ContentState, { description: 'Whether that document is there.' })
  reasonState!: ContentState;
  @Field(() => String, { nullable: true, description: 'Its text; null unless it is there.' })
  reasonText!: string | null;
  @Field(() => JuryStage, { description: "Where it is by the index's clock." })
  stage!: JuryStage;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last second of the stage; null where nothing ends it.' })
  stageUntil!: Date | null;
  @Field(() => JuryVerdict, {
    nullable: true,
    description: 'The answer, from the moment nothing can change it; null before.',
  })
  verdict!: JuryVerdict | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the answer was recorded on chain; null until somebody finalised the case.',
  })
  decidedAt!: Date | null;
  @Field(() => Boolean, { description: 'Whether the money was divided, so that seats can be claimed.' })
  settled!: boolean;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was opened in.' })
  openedAt!: Date;
  @Field(() => BigIntScalar, { description: 'What the asker put down, market token; 0 where the loser pays later.' })
  stake!: string;
  @Field(() => BigIntScalar, { description: 'What a vote puts at risk, market token.' })
  deposit!: string;
  @Field(() => BigIntScalar, { description: 'What one seat costs, market token.' })
  seatFee!: string;
  @Field(() => BigIntScalar, { description: 'What all seats of the running round cost, market token.' })
  fee!: string;
  @Field(() => Boolean, { description: 'The court brings the fee after the verdict, from the loser.' })
  feeLater!: boolean;
  @Field(() => Boolean, { description: 'Asked again for twice the fee, because too few came before.' })
  feeDoubled!: boolean;
  @Field(() => Int, { description: 'The running round, 1 or 2.' })
  round!: number;
  @Field(() => Int, { description: 'Seats of the running round.' })
  seats!: number;
  @Field(() => Int, { description: 'Places of the list it is drawn from.' })
  places!: number;
  @Field(() => Account, { nullable: true, description: 'Who asked a larger jury; null without an appeal.' })
  appellant!: Account | null;
  @Field(() => Boolean, { description: 'Whether anybody may ask a larger jury now, and the pool holds one.' })
  appealPossible!: boolean;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What the appeal put down, or would have to put down now; null where neither applies.',
  })
  appealDeposit!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What the asker got, once the money was divided.' })
  toAsker!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What the accused got, once the money was divided.' })
  toAccused!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What the appellant got, once the money was divided.' })
  toAppellant!: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'What the common budget repaid to an asker who was right, once the money was divided.',
  })
  repaid!: string | null;
}

/** What a case's reasons may be: of a motion or a complaint, or the first words of a dispute. */
const REASONS = ['moothall:reason:1', 'moothall:statement:1'].map((schema) => `'${schema}'`).join(', ');

const column = columnsOf<CaseRow>();
const account = (property: 'asker' | 'accused' | 'appellant') => ({
  shape: () => accountShape,
  key: ({ alias }: Scope) => `${alias}.${column(property)}`,
});
const reasonOf = ({ alias }: Scope) => `${alias}.${column('reason')}`;

/** Whether a document is there, and of a kind that reasons may be. */
export const isReason = (document: string): string =>
  `${document}.state = 'available' and ${document}.schema in (${REASONS})`;

/** The document with a case's reasons. */
export const reasonWords = (scope: Scope): string =>
  scope.join(
    'reason',
    (alias) => `left join content.document ${alias} on ${alias}.digest = ${reasonOf(scope)} and ${isReason(alias)}`,
  );

function reasonState(scope: Scope): string {
  const document = documentOf(scope, reasonOf(scope));
  return `case when ${document}.state = 'available' and ${document}.schema not in (${REASONS})
    then '${ContentState.INVALID}' else coalesce(${document}.state, '${ContentState.PENDING}') end`;
}

/** Conditions of a case's row being in one of some stages. Cases with a verdict are in the last two alone. */
export function inStages(scope: Scope, file: string, stages: readonly JuryStage[]): string[] {
  const found = [isOneOf(scope, `(${stageOf(file)})`, stages, 'text')];
  if (!stages.includes(JuryStage.FINAL) && !stages.includes(JuryStage.VOID)) found.push(`${file}.verdict is null`);
  return found;
}

export const juryCaseShape: Shape<JuryCase> = {
  name: 'JuryCase',
  type: JuryCase,
  table: 'chain.jury_case',
  key: 'id',
  fields: {
    ...plain<CaseRow>('court', 'subject', 'decidedAt', 'settled', 'openedAt', 'stake', 'deposit', 'seatFee'),
    ...plain<CaseRow>('feeLater', 'feeDoubled', 'round', 'seats', 'places'),
    ...plain<CaseRow>('toAsker', 'toAccused', 'toAppellant', 'repaid'),
    caseId: { sql: ({ key }) => key, read: caseNumber },
    reasonDigest: { sql: reasonOf },
    reasonState: { sql: reasonState },
    reasonText: { sql: (scope) => `${reasonWords(scope)}.body ->> 'text'` },
    stage: { sql: ({ alias }) => stageOf(alias) },
    stageUntil: { sql: ({ alias }) => stageUntil(alias) },
    verdict: { sql: ({ alias }) => verdictOf(alias) },
    fee: { sql: ({ alias }) => `(${alias}.${column('seats')} * ${alias}.${column('seatFee')})` },
    appealPossible: { sql: ({ alias }) => appealPossible(alias) },
    appealDeposit: { sql: ({ alias }) => appealDeposit(alias) },
  },
  links: { asker: account('asker'), accused: account('accused'), appellant: account('appellant') },
};
