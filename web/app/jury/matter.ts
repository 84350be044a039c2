import type { JuryMatterFragment } from '../graphql/generated/graphql.ts';

/** What a case asks, as message keys: `case.question.<matter>`, `case.yes.<matter>`. */
export const MATTERS = [
  'LISTING',
  'LISTING_REGIONS',
  'LISTING_RESTORE',
  'ACCOUNT',
  'ACCOUNT_RESTORE',
  'OTHER',
  'DISPUTE',
  'MISCONDUCT',
] as const;
export type Matter = (typeof MATTERS)[number];

type Asked = Pick<JuryMatterFragment, 'court' | 'caseId'> & {
  dispute?: { complaintCase?: { caseId: string } | null } | null;
  motion?: Pick<NonNullable<JuryMatterFragment['motion']>, 'kind' | 'restore' | 'regions'> | null;
};

/** Which question it is. */
export function matterOf({ court, caseId, motion, dispute }: Asked): Matter {
  if (court === 'ARBITRATION') return dispute?.complaintCase?.caseId === caseId ? 'MISCONDUCT' : 'DISPUTE';
  switch (motion?.kind) {
    case 'LISTING':
      if (motion.restore) return 'LISTING_RESTORE';
      return motion.regions.length > 0 ? 'LISTING_REGIONS' : 'LISTING';
    case 'ACCOUNT':
      return motion.restore ? 'ACCOUNT_RESTORE' : 'ACCOUNT';
    default:
      return 'OTHER';
  }
}
