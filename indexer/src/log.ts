import pino, { type Logger } from 'pino';

/** One JSON line per entry on stdout; no personal data, only blocks, digests and codes. */
export const createLog = (level: string, part: string): Logger => pino({ level, base: { part } });
export type { Logger };
