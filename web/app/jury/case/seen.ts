import type { JuryCasePageQuery, JurySeatFactsFragment, JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import type { Counted, Ended } from '../reckon.ts';

export type CaseView = NonNullable<JuryCasePageQuery['juryCase']>;
export type RoundView = CaseView['rounds'][number];
export type SeatView = JurySeatFactsFragment;

/** A case as its page shows it. */
export interface SeenCase {
  view: CaseView;
  /** Of both rounds. */
  seats: readonly SeatView[];
  token: JuryTokenFragment;
  pool: JuryCasePageQuery['juryPool'];
  /** Where uploaded pictures are served. */
  mediaOrigin: string;
  /** Address of the page, without the origin. */
  path: string;
}

/** The round that is running, or was the last. */
export const runningRound = ({ rounds, round }: Pick<CaseView, 'rounds' | 'round'>): RoundView | undefined =>
  rounds.find(({ number }) => number === round);

const same = (one: string | null | undefined, other: string | undefined): boolean =>
  !!one && one.toLowerCase() === other?.toLowerCase();

/** The account's seats of a round. */
export const seatsOf = (seats: readonly SeatView[], account: string | undefined, round: number): SeatView[] =>
  seats.filter((seat) => seat.round === round && same(seat.juror?.address, account));

/** Fee of one seat as this case pays it: twice the usual one where a jury is asked again. */
export const seatFeeOf = ({ fee, seats }: Pick<CaseView, 'fee' | 'seats'>): bigint => BigInt(fee) / BigInt(seats || 1);

/** A round as it was counted; undefined before it can be, or when its lot never came. */
function countedOf(round: RoundView, seatFee: bigint): Counted | undefined {
  const { accepting, rejecting, committed, revealed, seats, drawnAt } = round;
  if (!drawnAt || typeof accepting !== 'number' || typeof rejecting !== 'number') return undefined;
  return {
    accepting: BigInt(accepting),
    rejecting: BigInt(rejecting),
    unrevealed: BigInt(committed - revealed),
    seats: BigInt(seats),
    fee: seatFee * BigInt(seats),
  };
}

/** How the case ended, or would end if nothing else happened; undefined while votes are still sealed or opened. */
export function endedOf(view: CaseView): Ended | undefined {
  const { stage, rounds, appellant } = view;
  if (stage !== 'FINAL' && stage !== 'APPEAL' && stage !== 'VOID') return undefined;
  const seatFee = seatFeeOf(view);
  const counted = rounds.map((round) => countedOf(round, seatFee)).filter((round) => round !== undefined);
  return {
    deposit: BigInt(view.deposit),
    stake: BigInt(view.stake),
    rounds: counted,
    appealDeposit: appellant ? BigInt(view.appealDeposit ?? 0) : 0n,
  };
}
