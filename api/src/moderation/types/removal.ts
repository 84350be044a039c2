import type { ListingRemoval as RemovalRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { columnsOf, plain, type Scope, type Shape } from '../../read/shape.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { SubjectKind } from '../enums.ts';
import { Motion, motionShape } from './motion.ts';

@ObjectType({ description: 'A verdict that took a listing off the market and holds.' })
export class ListingRemoval {
  @Field(() => [String], { description: 'ISO 3166 codes of the regions; none for everywhere.' })
  regions!: string[];
  @Field(() => Int, { description: 'Number of the guideline that was broken.' })
  guideline!: number;
  @Field(() => Motion, { description: 'What was asked and answered.' })
  motion!: Motion;
  @Field(() => DateTimeScalar, { description: 'When it took effect.' })
  at!: Date;
}

@ObjectType({ description: 'How one kind of subject is decided.' })
export class ModerationKind {
  @Field(() => SubjectKind, { description: 'The kind.' })
  kind!: SubjectKind;
  @Field(() => Boolean, { description: 'Whether motions of this kind are possible.' })
  open!: boolean;
  @Field(() => Int, { description: 'Wanted size of the jury.' })
  seats!: number;
  @Field(() => Boolean, { description: 'Whether fewer than 51 jurors are too few.' })
  grave!: boolean;
}

@ObjectType({ description: 'What can be reported now.' })
export class ModerationRules {
  @Field(() => DateTimeScalar, { nullable: true, description: 'No new motions before this; null where they are open.' })
  pausedUntil!: Date | null;
  @Field(() => [ModerationKind], { description: 'Every kind that ever was registered, by number.' })
  kinds!: ModerationKind[];
}

const column = columnsOf<RemovalRow>();
const motion = { shape: () => motionShape, key: ({ alias }: Scope) => `${alias}.${column('motion')}` };

export const listingRemovalShape: Shape<ListingRemoval> = {
  name: 'ListingRemoval',
  type: ListingRemoval,
  table: 'chain.listing_removal',
  key: 'id',
  fields: {
    ...plain<RemovalRow>('at'),
    regions: {
      sql: ({ alias }) => `${alias}.${column('regions')}`,
      read: (codes) =>
        String(codes)
          .split(',')
          .filter((code) => code !== ''),
    },
    guideline: { sql: (scope) => `${scope.follow('motion', motion).alias}.guideline` },
  },
  links: { motion },
};
