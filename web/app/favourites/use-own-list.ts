import { useCallback, useEffect, useRef, useState } from 'react';
import { useWallet } from '../chain/context.ts';
import { problemOf } from '../chain/problem.ts';
import type { Problem } from '../chain/types.ts';
import { useAsk } from '../messages/use-ask.ts';

/** Asks the api as the acting account. */
export type OwnAsk = ReturnType<typeof useAsk>['ask'];

/** A page of something that belongs to the acting account. */
export interface OwnPage<Node> {
  nodes: readonly Node[];
  /** Cursor of what comes after; null where nothing does. */
  after: string | null;
}

/** Rows as a connection of the api answers them. */
interface Connection<Node> {
  edges: readonly { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

export const pageOf = <Node>({ edges, pageInfo }: Connection<Node>): OwnPage<Node> => ({
  nodes: edges.map(({ node }) => node),
  after: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
});

/**
 * A list that only its owner sees, read once it is known who acts. A wallet is opened only when the person asks for it.
 * @param read asks for one page; must stay the same function
 */
export function useOwnList<Node>(read: (ask: OwnAsk, after: string | undefined) => Promise<OwnPage<Node>>) {
  const { account } = useWallet();
  const { ask, askQuietly } = useAsk();
  const [list, setList] = useState<OwnPage<Node> & { account: string }>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  /** Number of the newest look at the beginning: an earlier one that answers later is out of date. */
  const newest = useRef(0);
  const look = useCallback(
    async (by: OwnAsk, after?: string) => {
      if (!account) return;
      if (after === undefined) newest.current += 1;
      const own = newest.current;
      setBusy(true);
      try {
        const page = await read(by, after);
        if (own !== newest.current) return;
        setProblem(undefined);
        setList((before) => ({
          account,
          nodes: after !== undefined && before?.account === account ? [...before.nodes, ...page.nodes] : page.nodes,
          after: page.after,
        }));
      } catch (thrown) {
        if (own === newest.current) setProblem(problemOf(thrown));
      } finally {
        setBusy(false);
      }
    },
    [account, read],
  );
  useEffect(() => {
    setList(undefined);
    setProblem(undefined);
    void look(askQuietly);
  }, [look, askQuietly]);
  const shown = list?.account === account ? list : undefined;
  return {
    nodes: shown?.nodes,
    problem,
    busy,
    signIn: () => look(ask),
    again: () => look(askQuietly),
    more: shown?.after ? () => look(askQuietly, shown.after ?? undefined) : undefined,
  };
}
