import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { clock } from '../chain/rpc.ts';
import { joining } from './accounts/join.ts';
import { PEOPLE } from './accounts/people.ts';
import { pledging } from './arbitration/bonds.ts';
import { Library } from './content/library.ts';
import { bonding } from './jury/jurors.ts';
import { LISTINGS, offering, prepareOffers } from './listings/offer.ts';
import { reporting } from './moderation/motion.ts';
import { trading } from './orders/trade.ts';
import { Stage } from './stage.ts';
import type { Moment } from './story.ts';
import { pockets } from './vault/pockets.ts';

export interface TownOptions {
  rpcUrl: string;
  deployment: DeploymentRecord;
  /** Kubo RPC where documents and pictures are put. */
  ipfsApiUrl: string;
  /** The present, seconds; this machine's clock when not given. */
  now?: number;
  /** Told how far it is, in words. */
  onProgress?(text: string): void;
}

/**
 * Plays the town by real transactions, from sixty days ago up to now: people join, list, buy, meet, quarrel and agree.
 * The same words, pictures, keys and ids every time; only times depend on when it is played.
 */
export async function playTown(options: TownOptions): Promise<void> {
  const tell = options.onProgress ?? (() => {});
  const library = new Library(options.ipfsApiUrl);
  const stage = await Stage.open(options.rpcUrl, options.deployment, options.now ?? clock());
  const people = await joining(library, counting('people', PEOPLE.length, tell));
  const offers = await prepareOffers(library, counting('listings', LISTINGS.length, tell));
  const moments: Moment[] = [
    ...people,
    ...pockets(),
    ...bonding(),
    ...pledging(),
    ...offering(offers),
    ...trading(offers, library),
    ...reporting(offers, library),
  ];
  const told = counting('days’ events', moments.length, tell);
  await stage.play(moments, told);
}

/** A counter that tells every quarter: "listings 11/22". */
function counting(what: string, total: number, tell: (text: string) => void): () => void {
  const step = Math.max(1, Math.ceil(total / 4));
  let done = 0;
  return () => {
    done++;
    if (done % step === 0 || done === total) tell(`${what} ${done}/${total}`);
  };
}
