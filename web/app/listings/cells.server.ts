import { isPublicCell } from '@moothall/contracts/protocol/cells';
import { cellToBoundary, gridDisk, isValidCell } from 'h3-js';
import type { HexCell } from '../ui/hex-map.tsx';
import type { Area } from './area.ts';

/** Rings of neighbours drawn around the middle of a map. */
const RINGS = 5;

interface Counted {
  cell: string;
  count: number;
}

/** Corners to about 10 m: a drawing shows no more. */
const cornersOf = (cell: string) =>
  cellToBoundary(cell).map((corner) => corner.map((part) => Math.round(part * 1e4) / 1e4));

/** The cell with most in it, which a map starts from when nobody chose one. */
const busiest = (cells: readonly Counted[]) =>
  [...cells].sort((one, other) => other.count - one.count || one.cell.localeCompare(other.cell))[0]?.cell;

/** What a map of the cells around `middle` shows; with no middle, around the cell with most in it. */
export function mapAround(middle: string | undefined, counts: readonly Counted[], areas: readonly Area[]): HexCell[] {
  const start = middle ?? busiest(counts);
  if (start === undefined || !isPublicCell(start) || !isValidCell(start)) return [];
  const countOf = new Map(counts.map(({ cell, count }) => [cell, count]));
  const nameOf = new Map(areas.map(({ cell, name }) => [cell, name]));
  return gridDisk(start, RINGS).map((cell) => ({
    cell,
    boundary: cornersOf(cell),
    count: countOf.get(cell),
    name: nameOf.get(cell),
  }));
}
