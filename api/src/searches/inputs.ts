import { Field, ID, InputType } from 'type-graphql';
import { ListingFilter } from '../listings/inputs.ts';
import { DateTimeScalar } from '../schema/scalars.ts';

@InputType({ description: 'A search to be told about.' })
export class SearchSaveInput {
  @Field(() => String, { description: 'What its owner calls it, up to 60 characters.' })
  name!: string;
  @Field(() => ListingFilter, {
    description: 'What it looks for: words, a category or a place at least; only what is on offer, whoever offers it.',
  })
  filter!: ListingFilter;
  @Field(() => Boolean, { description: 'Whether finds are told.' })
  alert!: boolean;
}

@InputType({ description: 'What is different about a saved search.' })
export class SearchChangeInput {
  @Field(() => ID, { description: 'Which one.' })
  search!: string;
  @Field(() => String, { nullable: true, description: 'As before where there is none.' })
  name?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'As before where there is none.' })
  alert?: boolean | null;
}

@InputType({ description: 'Which saved search is looked for no longer.' })
export class SearchRemoveInput {
  @Field(() => ID, { description: 'Which one.' })
  search!: string;
}

@InputType({ description: 'How far somebody has looked through the finds of a search.' })
export class SearchLookedInput {
  @Field(() => ID, { description: 'Which one.' })
  search!: string;
  @Field(() => DateTimeScalar, { description: '`at` of the newest find that was seen.' })
  upTo!: Date;
}
