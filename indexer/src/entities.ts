/**
 * The only door through which the api sees the index: tables, and the names their columns hold. The way migrations run
 * is the same on both sides of it.
 */
export * from './accounts/entities.ts';
export * from './arbitration/entities.ts';
export * from './content/entities.ts';
export { GIVING_WAY, migrateBeside } from './give-way.ts';
export * from './jury/entities.ts';
export * from './listings/entities.ts';
export * from './moderation/entities.ts';
export * from './orders/entities.ts';
export * from './reputation/entities.ts';
export { Status } from './store/entities.ts';
export * from './vault/entities.ts';

import { Account, Counterparty } from './accounts/entities.ts';
import {
  Arbitrator,
  ArbitratorBond,
  ArbitratorCounterparty,
  Dispute,
  DisputeBid,
  DisputeEvent,
  JuryLimit,
} from './arbitration/entities.ts';
import { CellTally, Document, ListingSearch, ListingTally, SellersWord } from './content/entities.ts';
import {
  BeaconSeed,
  Juror,
  JuryCase,
  JuryParameters,
  JuryPool,
  JuryRound,
  JurySeat,
  JuryTicket,
} from './jury/entities.ts';
import { Carrier, Listing } from './listings/entities.ts';
import {
  Evidence,
  ListingRemoval,
  ModerationKind,
  ModerationPause,
  Motion,
  MotionBacker,
} from './moderation/entities.ts';
import { CancelledOffer, HeldCertificate, Order, OrderEvent, Parameters, TokenLimits } from './orders/entities.ts';
import { Attestation, AttestationRefusal, Attester, Rating, Review } from './reputation/entities.ts';
import { Status } from './store/entities.ts';
import { Balance, Holding, Movement, Token } from './vault/entities.ts';

/** Tables whose rows follow from the chain alone. */
export const CHAIN_ENTITIES = [
  Account,
  Arbitrator,
  ArbitratorBond,
  ArbitratorCounterparty,
  Attestation,
  AttestationRefusal,
  Attester,
  Balance,
  BeaconSeed,
  CancelledOffer,
  Carrier,
  Counterparty,
  Dispute,
  DisputeBid,
  DisputeEvent,
  Evidence,
  HeldCertificate,
  Holding,
  Juror,
  JuryCase,
  JuryLimit,
  JuryParameters,
  JuryPool,
  JuryRound,
  JurySeat,
  JuryTicket,
  Listing,
  ListingRemoval,
  ModerationKind,
  ModerationPause,
  Motion,
  MotionBacker,
  Movement,
  Order,
  OrderEvent,
  Parameters,
  Rating,
  Review,
  Token,
  TokenLimits,
];

/** Everything the api may read. */
export const ENTITIES = [...CHAIN_ENTITIES, Status, Document, ListingSearch, ListingTally, CellTally, SellersWord];
