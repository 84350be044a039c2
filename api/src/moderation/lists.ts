import { SubjectKind as Numbers } from '@moothall/contracts/protocol/moderation/index';
import type { JuryStage } from '../jury/enums.ts';
import { inStages } from '../jury/types.ts';
import { countOf, type List } from '../read/page.ts';
import type { Scope } from '../read/shape.ts';
import { isOfKind, type SubjectKind } from './enums.ts';
import {
  type ListingRemoval,
  listingRemovalShape,
  type Motion,
  type MotionBacker,
  motionBackerShape,
  motionShape,
} from './types.ts';

const counted = <T extends object>(list: Omit<List<T>, 'about'>): List<T> => ({
  ...list,
  about: { totalCount: (values, parent) => countOf(list, values, parent) },
});
const NEWEST = {
  shape: motionShape,
  order: [
    { sql: ({ alias }: Scope) => `${alias}.moved_at`, type: 'timestamptz' },
    { sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' },
  ],
  descending: true,
};

/** What the list of motions is narrowed to. */
export interface MotionChoice {
  kind?: SubjectKind | null | undefined;
  subject?: string | null | undefined;
  /** Who is accused. */
  account?: string | null | undefined;
  stage?: readonly JuryStage[] | null | undefined;
}

function chosen(scope: Scope, { kind, subject, account, stage }: MotionChoice): string[] {
  const { alias, values } = scope;
  const found: string[] = [];
  if (kind) found.push(isOfKind(`${alias}.kind`, kind));
  if (subject) found.push(`${alias}.subject = ${values.bind(subject, 'text')}`);
  if (account) found.push(`${alias}.accused = ${values.bind(account, 'text')}`);
  if (stage) {
    const file = values.alias();
    const there = inStages(scope, file, stage).join(' and ');
    found.push(`${alias}.id in (select ${file}.id from chain.jury_case ${file} where ${there})`);
  }
  return found;
}

/** Motions, newest first. */
export const motionList = (choice: MotionChoice): List<Motion> =>
  counted({ ...NEWEST, name: 'motions', where: (scope) => chosen(scope, choice) });

/** Motions about one listing. */
export const motionsOnListing: List<Motion> = counted({
  ...NEWEST,
  name: 'motions about a listing',
  where: ({ alias }, parent) => [`${alias}.kind = ${Numbers.Listing}`, `${alias}.subject = ${parent}`],
});

/** Motions in which an account is accused, whatever they are about. */
export const motionsAgainst: List<Motion> = counted({
  ...NEWEST,
  name: 'motions against an account',
  where: ({ alias }, parent) => [`${alias}.accused = ${parent}`],
});

/** Who put something down for a motion, in the order in which they came. */
export const backersOf: List<MotionBacker> = counted({
  shape: motionBackerShape,
  name: 'backers of a motion',
  order: [{ sql: ({ alias }: Scope) => `${alias}.since`, type: 'text' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.motion = ${parent}`],
});

/** Verdicts that keep a listing off the market, newest first: those since it was restored. */
export const removalsOf: List<ListingRemoval> = {
  shape: listingRemovalShape,
  name: 'removals of a listing',
  order: [{ sql: ({ alias }: Scope) => `${alias}.id`, type: 'text' }],
  descending: true,
  where: ({ alias }, parent) => [
    `${alias}.listing = ${parent}`,
    `${alias}.id > coalesce((select known.restored_event from chain.listing known where known.id = ${parent}), '')`,
  ],
};
