import { Field, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, plain, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { DateTimeScalar } from '../schema/scalars.ts';
import type { QuestionRow } from './entities.ts';

@ObjectType({ implements: Node, description: 'A question on a listing that everybody reads, and its answer.' })
export class Question extends Node {
  @Field(() => Listing, { description: 'What it is about.' })
  listing!: Listing;
  @Field(() => Account, { description: 'Who wants to know.' })
  asker!: Account;
  @Field(() => String, { description: 'Plain text.' })
  text!: string;
  @Field(() => DateTimeScalar, { description: 'By the clock of this server.' })
  askedAt!: Date;
  @Field(() => String, { nullable: true, description: "The seller's, plain text; null while there is none." })
  answer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'By the clock of this server.' })
  answeredAt!: Date | null;
}

const column = columnsOf<QuestionRow>();

export const questionShape: Shape<Question> = {
  name: 'Question',
  type: Question,
  table: 'app.question',
  key: 'id',
  visible: ({ alias }) => `(${alias}.${column('removedAt')} is null
    and exists (select from chain.listing known where known.id = ${alias}.${column('listing')}))`,
  fields: plain<QuestionRow>('text', 'askedAt', 'answer', 'answeredAt'),
  links: {
    listing: { shape: () => listingShape, key: ({ alias }) => `${alias}.${column('listing')}` },
    asker: { shape: () => accountShape, key: ({ alias }) => `${alias}.${column('asker')}` },
  },
};
