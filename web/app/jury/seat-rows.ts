/** Benches of the sizes that are drawn most often, as the look names them. */
const KNOWN: Readonly<Record<number, readonly number[]>> = { 21: [9, 12], 101: [13, 17, 20, 24, 27] };

/** How many seats of a bench stand beside each other in the innermost row, and how many more each further row has. */
const INNERMOST = 9;
const MORE = 4;

/** Benches of a horseshoe for so many seats, the inner ones first: each row is longer than the one before it. */
export function seatRows(seats: number): number[] {
  const known = KNOWN[seats];
  if (known) return [...known];
  if (seats <= INNERMOST) return seats > 0 ? [seats] : [];
  let rows = 1;
  while (roomOf(rows) < seats) rows += 1;
  const room = roomOf(rows);
  const lengths = Array.from({ length: rows }, (_, row) => Math.floor((lengthOf(row) * seats) / room));
  // What rounding left over sits in the outer rows, where there is most room.
  for (let left = seats - lengths.reduce((sum, length) => sum + length, 0), row = rows - 1; left > 0; left -= 1) {
    lengths[row] = (lengths[row] ?? 0) + 1;
    row = row === 0 ? rows - 1 : row - 1;
  }
  return lengths;
}

const lengthOf = (row: number): number => INNERMOST + MORE * row;
const roomOf = (rows: number): number => rows * INNERMOST + (MORE * rows * (rows - 1)) / 2;
