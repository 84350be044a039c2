import { useEffect, useState } from 'react';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { useIndexPoint } from '../chain/use-index.ts';
import { YourDayDocument, type YourDayQuery } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { groupDuties } from '../jury/duties/groups.ts';

/** Cases shown before the deals; the rest is on the page of seats. */
const MOST_SEATS = 3;

/** Tells the server's next page how much room the day takes; nothing when nobody acts. Gone with the browser. */
function rememberRoom(cards: number | undefined): void {
  const value = cards === undefined ? 'duties=; max-age=0' : `duties=${Math.min(cards, 9)}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet everywhere.
  document.cookie = `${value}; path=/; samesite=lax`;
}

/** What waits for the acting person, asked again whenever the index has read further. */
export function useDay() {
  const { account, ready } = useWallet();
  const { height } = useIndexPoint();
  const [answer, setAnswer] = useState<YourDayQuery & { account: string }>();
  const [problem, setProblem] = useState<Problem>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `height` is when to ask, not what.
  useEffect(() => {
    if (!account) return;
    let wanted = true;
    send(YourDayDocument, { account }).then(
      (told) => {
        if (!wanted) return;
        setAnswer({ account, ...told });
        setProblem(undefined);
      },
      (thrown: unknown) => wanted && setProblem(problemOf(thrown)),
    );
    return () => {
      wanted = false;
    };
  }, [account, height]);

  const told = account !== undefined && answer?.account === account ? answer : undefined;
  const groups = told && groupDuties(told.juryDuties.edges.map(({ node }) => node));
  const orders = told?.orders.edges.map(({ node }) => node);
  const seats = groups?.slice(0, MOST_SEATS);
  const cards = seats && orders && seats.length + orders.length;
  useEffect(() => {
    if (cards !== undefined) rememberRoom(cards);
    else if (ready && account === undefined) rememberRoom(undefined);
  }, [cards, ready, account]);
  const day = told && groups && seats && orders && { seats, orders, count: told.orders.totalCount + groups.length };
  return { account, ready, day, problem };
}
