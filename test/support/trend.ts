/** A number that was looked at every now and then, in order and at equal distances. */
export type Series = readonly number[];

const middle = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;
};

/** At most this many values are compared with each other: the number of pairs is what it costs. */
const COMPARED = 600;

/** The second half of what was seen, once everything is warm; thinned out evenly. */
function warm(series: Series): number[] {
  const late = series.slice(series.length >> 1);
  const step = Math.ceil(late.length / COMPARED) || 1;
  return late.filter((_, index) => index % step === 0);
}

/** The middle of what was seen once everything was warm. */
export const level = (series: Series): number => middle(warm(series));

/**
 * How much it grew in the second half: the median of the slopes between any two moments (Theil and Sen), over its length.
 * What memory does between two collections, and a peak now and then, do not move it; what is never given back does.
 */
export function growth(series: Series): number {
  const seen = warm(series);
  const slopes = seen.flatMap((value, from) =>
    seen.slice(from + 1).map((later, distance) => (later - value) / (distance + 1)),
  );
  return middle(slopes) * (seen.length - 1);
}
