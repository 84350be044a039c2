import type { Rating as RatingRow, Review as ReviewRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { ContentState } from '../content/types.ts';
import { Order, orderShape } from '../orders/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { Node } from '../schema/node.ts';
import { Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import { ReviewState } from './enums.ts';

@ObjectType({ description: 'The words of a review, of the answer to one, or of an attestation.' })
export class ReviewWords {
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document.' })
  digest!: string;
  @Field(() => ContentState, { description: 'Without AVAILABLE there is no text.' })
  state!: ContentState;
  @Field(() => String, { nullable: true, description: 'What was written.' })
  text!: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the text, ISO 639-1.' })
  language!: string | null;
}

@ObjectType({ implements: Node, description: 'What one side of a finished order says of the other.' })
export class Review extends Node {
  @Field(() => Order, { description: 'The deal it is about.' })
  order!: Order;
  @Field(() => Account, { description: 'Who wrote it.' })
  author!: Account;
  @Field(() => Account, { description: 'Who is reviewed.' })
  about!: Account;
  @Field(() => Boolean, { description: "The buyer's review of the seller; otherwise the seller's of the buyer." })
  byBuyer!: boolean;
  @Field(() => ReviewState, { description: 'How far it has come.' })
  state!: ReviewState;
  @Field(() => Bytes32Scalar, { description: 'The hash over stars, words and salt.' })
  seal!: string;
  @Field(() => DateTimeScalar, { description: 'After this second it can be opened although the other side is silent.' })
  opensAfter!: Date;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was sealed in.' })
  sealedAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Stars, 1 to 5; null while it is sealed.' })
  rating!: number | null;
  @Field(() => ReviewWords, { nullable: true, description: 'Null while it is sealed, and where there are none.' })
  words!: ReviewWords | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the block it was opened in.' })
  openedAt!: Date | null;
  @Field(() => ReviewWords, { nullable: true, description: 'What the reviewed side answered.' })
  reply!: ReviewWords | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Time of the block it was answered in.' })
  repliedAt!: Date | null;
}

@ObjectType({ description: 'What all open reviews about an account add up to.' })
export class Rating {
  @Field(() => Int, { description: 'How many reviews.' })
  count!: number;
  @Field(() => Int, { nullable: true, description: 'Stars times 100 on average, rounded; null without any review.' })
  average!: number | null;
  @Field(() => [Int], { description: 'How many give one star, two, three, four, five.' })
  byStar!: number[];
}

const KINDS = ['moothall:review:1', 'moothall:reply:1', 'moothall:attestation:1'].map((kind) => `'${kind}'`).join(', ');
const isOne = ({ alias }: Scope) => `(${alias}.state = 'available' and ${alias}.schema in (${KINDS}))`;
const part = (name: string) => ({
  sql: (scope: Scope) => `case when ${isOne(scope)} then ${scope.alias}.body ->> '${name}' end`,
});

/** Read from whatever digest a row names. */
export const wordsShape: Shape<ReviewWords> = {
  name: 'ReviewWords',
  type: ReviewWords,
  table: 'content.document',
  key: 'digest',
  always: true,
  fields: {
    digest: { sql: ({ key }) => key },
    state: {
      sql: (scope) => `case when ${scope.alias}.state = 'available' and not ${isOne(scope)} then 'invalid'
        else coalesce(${scope.alias}.state, 'pending') end`,
    },
    text: part('text'),
    language: part('language'),
  },
  links: {},
};

const column = columnsOf<ReviewRow>();
const at =
  (property: keyof ReviewRow & string) =>
  ({ alias }: Scope) =>
    `${alias}.${column(property)}`;

export const reviewShape: Shape<Review> = {
  name: 'Review',
  type: Review,
  table: 'chain.review',
  key: 'id',
  fields: plain<ReviewRow>('byBuyer', 'state', 'seal', 'opensAfter', 'sealedAt', 'rating', 'openedAt', 'repliedAt'),
  links: {
    order: { shape: () => orderShape, key: at('orderId') },
    author: { shape: () => accountShape, key: at('author') },
    about: { shape: () => accountShape, key: at('about') },
    words: { shape: () => wordsShape, key: at('words') },
    reply: { shape: () => wordsShape, key: at('reply') },
  },
};

const stars = columnsOf<RatingRow>();
const STARS = (['one', 'two', 'three', 'four', 'five'] as const).map(stars);
const counts = ({ alias }: Scope) => STARS.map((star) => `coalesce(${alias}.${star}, 0)`);
const countOf = (scope: Scope) => `(${counts(scope).join(' + ')})`;

/** There is one for every account; most have no stars. */
export const ratingShape: Shape<Rating> = {
  name: 'Rating',
  type: Rating,
  table: 'chain.rating',
  key: 'account',
  always: true,
  fields: {
    count: { sql: countOf },
    average: {
      sql: (scope) =>
        `round(100.0 * (${counts(scope)
          .map((count, index) => `${index + 1} * ${count}`)
          .join(' + ')}) / nullif(${countOf(scope)}, 0))::int`,
    },
    byStar: { sql: (scope) => `array[${counts(scope).join(', ')}]` },
  },
  links: {},
};

// Stars stand beside an account's own columns, so that they come with the statement that reads it.
accountShape.links.rating = { shape: () => ratingShape, key: ({ key }) => key };
