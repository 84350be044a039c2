import {
  Arbitrators__factory,
  IBeacon__factory,
  Jury__factory,
  Moderation__factory,
} from '@moothall/contracts/protocol/generated/index';
import { JsonRpcProvider, Wallet } from 'ethers';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { openPool } from '../read/database.ts';
import { seederOf } from './beacons.ts';
import { DrandServers, type DrandSource } from './drand.ts';
import type { KeeperEnv } from './env.ts';
import { Hand } from './hand.ts';
import { ballots } from './jobs/ballots.ts';
import { disputes } from './jobs/disputes.ts';
import { absences, claims, verdicts } from './jobs/endings.ts';
import { lots, seeds } from './jobs/lots.ts';
import { effects, parts } from './jobs/motions.ts';
import type { Job, Work } from './work.ts';

/** What hurries comes first. Disputes finish their juries' cases themselves, so they come before verdicts. */
const JOBS: readonly Job[] = [ballots, seeds, lots, disputes, verdicts, effects, claims, parts, absences];

type Settings = Pick<KeeperEnv, 'DATABASE_URL' | 'RPC_URL' | 'KEEPER_KEY' | 'BALLOT_KEY' | 'DRAND_URLS' | 'deployment'>;

/**
 * Does what anybody may do, so that nobody has to: brings seeds, draws lots, opens votes it was entrusted with, records
 * and carries out verdicts, pays, and moves disputes on. It reads the index, remembers nothing but entrusted votes, and
 * tries everything on the chain's newest block before it sends it. Losing it loses nothing: every stage ends by time
 * alone, and everything it does can be done by anybody.
 */
export class Keeper {
  private timer: NodeJS.Timeout | undefined;
  private walking: Promise<unknown> = Promise.resolve();
  private stopped = false;

  private constructor(
    private readonly work: Work,
    private readonly pool: Pool,
    private readonly provider: JsonRpcProvider,
  ) {}

  /** Connects and finds out which beacon there is. @throws BeaconUnknown */
  static async open(settings: Settings, log: Logger, drand?: DrandSource): Promise<Keeper> {
    const { deployment, DATABASE_URL, RPC_URL, KEEPER_KEY, BALLOT_KEY: ballotKey, DRAND_URLS = [] } = settings;
    const { addresses, chainId } = deployment;
    const provider = new JsonRpcProvider(RPC_URL, chainId, {
      staticNetwork: true,
      cacheTimeout: -1,
      pollingInterval: 250,
    });
    try {
      const wallet = new Wallet(KEEPER_KEY, provider);
      const seeder = await seederOf(addresses.beacon, wallet, drand ?? new DrandServers(DRAND_URLS));
      const pool = openPool(DATABASE_URL, (error) => log.warn({ reason: error.message }, 'idle connection lost'), 2);
      const work: Work = {
        ...{ pool, log, deployment, seeder, ballotKey },
        hand: new Hand(wallet, log),
        beacon: IBeacon__factory.connect(addresses.beacon, wallet),
        jury: Jury__factory.connect(addresses.jury, wallet),
        moderation: Moderation__factory.connect(addresses.moderation, wallet),
        arbitrators: Arbitrators__factory.connect(addresses.arbitrators, wallet),
      };
      return new Keeper(work, pool, provider);
    } catch (error) {
      provider.destroy();
      throw error;
    }
  }

  /** One round; a job that fails does not keep the others from theirs. @returns how many transactions did something */
  async round(): Promise<number> {
    let done = 0;
    for (const { name, run } of JOBS) {
      if (this.stopped) break;
      try {
        done += await run(this.work);
      } catch (error) {
        this.work.log.warn({ job: name, reason: String(error).slice(0, 300) }, 'failed; tried again in the next round');
      }
    }
    return done;
  }

  /** Walks round after round, with a pause between two. */
  start(everyMs: number): void {
    const next = () => {
      this.walking = this.round().finally(() => {
        if (!this.stopped) this.timer = setTimeout(next, everyMs);
      });
    };
    next();
  }

  /** Lets the job under way end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.walking;
    this.provider.destroy();
    await this.pool.end();
  }
}
