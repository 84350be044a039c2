import type { TimeLockNetwork } from '@moothall/contracts/protocol/jury/time-lock';
import type { Env } from '../env.ts';
import { onChain } from './ballot-seat.ts';
import { isDrand } from './beacons.ts';

type LockEnv = Pick<Env, 'RPC_URL' | 'deployment' | 'timeLock'>;

/** A market's beacon never changes, so each is asked about once. */
const known = new WeakMap<Env['deployment'], boolean>();

/**
 * The network that entrusted votes have to be sealed to: one of drand's where the market draws its lots by drand, and
 * so depends on it anyhow; undefined where nothing outside says when a vote may open.
 * @throws Refusal RPC_UNAVAILABLE
 */
export async function lockOf(env: LockEnv): Promise<TimeLockNetwork | undefined> {
  const { deployment, timeLock } = env;
  const locked = known.get(deployment) ?? (await onChain(env, (node) => isDrand(deployment.addresses.beacon, node)));
  known.set(deployment, locked);
  return locked ? timeLock : undefined;
}
