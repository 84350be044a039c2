import type { Client } from 'graphql-ws';
import type { TypedDocumentString } from './generated/graphql.ts';

let client: Promise<Client> | undefined;
const waiting = new Set<() => void>();

/** One line to the api for all subscriptions of this page, opened with the first and closed after the last. */
const connect = (): Promise<Client> => {
  client ??= import('graphql-ws').then(({ createClient }) => {
    const url = new URL('/graphql', window.location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    return createClient({
      url: url.href,
      lazy: true,
      retryAttempts: Number.POSITIVE_INFINITY,
      on: {
        connected: (_socket, _payload, isBack) => {
          if (isBack) for (const listener of waiting) listener();
        },
      },
    });
  });
  return client;
};

/**
 * Opens the line anew: the api learns who is signed in when it opens, and that has changed. What is listened to goes on.
 */
export function renewLine(): void {
  client?.then((line) => line.terminate());
}

/** Calls the listener each time the line is back after it broke, until the returned function is called. */
export function onLineBack(listener: () => void): () => void {
  waiting.add(listener);
  return () => waiting.delete(listener);
}

/**
 * Listens to a subscription until the returned function is called. A broken line is built up again by itself; what was
 * missed meanwhile is not told afterwards, so whoever must not miss anything reads anew then (`onLineBack`). `ended` is
 * called when the api ends it: what needs a session ends with the session.
 */
export function subscribe<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  next: (result: Result) => void,
  ended?: () => void,
): () => void {
  let stopped = false;
  let stop: (() => void) | undefined;
  connect().then((line) => {
    if (stopped) return;
    stop = line.subscribe<Result>(
      { query: document.toString(), variables },
      {
        next: ({ data }) => {
          if (data) next(data);
        },
        // The line is tried again by the client; pages fall back on asking.
        error: () => !stopped && ended?.(),
        complete: () => !stopped && ended?.(),
      },
    );
  });
  return () => {
    stopped = true;
    stop?.();
  };
}
