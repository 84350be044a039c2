import { type DisputeFacts, type Phase, phaseOf } from './phases.ts';
import { BY, type DisputeAction, type Row, TABLE, type Viewer } from './table.ts';

/** What somebody can do now. */
export interface PossibleAction {
  action: DisputeAction;
  /** Last second in which it is possible; undefined where the phase has none of its own. */
  until: number | undefined;
  /** Phases it can lead to; empty when the dispute stays where it is. */
  to: readonly Phase[];
}

/** Nobody asks a jury that could answer only after the order has ended. */
const ASKS_A_JURY: ReadonlySet<DisputeAction> = new Set(['complain', 'sendToJury']);

/** Last second in which an action is possible in the phase of `now`; undefined where it has none of its own. */
function lastSecond(action: DisputeAction, facts: DisputeFacts, now: number): number | undefined {
  const { until } = phaseOf(facts, now);
  if (until === undefined || !ASKS_A_JURY.has(action)) return until;
  return Math.min(until, facts.deadline - facts.juryNeeds);
}

/**
 * What `viewer` can do about a dispute in a block of time `now`. Money, seeds, lists and the size of the pool of jurors
 * are taken as given.
 */
export function actionsOf(
  facts: DisputeFacts,
  viewer: Viewer,
  now: number,
  table: readonly Row[] = TABLE,
): PossibleAction[] {
  const { phase } = phaseOf(facts, now);
  return table
    .filter((row) => row.in === phase && (BY[row.by] as readonly Viewer[]).includes(viewer))
    .map(({ does, to }) => ({ action: does, until: lastSecond(does, facts, now), to }))
    .filter(({ until }) => until === undefined || now <= until);
}
