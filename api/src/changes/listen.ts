import pg from 'pg';
import type { Logger } from 'pino';
import { CHANNEL, type Changes } from './changes.ts';

/** Milliseconds before the first new attempt, and at most. */
const RETRY = { first: 100, longest: 10_000 };

/**
 * Keeps one connection of its own on the channel and hands what it hears to `changes`. A lost connection is opened anew,
 * ever more slowly; afterwards everybody is told to look again, since notifications in between are gone.
 * @returns resolves when it listens for the first time
 */
export async function listen(
  url: string,
  changes: Changes,
  log: Pick<Logger, 'warn'>,
): Promise<{ stop(): Promise<void> }> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    let lost = false;
    const lose = (error?: Error) => {
      if (lost) return;
      lost = true;
      if (stopped) return;
      log.warn({ reason: error?.message ?? 'ended' }, 'notifications lost');
      retry(RETRY.first);
    };
    next.on('error', lose);
    next.on('end', () => lose());
    next.on('notification', ({ payload }) => {
      try {
        changes.announce(payload ?? '');
      } catch (error) {
        log.warn({ payload, reason: String(error) }, 'notification not understood');
      }
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
    } catch (error) {
      lost = true;
      await next.end();
      throw error;
    }
    client = next;
  };

  const retry = (wait: number): void => {
    timer = setTimeout(() => {
      connect().then(
        () => changes.missed(),
        (error: Error) => {
          log.warn({ reason: error.message, wait }, 'notifications still lost');
          if (!stopped) retry(Math.min(wait * 2, RETRY.longest));
        },
      );
    }, wait);
  };

  await connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}
