import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { listingId } from '@moothall/contracts/protocol/deals';
import { clock } from '../chain/rpc.ts';
import { joining } from './accounts/join.ts';
import { pledging } from './arbitration/bonds.ts';
import { judging } from './arbitration/dispute.ts';
import { Library } from './content/library.ts';
import { bonding } from './jury/jurors.ts';
import { offering, prepareOffers, termsOf } from './listings/offer.ts';
import { reporting } from './moderation/motion.ts';
import { Trades } from './orders/trade.ts';
import { attesting } from './reputation/attest.ts';
import { reviewing } from './reputation/review.ts';
import type { TownSize } from './sizes.ts';
import { Stage } from './stage.ts';
import type { Moment } from './story.ts';
import { TOWNS } from './towns.ts';
import { pockets } from './vault/pockets.ts';

export interface TownOptions {
  rpcUrl: string;
  deployment: DeploymentRecord;
  /** Kubo RPC where documents and pictures are put. */
  ipfsApiUrl: string;
  /** How much of it; the whole town when not told. */
  size?: TownSize;
  /** The present, seconds; this machine's clock when not given. */
  now?: number;
  /** Told how far it is, in words. */
  onProgress?(text: string): void;
}

/** How often people hear of each part's progress. */
const TOLD = 5;

/**
 * Plays the town by real transactions, from sixty days ago up to now: people join, list, buy, meet, quarrel and agree.
 * The same words, pictures, keys and ids every time; only times depend on when it is played.
 * @returns ids on chain of what is offered, by the names that the stories have for it
 */
export async function playTown(options: TownOptions): Promise<Record<string, string>> {
  const tell = options.onProgress ?? (() => {});
  const library = new Library(options.ipfsApiUrl);
  const stage = await Stage.open(options.rpcUrl, options.deployment, options.now ?? clock());
  const town = TOWNS[options.size ?? 'whole'];
  const joins = await joining(town.people, library, counting('people', town.people.length, tell));
  const offers = await prepareOffers(town.listings, library, counting('listings', town.listings.length, tell));
  const trades = new Trades(town.orders, offers, library);
  const moments: Moment[] = [
    ...joins,
    ...pockets(town.people),
    ...bonding(town.people),
    ...pledging(town.bonds),
    ...offering(offers),
    ...trades.moments(),
    ...judging(town.disputes, trades.deal, library),
    ...reviewing(town.reviews, trades.deal, library),
    ...attesting(town.attestations, library),
    ...reporting(town.motions, offers, library),
  ];
  await stage.play(moments, counting('events', moments.length, tell));
  return Object.fromEntries([...offers].map(([id, offer]) => [id, listingId(termsOf(offer, stage))]));
}

/** A counter that tells a few times how far it is: "34 of 120 listings". */
function counting(what: string, total: number, tell: (text: string) => void): () => void {
  const step = Math.max(1, Math.ceil(total / TOLD));
  let done = 0;
  return () => {
    done++;
    if (done % step === 0 || done === total) tell(`playing the town: ${done} of ${total} ${what}`);
  };
}
