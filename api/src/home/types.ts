import { Field, Int, ObjectType } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { Listing } from '../listings/types.ts';
import { PageInfo } from '../schema/connection.ts';
import { DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({
  description: "The seven days up to the index's clock, in numbers. What is beyond 10000 counts as 10000.",
})
export class MarketWeek {
  @Field(() => DateTimeScalar, { description: 'When they began.' })
  since!: Date;
  @Field(() => Int, { description: 'Listings that came in and were not taken off by a verdict.' })
  offers!: number;
  @Field(() => Int, {
    description: 'Deals whose seller was paid, as far as they are among the last 20000 steps of deals.',
  })
  deals!: number;
  @Field(() => Int, { description: 'Cases opened within the last 60 days whose answer was recorded.' })
  verdicts!: number;
}

@ObjectType()
export class ShopEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Account, { description: 'The shop.' })
  node!: Account;
}

@ObjectType()
export class ShopConnection {
  @Field(() => [ShopEdge], { description: 'The shops of this page, in order.' })
  edges!: ShopEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}

@ObjectType()
export class CatalogueEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Listing, { description: 'The listing.' })
  node!: Listing;
}

@ObjectType()
export class CatalogueConnection {
  @Field(() => [CatalogueEdge], { description: 'The listings of this page, by id.' })
  edges!: CatalogueEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
}
