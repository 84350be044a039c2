import { type Logger, pino } from 'pino';
import type { Env } from '../env.ts';

/**
 * One JSON line an event. Nothing of a person is logged: no network address, no account, no cookie, no query and no
 * variables; a request is known by its id, which the answer carries too. Each line is written as it comes: where whoever
 * read them is gone, a process could not get rid of lines that wait for others, and would never end.
 */
export const openLog = ({ LOG_LEVEL }: Pick<Env, 'LOG_LEVEL'>): Logger => pino({ level: LOG_LEVEL, base: undefined });
