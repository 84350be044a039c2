import { JuryStage, JuryVerdict, SeatDuty, SeatState } from './enums.ts';

/**
 * Where a case stands by the clock of the index, the time of its newest block, by the rules of the contract's CaseBook.
 * The chain has no event for what time alone does: `c` is the alias of a case's row, `s` of a seat's, `r` of a round's,
 * and everything here is an expression of SQL.
 */
const CLOCK = '(select time from chain.status where id = 1)';

/** A larger jury has this many seats, or three times as many as before. */
const AT_LEAST = 101;

export const stageOf = (c: string) => `case
    when ${c}.commit_until is null then case
      when ${CLOCK} <= ${c}.seed_until then '${JuryStage.AWAIT_SEED}'
      when ${c}.round = 1 then '${JuryStage.VOID}' else '${JuryStage.FINAL}' end
    when ${CLOCK} <= ${c}.commit_until then '${JuryStage.COMMIT}'
    when ${CLOCK} <= ${c}.reveal_until then '${JuryStage.REVEAL}'
    when ${c}.round = 1 and ${c}.answered and ${CLOCK} <= ${c}.appeal_until then '${JuryStage.APPEAL}'
    else '${JuryStage.FINAL}' end`;

/** Last second of the stage; null where nothing ends it. */
export const stageUntil = (c: string) => `case ${stageOf(c)}
    when '${JuryStage.AWAIT_SEED}' then ${c}.seed_until
    when '${JuryStage.COMMIT}' then ${c}.commit_until
    when '${JuryStage.REVEAL}' then ${c}.reveal_until
    when '${JuryStage.APPEAL}' then ${c}.appeal_until end`;

/** What a round answered; null until its votes can no longer be opened. */
export const answerOf = (r: string) => `case
    when ${r}.reveal_until is null or ${CLOCK} <= ${r}.reveal_until then null
    when (${r}.accepting + ${r}.rejecting) * 3 < ${r}.seats or ${r}.accepting = ${r}.rejecting
      then '${JuryVerdict.UNDECIDED}'
    when ${r}.accepting > ${r}.rejecting then '${JuryVerdict.ACCEPTED}'
    else '${JuryVerdict.REJECTED}' end`;

/** The verdict as it was recorded, or, from the moment nothing can change it, as it will be. */
export const verdictOf = (c: string) => `coalesce(${c}.verdict, case
    when ${stageOf(c)} in ('${JuryStage.FINAL}', '${JuryStage.VOID}') then coalesce((
      select ${answerOf('known')} from chain.jury_round known
      where known.id in (${c}.id || '-1', ${c}.id || '-2')
        and ${answerOf('known')} in ('${JuryVerdict.ACCEPTED}', '${JuryVerdict.REJECTED}')
      order by known.number desc limit 1
    ), '${JuryVerdict.UNDECIDED}') end)`;

/** Seats of the jury an appeal would ask now: as many as wanted, as far as half of the staying tickets go, and odd. */
const largerJury = (c: string) => `(
    select case when staying / 2 >= wanted then wanted
      when staying / 2 % 2 = 1 or staying < 2 then staying / 2 else staying / 2 - 1 end
    from (select staying, greatest(${AT_LEAST}, 3 * ${c}.seats) as wanted from chain.jury_pool where id = 1) pool)`;

export const appealPossible = (c: string) =>
  `(${stageOf(c)} = '${JuryStage.APPEAL}' and coalesce(${largerJury(c)} > ${c}.seats, false))`;

/** What an appeal put down, or would have to put down now: one and a half times its fee. */
export const appealDeposit = (c: string) => `coalesce(${c}.appeal_deposit,
    case when ${appealPossible(c)} then div(${largerJury(c)} * ${c}.seat_fee * 3, 2) end)`;

/** Whether an opened vote is paid, once the verdict is recorded. */
export const isPaid = (s: string, c: string) => `(${c}.verdict = '${JuryVerdict.UNDECIDED}'
    or (${s}.round = 2 and not ${c}.answered) or ${s}.choice = (${c}.verdict = '${JuryVerdict.ACCEPTED}'))`;

/** States of seats that may ask for something. */
export const OPEN_SEATS = [SeatState.DRAWN, SeatState.COMMITTED, SeatState.REVEALED];

/** What is to be done about a seat; null for nothing. */
export const dutyOf = (s: string, c: string) => `case
    when ${s}.juror is null or ${s}.party then null
    when ${s}.state = '${SeatState.DRAWN}' and ${s}.round = ${c}.round and ${stageOf(c)} = '${JuryStage.COMMIT}'
      then '${SeatDuty.SEAL}'
    when ${s}.state = '${SeatState.COMMITTED}' and ${s}.round = ${c}.round and ${stageOf(c)} = '${JuryStage.REVEAL}'
      then '${SeatDuty.OPEN}'
    when ${s}.state = '${SeatState.REVEALED}' and ${c}.settled and ${isPaid(s, c)} then '${SeatDuty.CLAIM}' end`;

/** Until when; null where nothing hurries. */
export const dutyUntil = (s: string, c: string) => `case ${dutyOf(s, c)}
    when '${SeatDuty.SEAL}' then ${c}.commit_until when '${SeatDuty.OPEN}' then ${c}.reveal_until end`;
