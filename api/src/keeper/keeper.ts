import {
  Arbitrators__factory,
  IBeacon__factory,
  Jury__factory,
  Moderation__factory,
  Reviews__factory,
} from '@moothall/contracts/protocol/generated/index';
import { QUICKNET } from '@moothall/contracts/protocol/jury/time-lock';
import { FetchRequest, JsonRpcProvider, Wallet } from 'ethers';
import type { Logger } from 'pino';
import { openPool } from '../read/database.ts';
import { seederOf } from './beacons.ts';
import { DrandServers, type DrandSource } from './drand.ts';
import type { KeeperEnv } from './env.ts';
import { Hand, NotMined } from './hand.ts';
import { ballots } from './jobs/ballots.ts';
import { disputes } from './jobs/disputes.ts';
import { absences, claims, verdicts } from './jobs/endings.ts';
import { lots, seeds } from './jobs/lots.ts';
import { effects, parts } from './jobs/motions.ts';
import { reviews } from './jobs/reviews.ts';
import { reasonOf } from './reason.ts';
import { TimeLockServers, type TimeLockSource } from './time-lock.ts';
import { Turns } from './turns.ts';
import type { Job, Work } from './work.ts';

/** Longest wait for one answer of the chain's node, and how often it is asked again where it asks for patience. */
const RPC = { timeoutMs: 15_000, attempts: 3 } as const;

/** Longest wait for a connection or an answer of the database; it ends statements itself before. */
const DATABASE_MS = 15_000;

/** What hurries comes first. Disputes finish their juries' cases themselves, so they come before verdicts. */
const JOBS: readonly Job[] = [ballots, seeds, lots, disputes, verdicts, effects, claims, parts, absences, reviews];

type Settings = Pick<KeeperEnv, 'DATABASE_URL' | 'RPC_URL' | 'KEEPER_KEY' | 'BALLOT_KEY' | 'deployment'> &
  Partial<Pick<KeeperEnv, 'DRAND_URLS' | 'TIME_LOCK_URLS' | 'timeLock'>>;

/** What a keeper may be told besides its settings. */
export interface KeeperOptions {
  /** Where signatures of drand are asked for; the servers of the settings when not named. */
  drand?: DrandSource;
  /** Where signatures are asked for that open votes sealed by time; the servers of the settings when not named. */
  timeLock?: TimeLockSource;
  /** Longest wait for one answer of the chain's node, milliseconds. */
  rpcMs?: number;
}

/**
 * Does what anybody may do, so that nobody has to: brings seeds, draws lots, opens votes and reviews it was entrusted
 * with, records and carries out verdicts, pays, and moves disputes on. It reads the index, remembers nothing but what
 * was entrusted, and tries everything on the chain's newest block before it sends it. Losing it loses nothing: every
 * stage ends by time alone, and everything it does can be done by anybody.
 */
export class Keeper {
  private timer: NodeJS.Timeout | undefined;
  private ended: Promise<void> | undefined;
  private walking: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly work: Work,
    private readonly stopping: AbortController,
    private readonly provider: JsonRpcProvider,
  ) {}

  /** Connects and finds out which beacon there is. @throws BeaconUnknown */
  static async open(settings: Settings, log: Logger, { drand, timeLock, rpcMs = RPC.timeoutMs }: KeeperOptions = {}) {
    const { deployment, DATABASE_URL, RPC_URL, KEEPER_KEY, BALLOT_KEY: ballotKey, DRAND_URLS = [] } = settings;
    const { TIME_LOCK_URLS = [], timeLock: network = QUICKNET } = settings;
    const { addresses, chainId } = deployment;
    const node = new FetchRequest(RPC_URL);
    node.timeout = rpcMs;
    node.setThrottleParams({ maxAttempts: RPC.attempts });
    const provider = new JsonRpcProvider(node, chainId, {
      staticNetwork: true,
      cacheTimeout: -1,
      pollingInterval: 250,
    });
    const stopping = new AbortController();
    const { signal } = stopping;
    try {
      const wallet = new Wallet(KEEPER_KEY, provider);
      const seeder = await seederOf(addresses.beacon, wallet, drand ?? new DrandServers(DRAND_URLS));
      const lost = (error: Error) => log.warn({ reason: error.message }, 'idle connection lost');
      const pool = openPool(DATABASE_URL, lost, { max: 2, patienceMs: DATABASE_MS });
      const work: Work = {
        ...{ pool, log, deployment, seeder, ballotKey, signal },
        timeLock: timeLock ?? new TimeLockServers(TIME_LOCK_URLS, network),
        hand: new Hand(wallet, log, { signal }),
        turns: new Turns(pool, signal),
        beacon: IBeacon__factory.connect(addresses.beacon, wallet),
        jury: Jury__factory.connect(addresses.jury, wallet),
        moderation: Moderation__factory.connect(addresses.moderation, wallet),
        arbitrators: Arbitrators__factory.connect(addresses.arbitrators, wallet),
        reviews: Reviews__factory.connect(addresses.reviews, wallet),
      };
      return new Keeper(work, stopping, provider);
    } catch (error) {
      provider.destroy();
      throw error;
    }
  }

  /**
   * One round; a job that fails does not keep the others from theirs. Only where no block comes the round ends: whatever
   * is sent then waits behind what was sent before.
   * @returns how many transactions did something
   */
  async round(): Promise<number> {
    const { log, signal } = this.work;
    let done = 0;
    for (const { name, run } of JOBS) {
      if (signal.aborted) break;
      try {
        done += await run(this.work);
      } catch (error) {
        log.warn({ job: name, reason: reasonOf(error) }, 'failed; tried again in the next round');
        if (error instanceof NotMined) break;
      }
    }
    return done;
  }

  /** Walks round after round, with a pause between two. */
  start(everyMs: number): void {
    const next = () => {
      this.walking = this.round().finally(() => {
        if (!this.stopping.signal.aborted) this.timer = setTimeout(next, everyMs);
      });
    };
    next();
  }

  /** Begins nothing new, and waits no longer for what was sent: it needs nobody to wait for it. */
  stop(): Promise<void> {
    this.ended ??= this.end();
    return this.ended;
  }

  private async end(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.walking;
    this.provider.destroy();
    await this.work.pool.end();
  }
}
