import 'reflect-metadata';
import { OwnPlaceResolver } from '../accounts/place/resolver.ts';
import { AccountResolver } from '../accounts/resolver.ts';
import { ArbitratorResolver } from '../arbitration/records.ts';
import { DisputeResolver, JuryCaseDisputeResolver, OrderDisputeResolver } from '../arbitration/resolver.ts';
import { ContentResolver, PictureResolver, StatementFileResolver } from '../content/resolver.ts';
import { AccountFollowersResolver, FavouriteResolver, ListingFavouritesResolver } from '../favourites/resolver.ts';
import { HomeResolver } from '../home/resolver.ts';
import { IndexResolver } from '../index/resolver.ts';
import { JurorResolver } from '../jury/jurors.ts';
import { JuryCaseResolver, JuryDutyResolver, JuryRoundResolver } from '../jury/resolver.ts';
import { BallotResolver } from '../keeper/entrust.ts';
import { LockedBallotResolver } from '../keeper/entrust-locked.ts';
import { ReviewEntrustResolver } from '../keeper/entrust-review.ts';
import { AreaResolver } from '../listings/areas.ts';
import { CarrierResolver } from '../listings/carriers.ts';
import { AccountListingsResolver, ListingConnectionResolver, ListingResolver } from '../listings/resolver.ts';
import { SimilarListingsResolver } from '../listings/similar.ts';
import { SuggestionResolver } from '../listings/suggestions.ts';
import { TitleResolver } from '../listings/titles.ts';
import { ConversationMutations } from '../messages/mutations.ts';
import { ConversationResolver } from '../messages/resolver.ts';
import {
  AccountMotionsResolver,
  JuryCaseMotionResolver,
  ListingMotionsResolver,
  MotionResolver,
} from '../moderation/resolver.ts';
import { NotificationConnectionResolver, NotificationResolver } from '../notifications/resolver.ts';
import { NotificationSettingsResolver } from '../notifications/settings-resolver.ts';
import { OrderCountsResolver } from '../orders/counts.ts';
import { LimitsResolver } from '../orders/limits.ts';
import { OfferResolver } from '../orders/offers.ts';
import { ParametersResolver } from '../orders/parameters.ts';
import { AccountOrdersResolver, ListingOrdersResolver, OrderResolver } from '../orders/resolver.ts';
import { ListingQuestionsResolver, QuestionResolver } from '../questions/resolver.ts';
import { AccountAttestationsResolver } from '../reputation/attestation-resolver.ts';
import { AccountReputationResolver, OrderReviewsResolver } from '../reputation/resolver.ts';
import { SignalResolver } from '../reputation/signal-resolver.ts';
import { SearchesResolver, SearchFindsResolver } from '../searches/resolver.ts';
import { SessionResolver } from '../session/resolver.ts';
import { AccountVaultResolver, TokenResolver } from '../vault/resolver.ts';

// biome-ignore lint/complexity/noBannedTypes: type-graphql knows classes as functions
type Class = Function;

/** Who answers what: each domain's part of the schema is what its resolvers answer. */
export const DOMAINS = {
  index: [IndexResolver],
  vault: [TokenResolver, AccountVaultResolver],
  content: [ContentResolver, PictureResolver, StatementFileResolver],
  accounts: [AccountResolver, OwnPlaceResolver],
  listings: [
    ListingResolver,
    ListingConnectionResolver,
    AccountListingsResolver,
    AreaResolver,
    CarrierResolver,
    SuggestionResolver,
    TitleResolver,
    SimilarListingsResolver,
  ],
  orders: [
    OrderResolver,
    OrderCountsResolver,
    ParametersResolver,
    LimitsResolver,
    OfferResolver,
    AccountOrdersResolver,
    ListingOrdersResolver,
  ],
  jury: [JuryCaseResolver, JuryRoundResolver, JuryDutyResolver, JurorResolver, BallotResolver, LockedBallotResolver],
  arbitration: [DisputeResolver, OrderDisputeResolver, JuryCaseDisputeResolver, ArbitratorResolver],
  moderation: [MotionResolver, JuryCaseMotionResolver, ListingMotionsResolver, AccountMotionsResolver],
  reputation: [
    AccountReputationResolver,
    AccountAttestationsResolver,
    SignalResolver,
    OrderReviewsResolver,
    ReviewEntrustResolver,
  ],
  messages: [ConversationResolver, ConversationMutations],
  questions: [QuestionResolver, ListingQuestionsResolver],
  favourites: [FavouriteResolver, ListingFavouritesResolver, AccountFollowersResolver],
  searches: [SearchesResolver, SearchFindsResolver],
  notifications: [NotificationResolver, NotificationConnectionResolver, NotificationSettingsResolver],
  session: [SessionResolver],
  home: [HomeResolver],
} as const satisfies Record<string, readonly Class[]>;

export type Domain = keyof typeof DOMAINS;

/** Whose each thing with an id is: other domains point to it, or add to it what they know. */
export const NODE_OWNERS = {
  Account: 'accounts',
  Attestation: 'reputation',
  Conversation: 'messages',
  Dispute: 'arbitration',
  JuryCase: 'jury',
  JurySeat: 'jury',
  Listing: 'listings',
  Message: 'messages',
  Motion: 'moderation',
  Movement: 'vault',
  Order: 'orders',
  Question: 'questions',
  Review: 'reputation',
  Token: 'vault',
} as const satisfies Record<string, Domain>;
