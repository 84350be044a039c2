import { prospectOf } from '../../jury/reckon.ts';

/** A jury as this market would draw it now. */
export interface JuryPlan {
  /** 0 when there are too few tickets. */
  seats: number;
  /** J, smallest units. */
  fee: bigint;
}

/** Fewest seats of a jury, and of one that decides something grave. */
const FEWEST = { usual: 21, grave: 51 } as const;

/** How large the jury would be: as wanted, odd, and half of the tickets at most, as the contract says. */
export function juryPlan(wanted: number, grave: boolean, staying: number, feePerSeat: bigint): JuryPlan {
  const half = Math.floor(staying / 2);
  const possible = Math.min(wanted, half % 2 === 0 ? half - 1 : half);
  const seats = possible < (grave ? FEWEST.grave : FEWEST.usual) ? 0 : possible;
  return { seats, fee: feePerSeat * BigInt(seats) };
}

/** What asking can bring: at unanimity, and at its closest. Amounts in smallest units. */
export function askerGain({ seats, fee }: JuryPlan, deposit: bigint, put: bigint): { least: bigint; most: bigint } {
  const { least, most } = prospectOf({ deposit, fee, stake: put }, seats);
  return { least, most };
}

/** Least that has to be put up where nobody said no before, in whole tokens: twice the fee of all seats at least. */
export function leastPut(fee: bigint, minStake: bigint, unit: bigint): number {
  const twice = 2n * fee;
  return Number((twice < minStake ? minStake : twice) / unit);
}
