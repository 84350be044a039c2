import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Person } from './chat.ts';

const PATIENCE_MS = 60_000;
const AGAIN_MS = 2000;

/** One subscription as a browser holds it: when its line breaks, it is opened again and listened to anew. */
export interface Line<News> {
  /** How often the line was opened so far. */
  readonly opened: number;
  /** Waits until it was opened once more than `times`. */
  reopened(times: number): Promise<void>;
  /** Waits for news that fit; news from before the call count. */
  heard(fits: (news: News) => boolean): Promise<News>;
  /** Does something again and again until news of it come: a line stands a moment before it is listened to. */
  heardOf(act: () => Promise<unknown>, fits: (news: News) => boolean): Promise<void>;
  close(): Promise<void>;
}

/** @param address of the pages or of an api; either carries the line */
export async function openLine<News>(address: string, { headers }: Person, query: string): Promise<Line<News>> {
  /** A browser sends its cookie by itself. */
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers });
    }
  }
  let opened = 0;
  const news: News[] = [];
  const mistakes: unknown[] = [];
  const client = createClient({
    url: `${address.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    lazy: false,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => sleep(100),
    shouldRetry: () => true,
    onNonLazyError: (error) => mistakes.push(error),
    on: {
      connected: () => {
        opened += 1;
      },
    },
  });
  client.subscribe<News>(
    { query },
    {
      next: ({ data, errors }) => {
        if (data) news.push(data);
        if (errors) mistakes.push(errors);
      },
      error: (error) => mistakes.push(error),
      complete: () => undefined,
    },
  );
  async function until<T>(what: string, find: () => T | undefined): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(20)) {
      const found = find();
      if (found !== undefined) return found;
    }
    throw new Error(`waited ${PATIENCE_MS} ms until the line ${what}; it said ${JSON.stringify(mistakes)}`);
  }
  const line: Line<News> = {
    get opened() {
      return opened;
    },
    reopened: async (times) => void (await until('was open', () => (opened > times ? true : undefined))),
    heard: (fits) => until('told it', () => news.find(fits)),
    async heardOf(act, fits) {
      for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
        await act();
        for (let waited = 0; waited < AGAIN_MS; waited += 50) {
          if (news.some(fits)) return;
          await sleep(50);
        }
      }
      await until('told it', () => news.find(fits));
    },
    // A line that is just being tried cannot be closed in order.
    close: async () => void (await Promise.resolve(client.dispose()).catch(() => undefined)),
  };
  await line.reopened(0);
  return line;
}
