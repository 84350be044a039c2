import { BID_FOR, CHOOSE_FOR, OPEN_FOR, SEAL_FOR } from '@moothall/contracts/protocol/arbitration/index';
import { DisputePhase } from './enums.ts';

/**
 * Where a dispute is by the clock of the index, the time of its newest block. The chain has no event for what time alone
 * does. Everything here is an expression of SQL; a test compares it with `phaseOf` of the protocol, the contract's twin.
 */
export const CLOCK = '(select time from chain.status where id = 1)';

/** Aliases of the rows a phase follows from. */
export interface DisputeRows {
  dispute: string;
  order: string;
  /** The jury's cases on the complaint and on the dispute itself; rows of nulls where there are none. */
  complaint: string;
  jury: string;
}

const seconds = (length: number) => `interval '${length} seconds'`;
const BID = seconds(BID_FOR);
const SEAL = seconds(BID_FOR + SEAL_FOR);
const OPEN = seconds(BID_FOR + SEAL_FOR + OPEN_FOR);
const CHOOSE = seconds(CHOOSE_FOR);
const { BIDDING, SEALING, OPENING, CHOOSING, RULING, COMPLAINT, MISCONDUCT } = DisputePhase;
const { TO_JURY, JURY, DECIDED, UNDECIDABLE, CLOSED } = DisputePhase;

const waits = (until: string, phase: DisputePhase, afterwards: DisputePhase) =>
  `case when ${CLOCK} <= ${until} then '${phase}' else '${afterwards}' end`;
/** Both lists are open since then. */
const openedSince = (d: string) => `greatest(${d}.buyer_opened_at, ${d}.seller_opened_at)`;
const bothOpened = (d: string) => `(${d}.buyer_opened_at is not null and ${d}.seller_opened_at is not null)`;
const bothSealed = (d: string) => `(${d}.buyer_sealed_at is not null and ${d}.seller_sealed_at is not null)`;

/** The phase, from the last thing that happened backwards. */
export const phaseOf = ({ dispute: d, order: o, complaint, jury }: DisputeRows): string => `case
    when ${o}.state <> 'disputed' then '${CLOSED}'
    when ${CLOCK} > ${o}.deadline then '${UNDECIDABLE}'
    when ${d}.jury_case is not null then case
      when ${jury}.verdict is null then '${JURY}'
      when ${jury}.verdict <> 'undecided' then '${DECIDED}'
      when ${d}.first_jury_case is null then '${TO_JURY}' else '${UNDECIDABLE}' end
    when ${d}.complaint_case is not null then case
      when ${complaint}.verdict is null then '${MISCONDUCT}'
      when ${complaint}.verdict = 'accepted' then '${TO_JURY}' else '${DECIDED}' end
    when ${d}.ruled_at is not null then ${waits(`${d}.complain_until`, COMPLAINT, DECIDED)}
    when ${d}.arbitrator is not null then ${waits(`${d}.rule_until`, RULING, TO_JURY)}
    when ${d}.epoch is not null then ${waits(`${openedSince(d)} + ${CHOOSE}`, CHOOSING, TO_JURY)}
    when ${CLOCK} <= ${d}.opened_at + ${BID} then '${BIDDING}'
    when ${d}.bids = 0 then '${TO_JURY}'
    when ${CLOCK} <= ${d}.opened_at + ${SEAL} then '${SEALING}'
    when ${bothOpened(d)} or not ${bothSealed(d)} then '${TO_JURY}'
    else ${waits(`${d}.opened_at + ${OPEN}`, OPENING, TO_JURY)} end`;

/** Last second of the phase, never beyond the order's own; null where a jury's own times hold, or nothing is awaited. */
export const phaseUntil = (rows: DisputeRows): string => {
  const { dispute: d, order: o } = rows;
  return `(select case
    when now.phase in ('${JURY}', '${MISCONDUCT}', '${CLOSED}') then null
    when now.phase = '${UNDECIDABLE}' and ${CLOCK} > ${o}.deadline then null
    else least(${o}.deadline, case now.phase
      when '${BIDDING}' then ${d}.opened_at + ${BID}
      when '${SEALING}' then ${d}.opened_at + ${SEAL}
      when '${OPENING}' then ${d}.opened_at + ${OPEN}
      when '${CHOOSING}' then ${openedSince(d)} + ${CHOOSE}
      when '${RULING}' then ${d}.rule_until
      when '${COMPLAINT}' then ${d}.complain_until end) end
    from (select ${phaseOf(rows)} as phase) now)`;
};

/** The share that goes to the buyer: by the jury once it answered, else by the arbitrator. */
export const buyerBpsOf = ({ dispute: d, jury }: DisputeRows): string => `case
    when ${d}.jury_case is null then ${d}.buyer_bps
    when ${jury}.verdict = 'accepted' then 10000
    when ${jury}.verdict = 'rejected' then 0 end`;

/** Whether a chosen arbitrator still has something to do or to answer for. */
export const isOpenFor = (d: string, o: string): string => `(${o}.state = 'disputed' and ${d}.jury_case is null
    and ${d}.missed_at is null and ${d}.complaint_upheld is not true
    and (${d}.ruled_at is not null or ${CLOCK} <= ${d}.rule_until))`;

/** Whether the time for a ruling went by, which nobody said on chain yet. */
export const isLate = (d: string, o: string): string => `(${o}.state = 'disputed' and ${d}.missed_at is null
    and ${d}.ruled_at is null and ${d}.rule_until <= ${o}.deadline and ${CLOCK} > ${d}.rule_until)`;
