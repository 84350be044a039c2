import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { CellScalar } from '../schema/scalars.ts';
import { Listing } from './types.ts';

@ObjectType()
export class ListingEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => Listing)
  node!: Listing;
}

@ObjectType()
export class CategoryCount {
  @Field(() => Float, { description: 'A uint32.' })
  categoryNumber!: number;
  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'How much there is in one hexagon of the map.' })
export class CellCount {
  @Field(() => CellScalar)
  cell!: string;
  @Field(() => Int)
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
  @Field(() => [ListingEdge])
  edges!: ListingEdge[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
  @Field(() => ListingFacets, { description: 'Counted only when asked for.' })
  facets!: ListingFacets;
}
