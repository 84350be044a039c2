import type { Juror as JurorRow, JuryTicket as TicketRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { columnsOf, plain, type Shape } from '../../read/shape.ts';
import { BigIntScalar, DateTimeScalar } from '../../schema/scalars.ts';

@ObjectType({ description: 'Somebody who put tickets down at least once.' })
export class Juror {
  /** What rows know it by; not part of the schema. */
  key!: string;
  @Field(() => Account, { description: 'Who.' })
  account!: Account;
  @Field(() => Int, { description: 'Among all who ever joined, from 1.' })
  number!: number;
  @Field(() => Int, { description: 'Tickets whose bond has not been paid back.' })
  tickets!: number;
  @Field(() => Int, { description: 'Of them, those that did not ask to leave.' })
  staying!: number;
  @Field(() => BigIntScalar, { description: 'Bond that no vote has locked, market token.' })
  free!: string;
  @Field(() => BigIntScalar, { description: 'Bond that votes have locked, market token.' })
  locked!: string;
  @Field(() => DateTimeScalar, { description: 'Time of the block with the first ticket.' })
  joinedAt!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First day on which a case may draw one of the staying tickets; null where none stays.',
  })
  activeFrom!: Date | null;
  @Field(() => Int, { description: 'Votes that were opened.' })
  votes!: number;
  @Field(() => Int, { description: 'Of them, those that were paid: with the majority, or where nothing was decided.' })
  coherent!: number;
  @Field(() => Int, { description: 'Seats whose absence was reported.' })
  absent!: number;
}

@ObjectType({ description: 'A ticket in its place of the list.' })
export class JuryTicket {
  /** What rows know it by; not part of the schema. */
  key!: string;
  @Field(() => Int, { description: 'Number of the place.' })
  place!: number;
  @Field(() => DateTimeScalar, { description: 'First day of whose cases it takes part in.' })
  activeFrom!: Date;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'First day of whose cases it no longer takes part in; null while it stays.',
  })
  activeUntil!: Date | null;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'From then on anybody can have its bond paid out; null while it stays.',
  })
  payableFrom!: Date | null;
}

/** Days in which a ticket that left can still be asked about: longer than a case takes. */
const KEPT = 21;
const dayOf = (days: string) => `to_timestamp((${days})::float8 * 86400)`;
const ticket = columnsOf<TicketRow>();

export const jurorShape: Shape<Juror> = {
  name: 'Juror',
  type: Juror,
  table: 'chain.juror',
  key: 'account',
  fields: {
    ...plain<JurorRow>('number', 'tickets', 'staying', 'free', 'locked', 'joinedAt', 'votes', 'coherent', 'absent'),
    activeFrom: {
      sql: ({ alias }) => `(select ${dayOf('min(own.since)')} from chain.jury_ticket own
        where own.juror = ${alias}.account and own.until is null)`,
    },
  },
  links: { account: { shape: () => accountShape, key: ({ alias }) => `${alias}.account` } },
};

export const juryTicketShape: Shape<JuryTicket> = {
  name: 'JuryTicket',
  type: JuryTicket,
  table: 'chain.jury_ticket',
  key: 'place',
  fields: {
    ...plain<TicketRow>('place'),
    activeFrom: { sql: ({ alias }) => dayOf(`${alias}.${ticket('since')}`) },
    activeUntil: { sql: ({ alias }) => dayOf(`${alias}.${ticket('until')}`) },
    payableFrom: { sql: ({ alias }) => dayOf(`${alias}.${ticket('until')} + ${KEPT}`) },
  },
  links: {},
};
