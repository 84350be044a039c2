import { Field, Float, InputType, Int } from 'type-graphql';
import { AddressScalar, BigIntScalar, CellScalar, RegionScalar } from '../schema/scalars.ts';
import { Condition, DeliveryWay, Language, ListingState } from './enums.ts';

@InputType({ description: 'A circle around the middle of a cell.' })
export class NearInput {
  @Field(() => CellScalar, { description: 'Its middle is the middle of the circle.' })
  cell!: string;
  @Field(() => Float, { description: 'Above 0, up to 100.' })
  radiusKm!: number;
}

@InputType({ description: 'What listings have to be; several values of one field mean any of them.' })
export class ListingFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words in Korean or English, in any spelling people use: spaces, particles, plurals and small slips do not count. Of three words or more one may be missing.',
  })
  text?: string | null;
  @Field(() => [Int], {
    nullable: true,
    description: 'Numbers of categories; one at the top means those below it too.',
  })
  categories?: number[] | null;
  @Field(() => [Condition], { nullable: true, description: 'How worn it may be.' })
  conditions?: Condition[] | null;
  @Field(() => [DeliveryWay], { nullable: true, description: 'At least one of these.' })
  ways?: DeliveryWay[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether both sides put a deposit down when they agree, or only in a dispute.',
  })
  deposit?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether a certificate goes with it.' })
  certified?: boolean | null;
  @Field(() => [Language], { nullable: true, description: 'What its words are written in.' })
  languages?: Language[] | null;
  @Field(() => Int, { nullable: true, description: "The vault's number of the token." })
  token?: number | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Needs `token`: amounts of different tokens do not compare.',
  })
  priceMin?: string | null;
  @Field(() => BigIntScalar, {
    nullable: true,
    description: 'Needs `token`: amounts of different tokens do not compare.',
  })
  priceMax?: string | null;
  @Field(() => NearInput, { nullable: true, description: 'Within a circle.' })
  near?: NearInput | null;
  @Field(() => AddressScalar, { nullable: true, description: 'Only what this account offers.' })
  seller?: string | null;
  @Field(() => [ListingState], { nullable: true, description: 'OPEN where none are named.' })
  states?: ListingState[] | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of what is open, only what has no piece left, because all were sold or promised. Such things are left out where this is not true.',
  })
  sold?: boolean | null;
  @Field(() => RegionScalar, {
    nullable: true,
    description: "Where the reader is: without what verdicts removed there. The operator's region where none is named.",
  })
  region?: string | null;
}
