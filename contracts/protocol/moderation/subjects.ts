/** Numbers of the kinds of things that can be reported, as the registry of moderation counts them. */
export const SubjectKind = {
  Account: 1,
  Listing: 2,
  Ad: 3,
  Group: 4,
  Promotion: 5,
  Experience: 6,
  Certificate: 7,
  Arbitrator: 8,
} as const;
export type SubjectKind = (typeof SubjectKind)[keyof typeof SubjectKind];
