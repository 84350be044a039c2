import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import type { Phase, Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useSigning } from '../../chain/use-signing.ts';
import { caseActions, type OpenedVote } from '../actions.ts';
import type { SeatView, SeenCase } from '../case/seen.ts';
import type { Choice } from './salt.ts';

/** How far a batch of seats has come. */
export interface Progress {
  at: number;
  count: number;
}

/** Seals and opens the acting person's votes of one round. */
export function useVotes({ view, path }: SeenCase) {
  const { settings, wallet } = useChain();
  const signing = useSigning();
  const action = useAction();
  const [progress, setProgress] = useState<Progress>();
  const [differs, setDiffers] = useState(false);
  const { caseId, round } = view;
  const { account } = wallet;

  /** The salts of seats, from one signature; undefined when the person did not sign. */
  const salts = useCallback(
    async (seats: readonly number[]) => {
      const [{ ballotText, saltOf }, { steadySignature }] = await Promise.all([
        import('./salt.ts'),
        import('./steady.ts'),
      ]);
      const ballot = {
        chainId: BigInt(settings.chainId),
        jury: settings.contracts.jury,
        id: BigInt(caseId),
        round: round as 1 | 2,
      };
      const signature = await signing.sign((engine) =>
        steadySignature(engine, ballotText(ballot), window.localStorage, account ?? ''),
      );
      if (signature === undefined) return undefined;
      return { ballot, bySeat: new Map(seats.map((seat) => [seat, saltOf(signature, seat)])) };
    },
    [settings, caseId, round, account, signing.sign],
  );

  /** Seals the same vote on several seats, one transaction each. Resolves true when all are sealed. */
  const seal = useCallback(
    async (seats: readonly number[], choice: Choice): Promise<boolean> => {
      setDiffers(false);
      const made = await salts(seats);
      if (!made) return false;
      const { sealOf } = await import('./salt.ts');
      try {
        for (const [index, seat] of seats.entries()) {
          setProgress({ at: index + 1, count: seats.length });
          const sealed = sealOf(made.ballot, seat, choice, made.bySeat.get(seat) ?? '');
          if (!(await action.run(caseActions(caseId, path).seal(seat, sealed)))) return false;
        }
        return true;
      } finally {
        setProgress(undefined);
      }
    },
    [salts, action.run, caseId, path],
  );

  /** Finds out again what was sealed, from the signature alone; undefined when it opens none of it. */
  const recall = useCallback(
    async (seats: readonly SeatView[]): Promise<OpenedVote[] | undefined> => {
      setDiffers(false);
      const made = await salts(seats.map(({ seat }) => seat));
      if (!made) return undefined;
      const { choiceUnder } = await import('./salt.ts');
      const votes = seats.flatMap(({ seat, commitment }): OpenedVote[] => {
        const salt = made.bySeat.get(seat) ?? '';
        const choice = commitment ? choiceUnder(made.ballot, seat, salt, commitment) : undefined;
        return choice === undefined ? [] : [{ seat, choice, salt }];
      });
      if (votes.length === 0) setDiffers(true);
      return votes.length === 0 ? undefined : votes;
    },
    [salts],
  );

  /** Opens all sealed votes of these seats at once. */
  const open = useCallback(
    async (seats: readonly SeatView[]): Promise<boolean> => {
      const votes = await recall(seats);
      return !!votes && (await action.run(caseActions(caseId, path).open(votes))) !== undefined;
    },
    [recall, action.run, caseId, path],
  );

  const problem: Problem | undefined = differs
    ? { code: 'SALT_DIFFERS', params: {} }
    : (signing.problem ?? action.problem);
  const phase: Phase = signing.busy ? signing.phase : problem && !action.busy ? 'failed' : action.phase;
  const state = { phase, problem, busy: signing.busy || action.busy };
  return { state, progress, seal, open, recall };
}
