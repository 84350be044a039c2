import { FollowedListingsDocument, FollowedPeopleDocument } from '../../graphql/generated/graphql.ts';
import { type OwnAsk, pageOf } from '../use-own-list.ts';

/** What those whom one follows offer. */
export const readOffers = async (ask: OwnAsk, after: string | undefined) =>
  pageOf((await ask(FollowedListingsDocument, { after })).followedListings);

/** Whom one follows. */
export const readPeople = async (ask: OwnAsk, after: string | undefined) =>
  pageOf((await ask(FollowedPeopleDocument, { after })).following);
