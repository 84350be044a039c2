import { registerEnumType } from 'type-graphql';

/** Values as rows hold them. */
export const ReportReason = {
  SPAM: 'spam',
  FRAUD: 'fraud',
  ABUSE: 'abuse',
  FORBIDDEN: 'forbidden',
  OTHER: 'other',
} as const;
export type ReportReason = (typeof ReportReason)[keyof typeof ReportReason];
registerEnumType(ReportReason, {
  name: 'ReportReason',
  description: 'What is wrong with what somebody wrote.',
  valuesConfig: {
    SPAM: { description: 'Unwanted, to many.' },
    FRAUD: { description: 'Tries to get money or goods outside the deal, or by a lie.' },
    ABUSE: { description: 'Insults, threats, harassment.' },
    FORBIDDEN: { description: 'Offers or asks for what must not be traded.' },
    OTHER: { description: 'Said in words.' },
  },
});
