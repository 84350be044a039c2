import type { ListingPageQuery } from '../../graphql/generated/graphql.ts';

/** What the page of a listing knows of it. */
export type ListingFacts = NonNullable<ListingPageQuery['listing']>;
