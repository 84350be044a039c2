import { countOf, type List } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { phaseOf } from './clock.ts';
import { DisputePhase } from './enums.ts';
import { type ArbitratorRecord, type Dispute, disputeShape, recordShape, rowsOf } from './types.ts';

const counted = <T extends object>(list: Omit<List<T>, 'about'>): List<T> => ({
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
});

/** What the list of disputes is narrowed to. */
export interface DisputeChoice {
  phase?: readonly DisputePhase[] | null | undefined;
  /** Who was chosen, or whose bid stands. */
  arbitrator?: string | null | undefined;
  /** One of the sides. */
  party?: string | null | undefined;
}

function chosen(scope: Scope, { phase, arbitrator, party }: DisputeChoice): string[] {
  const { alias, values } = scope;
  const found: string[] = [];
  if (phase) found.push(isOneOf(scope, `(${phaseOf(rowsOf(scope))})`, phase, 'text'));
  // All but a few are closed; what is not asked for is not looked at.
  if (phase && !phase.includes(DisputePhase.CLOSED)) found.push(`${rowsOf(scope).order}.state = 'disputed'`);
  if (arbitrator) {
    const who = values.bind(arbitrator, 'text');
    found.push(`${alias}.id in (select own.id from chain.dispute own where own.arbitrator = ${who}
      union all select own.dispute from chain.dispute_bid own where own.arbitrator = ${who} and not own.removed)`);
  }
  if (party)
    found.push(`${values.bind(party, 'text')} in (${rowsOf(scope).order}.buyer, ${rowsOf(scope).order}.seller)`);
  return found;
}

/** Disputes under one arbiter, newest first. */
export const disputeList = (arbiter: string, choice: DisputeChoice): List<Dispute> =>
  counted({
    shape: disputeShape(arbiter),
    name: 'disputes',
    order: [
      { sql: ({ alias }: Scope) => `${alias}.opened_at`, type: 'timestamptz' },
      { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
    ],
    descending: true,
    where: (scope) => [`${scope.alias}.arbiter = ${scope.values.bind(arbiter, 'text')}`, ...chosen(scope, choice)],
  });

/** Everybody who ever put a bond down to judge; who ruled most comes first. */
export const arbitratorList: List<ArbitratorRecord> = counted({
  shape: recordShape,
  name: 'arbitrators',
  order: [
    { sql: ({ alias }: Scope) => `${alias}.ruled`, type: 'int' },
    { sql: ({ alias }: Scope) => `${alias}.account`, type: 'text' },
  ],
  descending: true,
  where: () => [],
});
