import { BID_FOR, SEAL_FOR } from '@moothall/contracts/protocol/arbitration/index';
import { type DisputeRows, phaseOf, phaseUntil } from '../arbitration/clock.ts';
import { DisputePhase } from '../arbitration/enums.ts';
import { answerOf, appealPossible } from '../jury/clock.ts';
import { JuryVerdict } from '../jury/enums.ts';
import { NotificationKind } from './kinds.ts';
import { isNear, nearAt } from './near.ts';

const { DISPUTE_APPROVE_DUE, DISPUTE_OPEN_DUE, ARBITRATION_CHOSEN, RULING_MADE, COMPLAINT_MADE } = NotificationKind;
const { DISPUTE_APPROVE_NEAR, DISPUTE_OPEN_NEAR, RULING_NEAR, COMPLAINT_NEAR, APPEAL_NEAR } = NotificationKind;
const { MOTION_AGAINST_YOU, MOTION_DECIDED } = NotificationKind;
const { SEALING, OPENING, RULING, COMPLAINT } = DisputePhase;

/** First seconds in which lists are sealed and opened. */
const SEALING_FROM = `interval '${BID_FOR + 1} seconds'`;
const OPENING_FROM = `interval '${BID_FOR + SEAL_FOR + 1} seconds'`;

const ROWS: DisputeRows = { dispute: 'own', order: 'about', complaint: 'complaint', jury: 'jury' };
/** Disputes in which the viewer is a side or was chosen, with the phase of now. */
const DISPUTES = `(
  select own.*, about.buyer, about.seller, ${phaseOf(ROWS)} as phase, ${phaseUntil(ROWS)} as phase_until
  from (
    select id from chain.orders where buyer = parent.key and dispute_opened_by is not null
    union
    select id from chain.orders where seller = parent.key and dispute_opened_by is not null
    union
    select id from chain.dispute where arbitrator = parent.key
  ) mine
  join chain.dispute own on own.id = mine.id
  join chain.orders about on about.id = own.id
  left join chain.jury_case complaint on complaint.id = own.complaint_case
  left join chain.jury_case jury on jury.id = own.jury_case
)`;

/** What is done in a phase, from when to when. */
const SEALING_TIME = [`file.opened_at + interval '${BID_FOR} seconds'`, 'file.phase_until'] as const;
const OPENING_TIME = [`file.opened_at + interval '${BID_FOR + SEAL_FOR} seconds'`, 'file.phase_until'] as const;
const RULING_TIME = ['file.chosen_at', 'file.phase_until'] as const;
const COMPLAINT_TIME = ['file.ruled_at', 'file.phase_until'] as const;
const APPEAL_TIME = ['file.reveal_until', 'file.appeal_until'] as const;

const isSide = '(parent.key in (file.buyer, file.seller))';
const mine = (what: string) => `case parent.key when file.buyer then file.buyer_${what} else file.seller_${what} end`;

/**
 * What the sides and the arbitrator of a dispute are told: what they have to do before time does it, and what somebody
 * else did. Whose act it was is told nothing.
 */
