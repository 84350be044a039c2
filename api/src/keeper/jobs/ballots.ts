import { stageOf } from '../../jury/clock.ts';
import { JuryStage } from '../../jury/enums.ts';
import { type Ballot, type Opened, openBallots } from '../open-ballots.ts';
import { AT_MOST, type Waiting } from '../turns.ts';
import { BATCH, type Job, type Work } from '../work.ts';

const CLOCK = '(select time from chain.status where id = 1)';

/** Votes whose time to be opened has come. One that is sealed by time waits for its round, a little longer. */
const DUE: Waiting = {
  name: 'ballots',
  sql: `
  select ballot.seat as key, seat.case_id as "caseId", seat.round, seat.seat, seat.commitment, ballot.sealed,
    ballot.opens_at is not null as locked
  from app.entrusted_ballot ballot
  join chain.jury_seat seat on seat.id = ballot.seat
  join chain.jury_case file on file.id = seat.case_id and file.round = seat.round
  where ballot.sealed is not null and seat.state = 'committed' and ${stageOf('file')} = '${JuryStage.REVEAL}'
    and (ballot.opens_at is null or ballot.opens_at <= ${CLOCK})
  order by file.reveal_until, seat.id`,
};

/** Votes that were opened, by whomever, or that nothing can be done about: nobody has to know them any more. */
const DONE = `
  delete from app.entrusted_ballot ballot using chain.jury_seat seat
  where seat.id = ballot.seat and seat.state not in ('drawn', 'excused', 'committed')`;
/** Too late: the vote is forgotten, not that it was entrusted. */
const MISSED = `
  update app.entrusted_ballot ballot set sealed = null from chain.jury_seat seat, chain.jury_round round
  where seat.id = ballot.seat and ballot.sealed is not null and round.id = seat.case_id || '-' || seat.round
    and round.reveal_until < ${CLOCK}`;

async function reveal({ hand, jury, pool }: Work, batch: readonly Opened[]): Promise<boolean> {
  const [first] = batch;
  if (first === undefined) return false;
  const { caseId, round } = first;
  const seats = batch.map(({ seat }) => seat);
  const choices = batch.reduce((bits, { vote }, i) => bits | (BigInt(vote.choice) << BigInt(i)), 0n);
  const salts = batch.map(({ vote }) => vote.salt);
  const about = { case: caseId, round, seats: seats.join(' ') };
  const done = await hand.act('reveal', about, () =>
    jury.revealMany.populateTransaction(caseId, seats, choices, salts),
  );
  if (done) await pool.query('delete from app.entrusted_ballot where seat = any($1)', [batch.map(({ key }) => key)]);
  return done;
}

/** Votes of one case together, as many as one transaction takes. */
const batches = (votes: readonly Opened[]): Opened[][] =>
  [...Map.groupBy(votes, ({ caseId }) => caseId).values()].flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / BATCH) }, (_, i) => own.slice(i * BATCH, (i + 1) * BATCH)),
  );

/** @returns a 1 for each vote that could be opened alone */
async function oneByOne(work: Work, batch: readonly Opened[]): Promise<number[]> {
  const opened: number[] = [];
  if (batch.length === 1) return opened;
  for (const vote of batch) {
    if (work.signal.aborted) break;
    if (await reveal(work, [vote])) opened.push(1);
  }
  return opened;
}

/** Opens entrusted votes in batches, and forgets them. */
export const ballots: Job = {
  name: 'ballots',
  async run(work) {
    await work.pool.query(DONE);
    await work.pool.query(MISSED);
    if (work.ballotKey === undefined) return 0;
    const votes = await openBallots(work, await work.turns.take<Ballot>(DUE, AT_MOST * BATCH));
    let done = 0;
    let opened = 0;
    try {
      for (const batch of batches(votes)) {
        if (work.signal.aborted) break;
        // One that somebody's second thoughts have spoiled must not keep the others closed.
        const parts = (await reveal(work, batch)) ? [batch.length] : await oneByOne(work, batch);
        done += parts.length;
        opened += parts.reduce((sum, part) => sum + part, 0);
      }
    } finally {
      work.turns.back(DUE, opened);
    }
    return done;
  },
};
