import { isPaid, stageOf } from '../../jury/clock.ts';
import { JuryStage } from '../../jury/enums.ts';
import type { Waiting } from '../turns.ts';
import { BATCH, type Job } from '../work.ts';

const CLOCK = '(select time from chain.status where id = 1)';

/** Cases that are over and not settled; where the court brings the fee it has seven days for it. */
const OVER: Waiting = {
  name: 'verdicts',
  sql: `
  select file.id from chain.jury_case file
  where not file.settled and ${stageOf('file')} in ('${JuryStage.FINAL}', '${JuryStage.VOID}')
    and (file.verdict is null or file.decided_at + interval '7 days' < ${CLOCK})
  order by file.opened_at, file.id`,
};

/** Opened votes of settled cases, by case and round; those that are paid first. */
const CLAIMABLE: Waiting = {
  name: 'claims',
  sql: `
  select seat.case_id as "caseId", seat.round, array_agg(seat.seat order by ${isPaid('seat', 'file')} desc, seat.seat) as seats
  from chain.jury_seat seat join chain.jury_case file on file.id = seat.case_id
  where seat.state = 'revealed' and file.settled
  group by seat.case_id, seat.round order by seat.case_id, seat.round`,
};

/**
 * Seats nobody came for, once votes can no longer be opened: nothing was sealed although enough others came, or what was
 * sealed was not opened. Not those that were ever entrusted to this keeper. The list forgets after 21 days who was drawn.
 */
const ABSENT: Waiting = {
  name: 'absences',
  sql: `
  select seat.case_id as "caseId", seat.round, seat.seat, coalesce(ticket.place, 0) as place
  from chain.jury_seat seat
  join chain.jury_round round on round.id = seat.case_id || '-' || seat.round
  left join lateral (
    select place from chain.jury_ticket own where own.juror = seat.juror and own.until is null order by place limit 1
  ) ticket on true
  where seat.juror is not null and not seat.party and round.reveal_until < ${CLOCK}
    and round.opened_at > ${CLOCK} - interval '20 days'
    and (seat.state in ('committed', 'leaked')
      or (seat.state = 'drawn' and (round.accepting + round.rejecting) * 3 >= round.seats))
    and not exists (select from app.entrusted_ballot trusted where trusted.seat = seat.id)
  order by round.reveal_until, seat.id`,
};

interface Seats {
  caseId: string;
  round: number;
  seats: number[];
}
interface Absent {
  caseId: string;
  round: number;
  seat: number;
  place: number;
}

/** Records verdicts and divides the money. */
export const verdicts: Job = {
  name: 'verdicts',
  run({ turns, hand, jury }) {
    return turns.each<{ id: string }>(OVER, ({ id }) =>
      hand.act('finalise', { case: id }, () => jury.finalise.populateTransaction(id)),
    );
  },
};

/** Claims for everybody. */
export const claims: Job = {
  name: 'claims',
  run({ turns, hand, jury }) {
    return turns.each<Seats>(CLAIMABLE, ({ caseId, round, seats }) => {
      const batch = seats.slice(0, BATCH);
      const about = { case: caseId, round, seats: batch.length };
      return hand.act('claim', about, () => jury.claim.populateTransaction(caseId, round, batch));
    });
  },
};

/** Reports who stayed away; a fifth of what that costs is the keeper's pay. */
export const absences: Job = {
  name: 'absences',
  run({ turns, hand, jury }) {
    return turns.each<Absent>(ABSENT, ({ caseId, round, seat, place }) =>
      hand.act('forfeit', { case: caseId, round, seat }, () =>
        jury.forfeitAbsent.populateTransaction(caseId, round, seat, place),
      ),
    );
  },
};
