import { dutyOf, dutyUntil, isPaid } from '../jury/clock.ts';
import { SeatDuty, SeatState } from '../jury/enums.ts';
import { NotificationKind } from './kinds.ts';
import { isNear, nearAt } from './near.ts';

const { JURY_DRAWN, JURY_REVEAL_DUE, JURY_CLAIM, JURY_SEAL_NEAR, JURY_OPEN_NEAR, BALLOT_STUCK } = NotificationKind;
const DUTY = dutyOf('seat', 'file');
/** The times in which votes are sealed and opened. */
const SEALING = ['round.drawn_at', 'round.commit_until'] as const;
const OPENING = ['round.commit_until', 'round.reveal_until'] as const;

/**
 * What a juror is told, once for each round whatever the number of seats: that the lot fell on them, that a sealed vote
 * waits to be opened, that little time is left for either, that what they entrusted does not open, and what came of it. Rows of the feed; `parent.key` is the account. A lot that a block taken back
 * had drawn is gone from here too.
 */
export const JURY_SQL = `
  select parent.key, 'time', 'due-' || told.kind || '-' || file.id || '-' || mine.round, told.kind, told.at, told.until,
    told.turn, null, null, null, null, mine.height, file.id
  from (
    select case_id, round, max(height) as height from chain.jury_seat
    where juror = parent.key and not party group by case_id, round
  ) mine
  join chain.jury_case file on file.id = mine.case_id
  join chain.jury_round round on round.id = mine.case_id || '-' || mine.round
  cross join lateral (
    select bool_or(${DUTY} = '${SeatDuty.SEAL}') as seals, bool_or(${DUTY} = '${SeatDuty.OPEN}') as opens,
      bool_or(${DUTY} = '${SeatDuty.CLAIM}') as claims, max(${dutyUntil('seat', 'file')}) as until,
      bool_or(file.settled and seat.state in ('${SeatState.REVEALED}', '${SeatState.CLAIMED}')
        and ${isPaid('seat', 'file')}) as paid,
      max(ballot.stuck_at) filter (where ${DUTY} = '${SeatDuty.OPEN}') as stuck_at
    from chain.jury_seat seat left join app.entrusted_ballot ballot on ballot.seat = seat.id
    where seat.juror = parent.key and seat.case_id = mine.case_id and seat.round = mine.round and not seat.party
  ) seats
  cross join lateral (
    select '${JURY_DRAWN}' as kind, round.drawn_at as at, case when seats.seals then seats.until end as until,
      coalesce(seats.seals, false) as turn
    union all
    select '${JURY_REVEAL_DUE}', round.commit_until + interval '1 second', seats.until, true where seats.opens
    union all
    select '${JURY_SEAL_NEAR}', ${nearAt(...SEALING)}, seats.until, true where seats.seals and ${isNear(...SEALING)}
    union all
    select '${JURY_OPEN_NEAR}', ${nearAt(...OPENING)}, seats.until, true where seats.opens and ${isNear(...OPENING)}
    union all
    select '${BALLOT_STUCK}', seats.stuck_at, seats.until, true where seats.stuck_at is not null
    union all
    select '${JURY_CLAIM}', file.decided_at, null, coalesce(seats.claims, false) where seats.paid
  ) told`;

/** Who is told when a case may have changed: everybody who was drawn for it. */
export const JURORS_SQL = 'select juror as account from chain.jury_seat where case_id = any($1) and juror is not null';
