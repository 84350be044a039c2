import { answerOf } from '../reckon.ts';
import { type CaseView, endedOf } from './seen.ts';

/** What the first jury said, while a larger one can still be asked. */
export interface FirstAnswer {
  key: 'ACCEPTED' | 'REJECTED';
  accepting: number;
  rejecting: number;
  /** Last second of asking. */
  until: string;
  /** The sentence about what comes next: whether the list is long enough for a larger jury. */
  next: 'mayAppeal' | 'nobodyCan';
}

type Seen = Parameters<typeof endedOf>[0] & Pick<CaseView, 'stageUntil' | 'appealPossible'>;

/** Undefined outside the time of appeal: there is no answer before, and the verdict after it. */
export function firstAnswerOf(view: Seen): FirstAnswer | undefined {
  const { stage, stageUntil, appealPossible } = view;
  const [round] = endedOf(view)?.rounds ?? [];
  if (stage !== 'APPEAL' || !round || !stageUntil) return undefined;
  const key = answerOf(round);
  if (key === 'UNDECIDED') return undefined;
  const counts = { accepting: Number(round.accepting), rejecting: Number(round.rejecting) };
  return { key, ...counts, until: stageUntil, next: appealPossible ? 'mayAppeal' : 'nobodyCan' };
}
