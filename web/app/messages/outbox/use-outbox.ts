import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '../../chain/problem.ts';
import type { SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import { useAsk } from '../use-ask.ts';
import { post, type Route, sealWaiting, wasRefused } from './deliver.ts';
import { type Place, readOutbox, type Waiting, type WaitingWords, writeOutbox } from './outbox.ts';

/** Messages of one conversation that are on their way, and the way to send more. */
export interface Outbox {
  waiting: readonly Waiting[];
  /** Puts a message on its way; where it stands is in `waiting`. */
  send: (words: WaitingWords) => void;
  retry: (clientId: string) => void;
  discard: (clientId: string) => void;
}

/**
 * Sends one message after the other. What is not through yet stays in the tab through a reload.
 * @param route undefined while nothing can be sealed
 * @param arrived told of every message the api took
 */
export function useOutbox(
  account: string | undefined,
  place: Place,
  route: Route | undefined,
  arrived: (message: SealedFactsFragment) => void,
): Outbox {
  const { ask } = useAsk();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  const latest = useRef({ waiting, route, arrived, ask });
  latest.current = { ...latest.current, route, arrived, ask };
  const working = useRef(false);
  const { listing, buyer } = place;

  const change = useCallback(
    (next: readonly Waiting[]) => {
      latest.current.waiting = next;
      setWaiting(next);
      if (account) writeOutbox(account, { listing, buyer }, next);
    },
    [account, listing, buyer],
  );
  const alter = useCallback(
    (clientId: string, to: Partial<Waiting>) =>
      change(latest.current.waiting.map((each) => (each.clientId === clientId ? { ...each, ...to } : each))),
    [change],
  );

  useEffect(() => {
    const kept = account ? readOutbox(account, { listing, buyer }) : [];
    latest.current.waiting = kept;
    setWaiting(kept);
  }, [account, listing, buyer]);

  const deliver = useCallback(
    async (message: Waiting, to: Route) => {
      try {
        const sealed = message.sealed ?? (await sealWaiting(message, to));
        alter(message.clientId, { sealed });
        const taken = await post(message, sealed, to, latest.current.ask);
        latest.current.arrived(taken);
        change(latest.current.waiting.filter(({ clientId }) => clientId !== message.clientId));
      } catch (thrown) {
        const anew = wasRefused(thrown) ? { sealed: undefined } : {};
        alter(message.clientId, { state: 'failed', problem: problemOf(thrown), ...anew });
      }
    },
    [alter, change],
  );

  const work = useCallback(async () => {
    if (working.current) return;
    working.current = true;
    for (;;) {
      const next = latest.current.waiting.find(({ state }) => state === 'sending');
      const to = latest.current.route;
      if (!next || !to) break;
      await deliver(next, to);
    }
    working.current = false;
  }, [deliver]);

  const send = useCallback(
    (words: WaitingWords) => {
      change([...latest.current.waiting, { clientId: crypto.randomUUID(), words, state: 'sending' }]);
      work();
    },
    [change, work],
  );
  const retry = useCallback(
    (clientId: string) => {
      alter(clientId, { state: 'sending', problem: undefined });
      work();
    },
    [alter, work],
  );
  const discard = useCallback(
    (clientId: string) => change(latest.current.waiting.filter((each) => each.clientId !== clientId)),
    [change],
  );
  return { waiting, send, retry, discard };
}
