import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { JuryCase, JurySeat, JuryTicket } from './types.ts';

@ObjectType()
export class JuryCaseEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => JuryCase, { description: 'The case.' })
  node!: JuryCase;
}

@ObjectType()
export class JuryCaseConnection {
  @Field(() => [JuryCaseEdge], { description: 'The cases of this page, in order.' })
  edges!: JuryCaseEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class JurySeatEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => JurySeat, { description: 'The seat.' })
  node!: JurySeat;
}

@ObjectType()
export class JurySeatConnection {
  @Field(() => [JurySeatEdge], { description: 'The seats of this page, in order.' })
  edges!: JurySeatEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

@ObjectType()
export class JuryTicketEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => JuryTicket, { description: 'The ticket.' })
  node!: JuryTicket;
}

@ObjectType()
export class JuryTicketConnection {
  @Field(() => [JuryTicketEdge], { description: 'The tickets of this page, by their places.' })
  edges!: JuryTicketEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}
