import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { FavouredAmongDocument, FavouriteAddDocument, FavouriteRemoveDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useAsk } from '../messages/use-ask.ts';
import { ensureSession } from '../session/session.ts';
import { Kept } from './kept.ts';

/** Milliseconds in which the hearts of a page are gathered. */
const GATHER_MS = 40;
const kept = new Kept((work) => void setTimeout(work, GATHER_MS));
const subscribe = (listener: () => void) => kept.onChange(listener);

type Listing = `0x${string}`;

/**
 * Whether the acting person keeps a listing, and the press that changes it: shown at once, taken back where it fails. Who
 * is not signed in is asked to, and the press is carried out then.
 */
export function useHeart(listing: Listing) {
  const { access, settings, wallet } = useChain();
  const { askQuietly } = useAsk();
  const { account } = wallet;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Whether it was kept before the first press: what the page counted. */
  const [counted, setCounted] = useState<boolean>();
  const isKept = useSyncExternalStore(
    subscribe,
    () => kept.has(account, listing),
    () => undefined,
  );
  useEffect(() => {
    if (!account) return;
    kept.want(account, listing, async (listings) => {
      const answer = await askQuietly(FavouredAmongDocument, { listings: listings as Listing[] });
      return answer.favouredAmong;
    });
  }, [account, listing, askQuietly]);

  const press = useCallback(async () => {
    setBusy(true);
    setProblem(undefined);
    const keep = isKept !== true;
    setCounted((before) => before ?? !keep);
    if (account) kept.note(account, listing, keep);
    try {
      const connection = await access();
      if (!connection) {
        if (account) kept.note(account, listing, !keep);
        return;
      }
      await ensureSession(connection, settings);
      if (keep) await send(FavouriteAddDocument, { listing });
      else await send(FavouriteRemoveDocument, { listing });
      kept.note(connection.account, listing, keep);
    } catch (thrown) {
      if (account) kept.note(account, listing, !keep);
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }, [isKept, account, listing, access, settings]);

  return {
    isKept: isKept === true,
    /** How many more, or fewer, keep it than the page counted. */
    more: counted === undefined ? 0 : Number(isKept === true) - Number(counted),
    busy,
    problem,
    press,
    forget: () => setProblem(undefined),
  };
}
