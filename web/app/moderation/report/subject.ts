import { NO_LIMIT, RESTORE, removalIn, suspensionFor } from '@moothall/contracts/protocol/moderation/effects';
import { type TermsFields, termsOf } from '../../chain/terms.ts';
import type {
  JuryPersonFragment,
  ReportedMotionFragment,
  ReportListingPageQuery,
} from '../../graphql/generated/graphql.ts';
import type { Asked } from '../actions.ts';

type Listing = NonNullable<ReportListingPageQuery['listing']>;

/** What is reported, or asked to be given back. */
export type ReportSubject =
  | { kind: 'LISTING'; listing: Listing; restore: boolean }
  | { kind: 'ACCOUNT'; account: JuryPersonFragment; restore: boolean };

/** Who answers for it. */
export const accusedOf = (subject: ReportSubject): { address: string; name?: string | null } =>
  subject.kind === 'LISTING' ? subject.listing.seller : subject.account;

const DAY = 86_400;

/** The effect that is asked for: regions of a listing (none for everywhere), days of a suspension. */
export function effectOf(subject: ReportSubject, regions: readonly string[], days: number): string {
  if (subject.kind === 'LISTING') return subject.restore ? RESTORE : removalIn(regions);
  return subject.restore ? NO_LIMIT : suspensionFor(days * DAY);
}

/** Describes the subject as its contract wants it; what encodes it is loaded when somebody acts. */
export function aboutOf(subject: ReportSubject): Asked['about'] {
  return async () => {
    const [{ AbiCoder }, { INTERFACES }] = await Promise.all([import('ethers'), import('../../chain/decode.ts')]);
    const coder = AbiCoder.defaultAbiCoder();
    if (subject.kind === 'ACCOUNT') return coder.encode(['address'], [subject.account.address]);
    const [terms] = INTERFACES.listings.getFunction('pause')?.inputs ?? [];
    if (!terms) throw new Error('the listings have no terms');
    return coder.encode([terms], [termsOf(subject.listing as TermsFields)]);
  };
}

const OPEN = new Set(['AWAIT_SEED', 'COMMIT', 'REVEAL', 'APPEAL']);

/**
 * The motion that is before a jury now: there is one at a time for each subject.
 * @param kind an account is accused in the motions on its listings too, which are others
 */
export const openMotion = (
  motions: readonly { node: ReportedMotionFragment }[],
  kind: ReportSubject['kind'],
): ReportedMotionFragment | undefined =>
  motions.map(({ node }) => node).find((motion) => motion.kind === kind && OPEN.has(motion.case.stage));
