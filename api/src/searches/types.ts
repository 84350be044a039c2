import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Condition, DeliveryWay, Language } from '../listings/enums.ts';
import { Listing, listingShape } from '../listings/types.ts';
import { columnsOf, plain, type Scope, type Shape } from '../read/shape.ts';
import { BigIntScalar, CellScalar, DateTimeScalar, RegionScalar } from '../schema/scalars.ts';
import type { SavedSearchRow, SearchFindRow } from './entities.ts';
import { NEW_MAX } from './limits.ts';
import type { LookingFor } from './looking-for.ts';

@ObjectType({ description: 'A circle around the middle of a cell.' })
export class SearchedNear {
  @Field(() => CellScalar, { description: 'Its middle is the middle of the circle.' })
  cell!: string;
  @Field(() => Float, { description: 'Of the circle.' })
  radiusKm!: number;
}

@ObjectType({ description: 'What a saved search looks for: what `listings` was asked when it was saved.' })
export class SearchedFor implements Required<LookingFor> {
  @Field(() => String, { nullable: true, description: 'Words.' })
  text!: string | null;
  @Field(() => [Int], { nullable: true, description: 'Numbers of categories.' })
  categories!: number[] | null;
  @Field(() => [Condition], { nullable: true, description: 'How worn it may be.' })
  conditions!: Condition[] | null;
  @Field(() => [DeliveryWay], { nullable: true, description: 'At least one of these.' })
  ways!: DeliveryWay[] | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether both sides put a deposit down when they agree.' })
  deposit!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a certificate goes with it.' })
  certified!: boolean | null;
  @Field(() => [Language], { nullable: true, description: 'What its words are written in.' })
  languages!: Language[] | null;
  @Field(() => Int, { nullable: true, description: "The vault's number of the token." })
  token!: number | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Lowest price.' })
  priceMin!: string | null;
  @Field(() => BigIntScalar, { nullable: true, description: 'Highest price.' })
  priceMax!: string | null;
  @Field(() => SearchedNear, { nullable: true, description: 'Within a circle.' })
  near!: SearchedNear | null;
  @Field(() => RegionScalar, { nullable: true, description: 'Where its owner was.' })
  region!: string | null;
}

@ObjectType({ description: 'A search that the viewer saved.' })
export class SavedSearch {
  /** The same as the id; not part of the schema. */
  key!: string;
  @Field(() => ID, { description: 'Only its owner knows it.' })
  id!: string;
  @Field(() => String, { description: 'What its owner calls it.' })
  name!: string;
  @Field(() => SearchedFor, { description: 'What it looks for.' })
  filter!: SearchedFor;
  @Field(() => Boolean, { description: 'Whether finds are told.' })
  alert!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was saved, by the clock of this server.' })
  createdAt!: Date;
  @Field(() => DateTimeScalar, { description: 'Up to when its finds were looked at.' })
  lookedAt!: Date;
  @Field(() => Int, { description: 'Finds since then that can still be bought; 100 stands for that many or more.' })
  newCount!: number;
}

@ObjectType({ description: 'A new listing that a saved search found.' })
export class SearchFind {
  @Field(() => Listing, { description: 'As it is now.' })
  listing!: Listing;
  @Field(() => DateTimeScalar, { description: 'When it was found, by the clock of this server.' })
  at!: Date;
  @Field(() => Boolean, { description: 'Whether it came since its owner looked.' })
  isNew!: boolean;
}

const search = columnsOf<SavedSearchRow>();
const find = columnsOf<SearchFindRow>();

/** Finds of a search since its owner looked, newest first, of what can still be bought. */
export const newFinds = (row: string): string => `(select find.at from app.search_find find
  join chain.listing listing on listing.id = find.listing and listing.state = 'open' and listing.stock > 0
  where find.search = ${row}.id and find.at > ${row}.looked_at order by find.at desc limit ${NEW_MAX})`;

export const savedSearchShape: Shape<SavedSearch> = {
  name: 'SavedSearch',
  type: SavedSearch,
  table: 'app.saved_search',
  key: 'id',
  fields: {
    ...plain<SavedSearchRow>('id', 'name', 'filter', 'alert', 'createdAt', 'lookedAt'),
    newCount: { sql: ({ alias }) => `(select count(*)::int from ${newFinds(alias)} few)` },
  },
  links: {},
};

export const foundListing = {
  shape: () => listingShape,
  key: ({ alias }: Scope) => `${alias}.${find('listing')}`,
};

export const searchFindShape: Shape<SearchFind> = {
  name: 'SearchFind',
  type: SearchFind,
  table: 'app.search_find',
  key: 'listing',
  fields: {
    ...plain<SearchFindRow>('at'),
    isNew: {
      sql: ({ alias }) =>
        `${alias}.at > (select saved.${search('lookedAt')} from app.saved_search saved where saved.id = ${alias}.search)`,
    },
  },
  links: { listing: foundListing },
};
