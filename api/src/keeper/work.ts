import type { DeploymentRecord } from '@moothall/contracts/protocol';
import type { Arbitrators, IBeacon, Jury, Moderation } from '@moothall/contracts/protocol/generated/index';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Seeder } from './beacons.ts';
import type { Hand } from './hand.ts';

/** What every job of the keeper works with. */
export interface Work {
  pool: Pool;
  hand: Hand;
  log: Pick<Logger, 'info' | 'warn' | 'debug'>;
  deployment: DeploymentRecord;
  beacon: IBeacon;
  seeder: Seeder;
  jury: Jury;
  moderation: Moderation;
  arbitrators: Arbitrators;
  /** Under which entrusted votes are sealed; undefined where none are taken. */
  ballotKey: string | undefined;
}

/** One of the things the keeper does round after round; bounded, and harmless when it is done twice. */
export interface Job {
  name: string;
  /** @returns how many transactions did something */
  run(work: Work): Promise<number>;
}

/** Most transactions of one job in one round: what is left comes with the next. */
export const AT_MOST = 20;
/** Most seats in one transaction. */
export const BATCH = 50;

/** Runs acts one after another. @returns how many were done */
export async function each<T>(things: readonly T[], act: (thing: T) => Promise<boolean>): Promise<number> {
  let done = 0;
  for (const thing of things) if (await act(thing)) done += 1;
  return done;
}
