import { useCallback, useEffect, useState } from 'react';
import { useWallet } from '../chain/context.ts';
import { FollowDocument, FollowedDocument, UnfollowDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useAsk } from '../messages/use-ask.ts';
import { usePress } from './use-press.ts';

type Address = `0x${string}`;

/**
 * Whether the acting person follows somebody, and the press that changes it.
 * @param known where the page has been told
 */
export function useFollowing(account: Address, known?: boolean) {
  const acting = useWallet().account;
  const { askQuietly } = useAsk();
  const [followed, setFollowed] = useState(known ?? false);
  useEffect(() => {
    if (known !== undefined) return;
    let wanted = true;
    setFollowed(false);
    if (!acting) return;
    askQuietly(FollowedDocument, { account }).then(
      (answer) => wanted && setFollowed(answer.account.followed),
      // Nobody knows, as for somebody who is not signed in: a press says what is wrong.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [acting, account, askQuietly, known]);

  const write = useCallback(
    (on: boolean): Promise<unknown> => (on ? send(FollowDocument, { account }) : send(UnfollowDocument, { account })),
    [account],
  );
  return { followed, own: isSame(acting, account), ...usePress({ isOn: followed, show: setFollowed, write }) };
}

const isSame = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
