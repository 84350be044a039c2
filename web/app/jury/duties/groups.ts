import type { JuryDutiesQuery } from '../../graphql/generated/graphql.ts';

export type DutySeat = JuryDutiesQuery['juryDuties']['edges'][number]['node'];

type Grouped = Pick<DutySeat, 'round' | 'seat' | 'state' | 'duty' | 'dutyUntil'> & { case: { caseId: string } };

/** All seats of a person in one round of a case, with the same thing to do. */
export interface DutyGroup<Seat extends Grouped = DutySeat> {
  key: string;
  case: Seat['case'];
  round: number;
  duty: Seat['duty'];
  until: string | null;
  seats: Seat[];
  /** Whether all of them are sealed already. */
  sealed: boolean;
}

/** Brings seats of the same case, round and duty together; groups in the order of the first of each, seats by number. */
export function groupDuties<Seat extends Grouped>(seats: readonly Seat[]): DutyGroup<Seat>[] {
  const groups = new Map<string, DutyGroup<Seat>>();
  for (const seat of seats) {
    const key = `${seat.case.caseId}-${seat.round}-${seat.duty ?? ''}`;
    const group = groups.get(key);
    if (group) {
      group.seats.push(seat);
      group.sealed &&= seat.state === 'COMMITTED';
    } else {
      const { case: about, round, duty, dutyUntil = null } = seat;
      groups.set(key, {
        key,
        case: about,
        round,
        duty,
        until: dutyUntil,
        seats: [seat],
        sealed: seat.state === 'COMMITTED',
      });
    }
  }
  for (const { seats: own } of groups.values()) own.sort((one, other) => one.seat - other.seat);
  return [...groups.values()];
}
