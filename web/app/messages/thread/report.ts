import type { Problem } from '../../chain/types.ts';
import type { MessagesReportInput, ReportReason } from '../../graphql/generated/graphql.ts';
import { readText } from '../plain-text.ts';

export const REASONS = ['SPAM', 'FRAUD', 'ABUSE', 'FORBIDDEN', 'OTHER'] as const satisfies readonly ReportReason[];
/** What the api takes. */
export const REPORT_WORDS_MAX = 500;
export const DISCLOSED_MAX = 30;

export interface ReportFields {
  reason: string;
  words: string;
  /** Messages to disclose, as they were sealed. */
  disclosed: readonly { message: string; plaintext: string }[];
}

type Report = Omit<MessagesReportInput, 'conversation'>;

/** Checks a report. Returns what goes to the api, or what is wrong with it. */
export function readReport({ reason, words, disclosed }: ReportFields): { value: Report } | { mistake: Problem } {
  const known = REASONS.find((each) => each === reason);
  if (!known) return { mistake: { code: 'REASON_MISSING', params: {} } };
  const read = readText(words, REPORT_WORDS_MAX);
  const empty = 'mistake' in read && read.mistake.code === 'TEXT_EMPTY';
  if ('mistake' in read && !empty) return read;
  if (disclosed.length > DISCLOSED_MAX) {
    return { mistake: { code: 'DISCLOSED_TOO_MANY', params: { max: String(DISCLOSED_MAX) } } };
  }
  return { value: { reason: known, words: 'value' in read ? read.value : '', disclosed: [...disclosed] } };
}
