import { cellToLatLng, getHexagonEdgeLengthAvg, greatCircleDistance, gridDisk, latLngToCell, UNITS } from 'h3-js';
import { Refusal } from '../schema/refusal.ts';

/** Kilometres beyond which a circle is no neighbourhood any more (and its ring too many cells). */
export const MAX_RADIUS_KM = 100;
const FINEST = 7;
/** Cells of any public resolution whose middle lies within the circle, and how far away it is. */
export interface Neighbourhood {
  cells: string[];
  meters: number[];
  /** Of the circle. */
  radiusKm: number;
}

/** Circles asked for lately: the same page asks for the same one again and again. */
const recent = new Map<string, Neighbourhood>();
const REMEMBERED = 64;

/**
 * Cells of one resolution around a place: the ring of the grid first, then the great circle. Middles of neighbours lie
 * √3 ≈ 1.73 mean edges apart, and hexagons shrink to about 0.7 of the mean near the icosahedron's corners, so that rings
 * of one mean edge each never fall short.
 */
function around(cell: string, radiusKm: number, resolution: number): [string, number][] {
  const middle = cellToLatLng(cell);
  const seed = latLngToCell(...middle, resolution);
  const rings = Math.ceil(radiusKm / getHexagonEdgeLengthAvg(resolution, UNITS.km)) + 1;
  return gridDisk(seed, rings)
    .map((near): [string, number] => [near, greatCircleDistance(middle, cellToLatLng(near), UNITS.m)])
    .filter(([near, meters]) => meters <= radiusKm * 1000 || near === seed);
}

/**
 * The neighbourhood of a cell. A listing says its place as coarsely as its seller likes, so that coarser cells count by
 * their middle too, and those that hold the place always do.
 * @throws Refusal RADIUS_OUT_OF_BOUNDS
 */
export function neighbourhood(cell: string, radiusKm: number): Neighbourhood {
  if (!(radiusKm > 0 && radiusKm <= MAX_RADIUS_KM)) {
    throw new Refusal('RADIUS_OUT_OF_BOUNDS', { radiusKm, max: MAX_RADIUS_KM });
  }
  const name = `${cell} ${radiusKm}`;
  const known = recent.get(name);
  if (known) return known;
  const found: [string, number][] = [];
  for (let resolution = 0; resolution <= FINEST; resolution++) found.push(...around(cell, radiusKm, resolution));
  const result = {
    cells: found.map(([near]) => near),
    meters: found.map(([, meters]) => Math.round(meters)),
    radiusKm,
  };
  recent.set(name, result);
  const [oldest] = recent.keys();
  if (recent.size > REMEMBERED && oldest !== undefined) recent.delete(oldest);
  return result;
}

/** By how coarse cells a circle is told, so that a dozen cover it: kilometres and resolution. */
const COVERS = [
  [12, 6],
  [30, 5],
  [MAX_RADIUS_KM, 4],
] as const;
/** Bits of an H3 cell below its resolution, and how many steps they hold. */
const PLACE_BITS = (1n << 52n) - 1n;
const STEPS = 15;

/** What lies in a wider circle around the same place and not in the narrower one. */
export function beyond(cell: string, radiusKm: number, widerKm: number): Neighbourhood {
  const inside = new Set(neighbourhood(cell, radiusKm).cells);
  const wider = neighbourhood(cell, Math.max(radiusKm, widerKm));
  const isBeyond = (_: unknown, at: number) => !inside.has(wider.cells[at] as string);
  return { ...wider, cells: wider.cells.filter(isBeyond), meters: wider.meters.filter(isBeyond) };
}

/** Lexemes that everything in a neighbourhood has, and little else: see `content.cell_term` of the index. */
export function cellTerms({ cells, radiusKm }: Neighbourhood): string[] {
  const [, resolution] = COVERS.find(([most]) => radiusKm <= most) ?? COVERS[2];
  const partOf = (near: string) => (BigInt(`0x${near}`) & PLACE_BITS) >> BigInt(3 * (STEPS - resolution));
  return [...new Set(cells.map((near) => `'@${resolution}:${partOf(near)}'`))];
}
