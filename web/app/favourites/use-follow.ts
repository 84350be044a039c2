import { useCallback, useEffect, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { FollowDocument, FollowedDocument, UnfollowDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useAsk } from '../messages/use-ask.ts';
import { ensureSession } from '../session/session.ts';

type Address = `0x${string}`;

/**
 * Whether the acting person follows somebody, and the press that changes it: shown at once, taken back where it fails.
 * Who is not signed in is asked to, and the press is carried out then.
 * @param known where the page has been told
 */
export function useFollowing(account: Address, known?: boolean) {
  const { access, settings, wallet } = useChain();
  const { askQuietly } = useAsk();
  const acting = wallet.account;
  const [followed, setFollowed] = useState(known ?? false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  /** Whether they were followed before the first press: what the page counted. */
  const [counted, setCounted] = useState<boolean>();
  useEffect(() => {
    if (known !== undefined) return;
    let wanted = true;
    setFollowed(false);
    setCounted(undefined);
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

  const press = useCallback(async () => {
    const follow = !followed;
    setCounted((before) => before ?? followed);
    setBusy(true);
    setProblem(undefined);
    if (acting) setFollowed(follow);
    try {
      const connection = await access();
      if (!connection) return setFollowed(!follow);
      await ensureSession(connection, settings);
      if (follow) await send(FollowDocument, { account });
      else await send(UnfollowDocument, { account });
      setFollowed(follow);
    } catch (thrown) {
      setFollowed(!follow);
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  }, [followed, acting, account, access, settings]);
  return {
    followed,
    /** How many more, or fewer, follow them than the page counted. */
    more: counted === undefined ? 0 : Number(followed) - Number(counted),
    busy,
    problem,
    press,
    forget: () => setProblem(undefined),
    own: isSame(acting, account),
  };
}

const isSame = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase();
