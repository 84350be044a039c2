import { Field, Float, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../schema/connection.ts';
import { BigIntScalar, CellScalar } from '../schema/scalars.ts';
import { Condition, DeliveryWay, FilterPart, Language } from './enums.ts';
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

@ObjectType()
export class ConditionCount {
  @Field(() => Condition, { description: 'How worn.' })
  condition!: Condition;
  @Field(() => Int, { description: 'Listings in this condition.' })
  count!: number;
}

@ObjectType()
export class WayCount {
  @Field(() => DeliveryWay, { description: 'One of the ways a listing offers.' })
  way!: DeliveryWay;
  @Field(() => Int, { description: 'Listings that offer it.' })
  count!: number;
}

@ObjectType()
export class LanguageCount {
  @Field(() => Language, { description: 'What the words are written in.' })
  language!: Language;
  @Field(() => Int, { description: 'Listings written in it.' })
  count!: number;
}

@ObjectType()
export class YesNoCount {
  @Field(() => Boolean, { description: 'Whether it is so.' })
  is!: boolean;
  @Field(() => Int, { description: 'Listings of which that holds.' })
  count!: number;
}

@ObjectType()
export class TokenCount {
  @Field(() => Int, { description: "The vault's number of the token." })
  tokenNumber!: number;
  @Field(() => Int, { description: 'Listings with a price in it.' })
  count!: number;
}

@ObjectType({ description: 'One step of the ladder of prices: 1, 3, 10, 30 and so on in smallest units.' })
export class PriceCount {
  @Field(() => Int, { description: "The vault's number of the token." })
  tokenNumber!: number;
  @Field(() => BigIntScalar, { description: 'Lowest price of the step, in smallest units.' })
  from!: string;
  @Field(() => BigIntScalar, { description: 'Highest price of the step, in smallest units.' })
  to!: string;
  @Field(() => Int, { description: 'Listings with a price between the two.' })
  count!: number;
}

@ObjectType()
export class DistanceCount {
  @Field(() => Int, { description: 'Of the circle.' })
  radiusKm!: number;
  @Field(() => Int, { description: 'Listings within it.' })
  count!: number;
}

@ObjectType({
  description:
    'What the whole list holds, not only this page. Each is counted as if the filter did not name it itself.',
})
export class ListingFacets {
  @Field(() => [CategoryCount], { description: 'Fullest first.' })
  categories!: CategoryCount[];
  @Field(() => [CellCount], { description: 'At most 2000, fullest first; within the distance of the filter.' })
  cells!: CellCount[];
  @Field(() => [ConditionCount], { description: 'Of listings whose words are here, most first.' })
  conditions!: ConditionCount[];
  @Field(() => [WayCount], { description: 'A listing counts for each way it offers.' })
  ways!: WayCount[];
  @Field(() => [LanguageCount], { description: 'Of listings whose words are here, most first.' })
  languages!: LanguageCount[];
  @Field(() => [YesNoCount], { description: 'Whether both put a deposit down when they agree.' })
  deposit!: YesNoCount[];
  @Field(() => [YesNoCount], { description: 'Whether a certificate goes with it.' })
  certified!: YesNoCount[];
  @Field(() => [TokenCount], { description: 'As if the filter named neither token nor price.' })
  tokens!: TokenCount[];
  @Field(() => [PriceCount], { description: 'Cheapest first, as if the filter named no price. Of the newest matches.' })
  prices!: PriceCount[];
  @Field(() => [DistanceCount], { description: 'Circles around the place of the filter; empty where it names none.' })
  distances!: DistanceCount[];
}

@ObjectType({ description: 'What a search would find if one part of its filter were not asked.' })
export class ListingsWithout {
  @Field(() => FilterPart, { description: 'The part that is left away; everything else holds.' })
  part!: FilterPart;
  @Field(() => Int, {
    description: 'Listings that match without it: more than match now. Up to 500; 500 means that many or more.',
  })
  count!: number;
}

@ObjectType()
export class ListingConnection {
  @Field(() => [ListingEdge], { description: 'The listings of this page, in order.' })
  edges!: ListingEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
  @Field(() => Boolean, {
    description: 'Whether more match than were counted: the total and the facets are then the least there is.',
  })
  isCut!: boolean;
  @Field(() => [ListingsWithout], {
    description:
      'For a list of fewer than 10: how many there would be without each part of the filter, most first. Only parts that cost matches are named; none of a longer list, nor of what one account lists. Counted only when asked for.',
  })
  without!: ListingsWithout[];
  @Field(() => ListingFacets, { description: 'Counted only when asked for.' })
  facets!: ListingFacets;
}
