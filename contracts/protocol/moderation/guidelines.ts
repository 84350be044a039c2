/**
 * What neighbours may ask to be taken off, by the number that a motion names. Numbers are never used for something else;
 * the contracts take every number but 0, so a market can have guidelines of its own.
 */
export const Guideline = {
  notAsDescribed: 1,
  forbidden: 2,
  stolen: 3,
  fraud: 4,
  harassment: 5,
  spam: 6,
  unsafe: 7,
  privacy: 8,
  misuse: 9,
  otherLaw: 99,
} as const;
export type GuidelineSlug = keyof typeof Guideline;

/** Largest number a motion can name. */
export const MAX_GUIDELINE = 65_535;

/** The guidelines in the order in which they are shown. */
export const GUIDELINES = Object.entries(Guideline).map(([slug, number]) => ({
  slug: slug as GuidelineSlug,
  number: Number(number),
}));

/** The slug under which a guideline's words are found; nothing for a number that only another market knows. */
export const guidelineOf = (number: number): GuidelineSlug | undefined =>
  GUIDELINES.find((guideline) => guideline.number === number)?.slug;
