import { countOf, type List } from '../read/page.ts';
import { isOneOf, type Scope } from '../read/shape.ts';
import { wordConditions } from '../read/words.ts';
import { dutyOf, dutyUntil, OPEN_SEATS, verdictOf } from './clock.ts';
import type { JuryStage, JuryVerdict } from './enums.ts';
import {
  caseOf,
  inStages,
  type JuryCase,
  type JurySeat,
  type JuryTicket,
  juryCaseShape,
  jurySeatShape,
  juryTicketShape,
  reasonWords,
} from './types.ts';

const counted = <T extends object>(list: Omit<List<T>, 'about'>): List<T> => ({
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
});

/** What the register of cases is narrowed to. */
export interface CaseChoice {
  stage?: readonly JuryStage[] | null | undefined;
  /** Address of the court. */
  court?: string | null | undefined;
  verdict?: JuryVerdict | null | undefined;
  /** Words of the reasons. */
  words?: readonly string[];
  /** Digests of all reasons with these words, where they are few. */
  reasons?: readonly string[] | null | undefined;
  guideline?: number | null | undefined;
  /** Who asks, is accused or appealed. */
  account?: string | null | undefined;
}

function chosen(
  scope: Scope,
  { stage, court, verdict, words = [], reasons, guideline, account }: CaseChoice,
): string[] {
  const { alias, values } = scope;
  const found: string[] = [];
  if (stage) found.push(...inStages(scope, alias, stage));
  if (court) found.push(`${alias}.court = ${values.bind(court, 'text')}`);
  if (verdict) found.push(`${verdictOf(alias)} = ${values.bind(verdict, 'text')}`);
  if (typeof guideline === 'number') {
    const number = values.bind(guideline, 'int');
    found.push(`exists (select from chain.motion own where own.id = ${alias}.id and own.guideline = ${number})`);
  }
  if (account) {
    const who = values.bind(account, 'text');
    found.push(`(${alias}.asker = ${who} or ${alias}.accused = ${who} or ${alias}.appellant = ${who})`);
  }
  if (reasons) found.push(`${alias}.reason = any(${values.bind(reasons, 'text[]')})`);
  else if (words.length > 0) found.push(...wordConditions(scope, reasonWords(scope), words));
  return found;
}

/** Cases, newest first. */
export const caseList = (choice: CaseChoice): List<JuryCase> =>
  counted({
    shape: juryCaseShape,
    name: 'jury cases',
    order: [
      { sql: ({ alias }: Scope) => `${alias}.opened_at`, type: 'timestamptz' },
      { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
    ],
    descending: true,
    where: (scope) => chosen(scope, choice),
  });

/** Seats of one round, in their order. The key of a round is the case's id and a number behind a dash. */
export const seatsOfRound: List<JurySeat> = counted({
  shape: jurySeatShape,
  name: 'seats of a round',
  order: [{ sql: ({ alias }: Scope) => `${alias}.seat`, type: 'int' }],
  descending: false,
  where: ({ alias }, parent) => [
    `${alias}.case_id = split_part(${parent}, '-', 1) and ${alias}.round = split_part(${parent}, '-', 2)::int`,
  ],
});

/** Seats on which somebody has something to do, what ends first before the rest. */
export const dutiesOf: List<JurySeat> = counted({
  shape: jurySeatShape,
  name: 'duties of a juror',
  order: [
    { sql: (scope: Scope) => `coalesce(${dutyUntil(scope.alias, caseOf(scope))}, 'infinity')`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
  ],
  descending: false,
  where: (scope, parent) => [
    `${scope.alias}.juror = ${parent}`,
    isOneOf(scope, `${scope.alias}.state`, OPEN_SEATS, 'text'),
    `${dutyOf(scope.alias, caseOf(scope))} is not null`,
  ],
});

/** Tickets of a juror that are not gone, by their places. */
export const ticketsOf: List<JuryTicket> = counted({
  shape: juryTicketShape,
  name: 'tickets of a juror',
  order: [{ sql: ({ alias }: Scope) => `${alias}.place`, type: 'int' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.juror = ${parent}`, `not ${alias}.vacated`],
});
