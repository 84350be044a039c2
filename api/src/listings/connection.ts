import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { CellScalar } from '../schema/scalars.ts';
import { Listing } from './types.ts';

@ObjectType()
export class ListingEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Listing, { description: 'The listing.' })
  node!: Listing;
}

@ObjectType()
export class CategoryCount {
  @Field(() => Float, { description: 'A uint32.' })
  categoryNumber!: number;
  @Field(() => Int, { description: 'Listings in this category.' })
  count!: number;
}

@ObjectType({ description: 'How much there is in one hexagon of the map.' })
export class CellCount {
  @Field(() => CellScalar, { description: 'The hexagon.' })
  cell!: string;
  @Field(() => Int, { description: 'Listings in this hexagon.' })
  count!: number;
  @Field(() => Float, { description: 'Of the middle, degrees.' })
  latitude!: number;
  @Field(() => Float, { description: 'Of the middle, degrees.' })
  longitude!: number;
  @Field(() => [[Float]], { description: 'Corners as [latitude, longitude] in order; the last joins the first.' })
  boundary!: number[][];
}

@ObjectType({ description: 'What the whole list holds, not only this page.' })
export class ListingFacets {
  @Field(() => [CategoryCount], { description: 'As if the filter named no category.' })
  categories!: CategoryCount[];
  @Field(() => [CellCount], { description: 'At most 2000, fullest first.' })
  cells!: CellCount[];
}

@ObjectType()
export class ListingConnection {
  @Field(() => [ListingEdge], { description: 'The listings of this page, in order.' })
  edges!: ListingEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
  @Field(() => ListingFacets, { description: 'Counted only when asked for.' })
  facets!: ListingFacets;
}
