import { destination, type Logger, pino } from 'pino';
import type { Env } from '../env.ts';

/** Milliseconds that a line may wait for others, so that a busy server writes many at once. */
const LINGER = 100;
const ENOUGH_BYTES = 4096;

/**
 * One JSON line an event. Nothing of a person is logged: no network address, no account, no cookie, no query and no
 * variables; a request is known by its id, which the answer carries too. What still waits when the process ends is
 * written then.
 */
export function openLog({ LOG_LEVEL }: Pick<Env, 'LOG_LEVEL'>): Logger {
  const lines = destination({ sync: false, minLength: ENOUGH_BYTES });
  setInterval(() => lines.flush(), LINGER).unref();
  return pino({ level: LOG_LEVEL, base: undefined }, lines);
}
