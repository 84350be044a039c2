import { numberKey } from '../store/handler.ts';
import { JuryCase, JuryRound, JurySeat } from './entities.ts';

/** Which round, and which seat of it, an event is about. */
export interface OfRound {
  id: bigint;
  round: number;
}
export interface OfSeat extends OfRound {
  seat: number;
}

export const roundKey = (caseId: string, round: number): string => `${caseId}-${round}`;
export const seatKey = (caseId: string, round: number, seat: number): string => `${caseId}-${round}-${seat}`;

export const needsCase = ({ id }: { id: bigint }) => [[JuryCase, numberKey(id)]] as const;
export const needsRound = ({ id, round }: OfRound) =>
  [
    [JuryCase, numberKey(id)],
    [JuryRound, roundKey(numberKey(id), round)],
  ] as const;
export const needsSeat = ({ id, round, seat }: OfSeat) =>
  [...needsRound({ id, round }), [JurySeat, seatKey(numberKey(id), round, seat)]] as const;
