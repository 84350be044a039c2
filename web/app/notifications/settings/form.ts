import type { LetterLanguage, NotificationKind, NotificationSettingsInput } from '../../graphql/generated/graphql.ts';

/** What somebody chooses to be written to about, in groups of kinds that belong together. */
export const GROUPS = ['duties', 'steps', 'messages', 'questions', 'kept', 'courts'] as const;
export type Group = (typeof GROUPS)[number];

const GROUP_OF: Record<NotificationKind, Group> = {
  ORDER_PLACED: 'duties',
  ORDER_ACCEPTED: 'steps',
  MEETING_AGREED: 'steps',
  CANCEL_REQUESTED: 'duties',
  ORDER_SHIPPED: 'steps',
  ORDER_DELIVERED: 'duties',
  DELIVERY_ASSUMED: 'duties',
  DISPUTE_OPENED: 'duties',
  ORDER_CLOSED: 'steps',
  ANSWER_DUE: 'duties',
  MEETING_NEAR: 'duties',
  RELEASE_DUE: 'duties',
  SHIP_DUE: 'duties',
  INSPECTION_DUE: 'duties',
  TIME_UP: 'duties',
  MESSAGES: 'messages',
  QUESTION_ASKED: 'questions',
  QUESTION_ANSWERED: 'questions',
  JURY_DRAWN: 'courts',
  JURY_REVEAL_DUE: 'courts',
  JURY_CLAIM: 'courts',
  JURY_SEAL_NEAR: 'courts',
  JURY_OPEN_NEAR: 'courts',
  BALLOT_STUCK: 'courts',
  APPEAL_NEAR: 'courts',
  DISPUTE_APPROVE_NEAR: 'courts',
  DISPUTE_OPEN_NEAR: 'courts',
  RULING_NEAR: 'courts',
  COMPLAINT_NEAR: 'courts',
  MOTION_AGAINST_YOU: 'courts',
  MOTION_DECIDED: 'courts',
  DISPUTE_APPROVE_DUE: 'courts',
  DISPUTE_OPEN_DUE: 'courts',
  ARBITRATION_CHOSEN: 'courts',
  RULING_MADE: 'courts',
  COMPLAINT_MADE: 'courts',
  REVIEW_DUE: 'steps',
  REVIEWS_OPEN: 'steps',
  PRICE_DROPPED: 'kept',
  SEARCH_MATCHED: 'kept',
};

/** The groups of which a kind is chosen. */
export const groupsOf = (kinds: readonly NotificationKind[]): Group[] =>
  GROUPS.filter((group) => kinds.some((kind) => GROUP_OF[kind] === group));

const isGroup = (value: unknown): value is Group => GROUPS.includes(value as Group);
/** The api has the last word; this only finds what was mistyped. */
const EMAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const MAX_EMAIL = 254;

export type FieldMistake = 'EMAIL_EMPTY' | 'EMAIL_MALFORMED' | 'ABOUT_EMPTY';
type Read = { input: NotificationSettingsInput } | { mistakes: Partial<Record<'email' | 'about', FieldMistake>> };

/** What the form of letters says. @param timeZone of whoever fills it in */
export function readForm(form: FormData, timeZone: string): Read {
  const email = String(form.get('email') ?? '').trim();
  const about = form.getAll('about').filter(isGroup);
  const language: LetterLanguage = form.get('language') === 'KO' ? 'KO' : 'EN';
  const malformed = email.length > MAX_EMAIL || !EMAIL.test(email);
  const mistakes: Partial<Record<'email' | 'about', FieldMistake>> = {
    ...(email === '' ? { email: 'EMAIL_EMPTY' } : malformed ? { email: 'EMAIL_MALFORMED' } : {}),
    ...(about.length === 0 ? { about: 'ABOUT_EMPTY' } : {}),
  };
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const kinds = (Object.keys(GROUP_OF) as NotificationKind[]).filter((kind) => about.includes(GROUP_OF[kind]));
  return { input: { email, language, timeZone, kinds } };
}
