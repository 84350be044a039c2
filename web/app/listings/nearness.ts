/** A cell of resolution 7 is about 2.5 km across: what is nearer than its neighbours' middles is the same area. */
const SAME_AREA_METRES = 1_000;
const NEXT_AREA_METRES = 3_000;
const KILOMETRE = 1_000;
/** Distances people are told, in km: the cell knows no finer. */
const STEPS = [5, 10, 20, 50, 100] as const;

export type Nearness = { key: 'same' | 'next' | 'far' } | { key: 'within'; km: number };

/** A distance in words as coarse as the cell. */
export function nearnessOf(metres: number): Nearness {
  if (metres < SAME_AREA_METRES) return { key: 'same' };
  if (metres < NEXT_AREA_METRES) return { key: 'next' };
  const km = STEPS.find((step) => metres <= step * KILOMETRE);
  return km === undefined ? { key: 'far' } : { key: 'within', km };
}
