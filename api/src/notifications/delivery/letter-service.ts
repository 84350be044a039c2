import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Env } from '../../env.ts';
import type { Channel } from './channel.ts';
import { Courier } from './courier.ts';
import { openEmail } from './email.ts';

/** What letters need of the process. */
export interface LetterServices {
  env: Pick<Env, 'mail' | 'SESSION_SECRET' | 'WEB_ORIGIN'>;
  pool: Pool;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** The channels that this operator switched on. */
const channelsOf = ({ mail }: LetterServices['env']): Channel[] => (mail ? [openEmail(mail)] : []);

/** Starts a courier for each channel; none where the operator wants no letters. */
export function startLetters({ env, pool, log }: LetterServices): { stop(): Promise<void> } {
  const origin = env.WEB_ORIGIN[0] ?? '';
  const services = { pool, log, secret: env.SESSION_SECRET, origin };
  const couriers = channelsOf(env).map((channel) => new Courier(services, channel));
  for (const courier of couriers) courier.start();
  return {
    async stop() {
      await Promise.all(couriers.map((courier) => courier.stop()));
    },
  };
}
