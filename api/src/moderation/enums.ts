import { SubjectKind as Numbers } from '@moothall/contracts/protocol/moderation/index';
import { registerEnumType } from 'type-graphql';

/** Values as pages name them; rows hold the registry's numbers. */
export const SubjectKind = {
  ACCOUNT: 'account',
  LISTING: 'listing',
  AD: 'ad',
  GROUP: 'group',
  PROMOTION: 'promotion',
  EXPERIENCE: 'experience',
  CERTIFICATE: 'certificate',
  ARBITRATOR: 'arbitrator',
  OTHER: 'other',
} as const;
export type SubjectKind = (typeof SubjectKind)[keyof typeof SubjectKind];
registerEnumType(SubjectKind, {
  name: 'SubjectKind',
  description: 'What kind of thing a motion is about.',
  valuesConfig: { OTHER: { description: 'Registered later than this operator knows of.' } },
});

const NUMBERS: Record<Exclude<SubjectKind, 'other'>, number> = {
  [SubjectKind.ACCOUNT]: Numbers.Account,
  [SubjectKind.LISTING]: Numbers.Listing,
  [SubjectKind.AD]: Numbers.Ad,
  [SubjectKind.GROUP]: Numbers.Group,
  [SubjectKind.PROMOTION]: Numbers.Promotion,
  [SubjectKind.EXPERIENCE]: Numbers.Experience,
  [SubjectKind.CERTIFICATE]: Numbers.Certificate,
  [SubjectKind.ARBITRATOR]: Numbers.Arbitrator,
};
const KNOWN = Object.entries(NUMBERS) as [SubjectKind, number][];

/** The kind behind a number of the registry. */
export const kindOf = (number: number): SubjectKind =>
  KNOWN.find(([, known]) => known === number)?.[0] ?? SubjectKind.OTHER;

/** The condition that `column` holds a kind's number. */
export const isOfKind = (column: string, kind: SubjectKind): string =>
  kind === SubjectKind.OTHER
    ? `${column} <> all(array[${KNOWN.map(([, number]) => number).join(', ')}])`
    : `${column} = ${NUMBERS[kind]}`;
