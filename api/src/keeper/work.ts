import type { DeploymentRecord } from '@moothall/contracts/protocol';
import type { Arbitrators, IBeacon, Jury, Moderation, Reviews } from '@moothall/contracts/protocol/generated/index';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Seeder } from './beacons.ts';
import type { Hand } from './hand.ts';
import type { TimeLockSource } from './time-lock.ts';
import type { Turns } from './turns.ts';

/** What every job of the keeper works with. */
export interface Work {
  pool: Pool;
  hand: Hand;
  turns: Turns;
  /** Set off when the keeper is to end: nothing new is begun. */
  signal: AbortSignal;
  log: Pick<Logger, 'info' | 'warn' | 'debug'>;
  deployment: DeploymentRecord;
  beacon: IBeacon;
  seeder: Seeder;
  jury: Jury;
  moderation: Moderation;
  arbitrators: Arbitrators;
  reviews: Reviews;
  /** Under which entrusted votes and reviews are sealed; undefined where none are taken. */
  ballotKey: string | undefined;
  /** Whose rounds open votes that are sealed by time. */
  timeLock: TimeLockSource;
}

/** One of the things the keeper does round after round; bounded, and harmless when it is done twice. */
export interface Job {
  name: string;
  /** @returns how many transactions did something */
  run(work: Work): Promise<number>;
}

/** Most seats in one transaction. */
export const BATCH = 50;
