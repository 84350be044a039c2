/**
 * H3 cells as numbers on chain and as hex text everywhere else. Only what needs no geometry lives here.
 * Source: https://h3geo.org/docs/core-library/h3Indexing (mode in bits 59–62, resolution in bits 52–55).
 */

/** The finest resolution a listing or profile may name: about 5 km² a cell. */
export const FINEST_RESOLUTION = 7;

/** H3 index as text (`87283082bffffff`) to the contract's uint64. Throws a RangeError for anything but hex. */
export function cellToNumber(cell: string): bigint {
  if (!/^[0-9a-f]{15}$/.test(cell)) throw new RangeError(`Not an H3 cell: ${cell}`);
  return BigInt(`0x${cell}`);
}

/** The contract's uint64 to H3's text form. */
export const cellToText = (cell: bigint): string => cell.toString(16).padStart(15, '0');

/** Resolution 0 to 15 of a cell; -1 when the number is no H3 cell at all. */
export function cellResolution(cell: bigint): number {
  const isCell = cell >> 63n === 0n && ((cell >> 59n) & 15n) === 1n && ((cell >> 56n) & 7n) === 0n;
  return isCell ? Number((cell >> 52n) & 15n) : -1;
}

/** Whether a cell is coarse enough to be public. */
export function isPublicCell(cell: string): boolean {
  if (!/^[0-9a-f]{15}$/.test(cell)) return false;
  const resolution = cellResolution(cellToNumber(cell));
  return resolution >= 0 && resolution <= FINEST_RESOLUTION;
}
