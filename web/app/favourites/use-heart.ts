import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { useWallet } from '../chain/context.ts';
import { FavouredAmongDocument, FavouriteAddDocument, FavouriteRemoveDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useAsk } from '../messages/use-ask.ts';
import { Kept } from './kept.ts';
import { usePress } from './use-press.ts';

/** Milliseconds in which the hearts of a page are gathered. */
const GATHER_MS = 40;
const kept = new Kept((work) => void setTimeout(work, GATHER_MS));
const subscribe = (listener: () => void) => kept.onChange(listener);

type Listing = `0x${string}`;

/** Whether the acting person keeps a listing, and the press that changes it. */
export function useHeart(listing: Listing) {
  const { account } = useWallet();
  const { askQuietly } = useAsk();
  const known = useSyncExternalStore(
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

  const isKept = known === true;
  const show = useCallback((on: boolean, owner: string) => kept.note(owner, listing, on), [listing]);
  const write = useCallback(
    (on: boolean): Promise<unknown> =>
      on ? send(FavouriteAddDocument, { listing }) : send(FavouriteRemoveDocument, { listing }),
    [listing],
  );
  return { isKept, ...usePress({ isOn: isKept, show, write }) };
}
