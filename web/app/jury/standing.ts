import type { JuryRoundFactsFragment, JuryStandingFragment } from '../graphql/generated/graphql.ts';

/** Seconds of an ISO 8601 time. */
export const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000);

/** Steps of the line over a case. */
export const STEPS = ['vote', 'open', 'appeal', 'effect'] as const;
export type Step = (typeof STEPS)[number];

const STEP: Record<JuryStandingFragment['stage'], Step> = {
  AWAIT_SEED: 'vote',
  COMMIT: 'vote',
  REVEAL: 'open',
  APPEAL: 'appeal',
  FINAL: 'effect',
  VOID: 'effect',
};

/** Where a case is on its line. */
export const stepOf = (stage: JuryStandingFragment['stage']): Step => STEP[stage];

type Timed = Pick<JuryRoundFactsFragment, 'openedAt' | 'drawnAt' | 'commitUntil' | 'revealUntil'>;

/** When the present stage began, seconds: what a deadline's ring was full of. */
export function stageBegan(stage: JuryStandingFragment['stage'], round: Timed | undefined): number | undefined {
  const began = {
    AWAIT_SEED: round?.openedAt,
    COMMIT: round?.drawnAt,
    REVEAL: round?.commitUntil,
    APPEAL: round?.revealUntil,
    FINAL: undefined,
    VOID: undefined,
  }[stage];
  return began ? secondsOf(began) : undefined;
}
