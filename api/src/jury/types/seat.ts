import type { JurySeat as SeatRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { columnsOf, type Link, plain, type Scope, type Shape } from '../../read/shape.ts';
import { Node } from '../../schema/node.ts';
import { BigIntScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { dutyOf, dutyUntil } from '../clock.ts';
import { SeatDuty, SeatState } from '../enums.ts';
import { JuryCase, juryCaseShape } from './case.ts';

@ObjectType({ implements: Node, description: 'A seat of a round, from the moment its lot is drawn.' })
export class JurySeat extends Node {
  @Field(() => JuryCase, { description: 'What is asked.' })
  case!: JuryCase;
  @Field(() => Int, { description: '1, or 2 after an appeal.' })
  round!: number;
  @Field(() => Int, { description: 'Counts from 0.' })
  seat!: number;
  @Field(() => Account, { nullable: true, description: 'Who was drawn; null where the lot found no ticket.' })
  juror!: Account | null;
  @Field(() => Int, { nullable: true, description: 'Where the ticket stood; null where the lot found none.' })
  place!: number | null;
  @Field(() => Boolean, {
    description: 'Who was drawn asked, is accused or appealed: judges nothing and loses nothing.',
  })
  party!: boolean;
  @Field(() => SeatState, { description: 'What became of it so far.' })
  state!: SeatState;
  @Field(() => Boolean, { nullable: true, description: 'Yes or no; null until it was opened.' })
  choice!: boolean | null;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'The sealed vote; null while there is none.' })
  commitment!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What came back at the claim, deposit included.' })
  amount!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'What it cost, once that is settled.' })
  lost!: string | null;
  @Field(() => SeatDuty, { nullable: true, description: 'What is to be done about it now; null for nothing.' })
  duty!: SeatDuty | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Last second to do it; null where nothing hurries.' })
  dutyUntil!: Date | null;
}

const column = columnsOf<SeatRow>();
const toCase: Link = { shape: () => juryCaseShape, key: ({ alias }) => `${alias}.${column('caseId')}` };
/** The alias of the case a seat belongs to. */
export const caseOf = (scope: Scope): string => scope.follow('case', toCase).alias;

export const jurySeatShape: Shape<JurySeat> = {
  name: 'JurySeat',
  type: JurySeat,
  table: 'chain.jury_seat',
  key: 'id',
  fields: {
    ...plain<SeatRow>('round', 'seat', 'place', 'party', 'state', 'choice', 'commitment', 'amount', 'lost'),
    duty: { sql: (scope) => dutyOf(scope.alias, caseOf(scope)) },
    dutyUntil: { sql: (scope) => dutyUntil(scope.alias, caseOf(scope)) },
  },
  links: {
    case: toCase,
    juror: { shape: () => accountShape, key: ({ alias }) => `${alias}.${column('juror')}` },
  },
};