const DISPUTES_SQL = `
  select parent.key, 'time', 'due-' || told.kind || '-' || file.id, told.kind, told.at, told.until, told.turn, file.id,
    null, null, null, file.height, null
  from ${DISPUTES} file
  cross join lateral (
    select '${DISPUTE_APPROVE_DUE}' as kind, file.opened_at + ${SEALING_FROM} as at,
      file.phase_until as until, true as turn
    where file.phase = '${SEALING}' and ${isSide} and ${mine('sealed_at')} is null
    union all
    select '${DISPUTE_OPEN_DUE}', file.opened_at + ${OPENING_FROM}, file.phase_until, true
    where file.phase = '${OPENING}' and ${isSide} and ${mine('opened_at')} is null
    union all
    select '${ARBITRATION_CHOSEN}', file.chosen_at, case when file.phase = '${RULING}' then file.phase_until end,
      file.phase = '${RULING}' and file.arbitrator = parent.key
    where file.arbitrator is not null
    union all
    select '${RULING_MADE}', file.ruled_at, case when file.phase = '${COMPLAINT}' then file.phase_until end, false
    where file.ruled_at is not null and ${isSide}
    union all
    select '${COMPLAINT_MADE}', file.complained_at, null, false
    where file.complained_by <> parent.key
    union all
    select '${DISPUTE_APPROVE_NEAR}', ${nearAt(...SEALING_TIME)}, file.phase_until, true
    where file.phase = '${SEALING}' and ${isSide} and ${mine('sealed_at')} is null and ${isNear(...SEALING_TIME)}
    union all
    select '${DISPUTE_OPEN_NEAR}', ${nearAt(...OPENING_TIME)}, file.phase_until, true
    where file.phase = '${OPENING}' and ${isSide} and ${mine('opened_at')} is null and ${isNear(...OPENING_TIME)}
    union all
    select '${RULING_NEAR}', ${nearAt(...RULING_TIME)}, file.phase_until, true
    where file.phase = '${RULING}' and file.arbitrator = parent.key and ${isNear(...RULING_TIME)}
    union all
    select '${COMPLAINT_NEAR}', ${nearAt(...COMPLAINT_TIME)}, file.phase_until, true
    where file.phase = '${COMPLAINT}' and ${isNear(...COMPLAINT_TIME)}
      and ((file.buyer = parent.key and file.buyer_bps < 10000) or (file.seller = parent.key and file.buyer_bps > 0))
  ) told`;

/** What whoever is accused is told of a motion, and what all it concerns are told of its end. */
const MOTIONS_SQL = `
  select parent.key, 'time', 'due-${MOTION_AGAINST_YOU}-' || motion.id, '${MOTION_AGAINST_YOU}', motion.moved_at, null,
    false, null, null, null, null, motion.height, motion.id
  from chain.motion motion where motion.accused = parent.key
  union all
  select parent.key, 'time', 'due-${MOTION_DECIDED}-' || motion.id, '${MOTION_DECIDED}', file.decided_at, null, false,
    null, null, null, null, file.height, motion.id
  from (
    select id from chain.motion where accused = parent.key
    union
    select motion from chain.motion_backer where account = parent.key
  ) known
  join chain.motion motion on motion.id = known.id
  join chain.jury_case file on file.id = motion.id
  where file.decided_at is not null`;

/** What those are told against whom the first jury answered: that a larger one can still be asked, for a little while. */
const APPEALS_SQL = `
  select parent.key, 'time', 'due-${APPEAL_NEAR}-' || file.id, '${APPEAL_NEAR}', ${nearAt(...APPEAL_TIME)},
    file.appeal_until, true, null, null, null, null, file.height, file.id
  from (
    select id, '${JuryVerdict.ACCEPTED}' as feared from chain.jury_case where accused = parent.key
    union
    select id, '${JuryVerdict.REJECTED}' from chain.jury_case where asker = parent.key
    union
    select motion, '${JuryVerdict.REJECTED}' from chain.motion_backer where account = parent.key
  ) own
  join chain.jury_case file on file.id = own.id
  join chain.jury_round round on round.id = file.id || '-1'
  where ${appealPossible('file')} and ${answerOf('round')} = own.feared and ${isNear(...APPEAL_TIME)}`;

/** Rows of the feed; \`parent.key\` is the account. */
export const COURTS_SQL = `${DISPUTES_SQL}\n  union all\n${MOTIONS_SQL}\n  union all\n${APPEALS_SQL}`;

/** Who is told when a dispute may have changed, besides the sides of its order. */
export const ARBITRATORS_SQL = 'select arbitrator as account from chain.dispute where id = any($1)';

/** Who is told when a motion may have changed. */
export const MOVERS_SQL = `
  select accused as account from chain.motion where id = any($1)
  union select account from chain.motion_backer where motion = any($1)`;

/** Whom something in a court of the last days may concern, for letters; \`span\` is how far back. */
export const concernedSince = (since: string): string => `
  select unnest(array[about.buyer, about.seller, own.arbitrator]) from chain.dispute own
    join chain.orders about on about.id = own.id where about.state = 'disputed' and own.opened_at > ${since}
  union select unnest(array[asker, accused]) from chain.motion where moved_at > ${since}
  union select backer.account from chain.motion recent join chain.motion_backer backer on backer.motion = recent.id
    where recent.moved_at > ${since}`;
