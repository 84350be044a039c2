import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import type { Pool } from 'pg';
import { stageOf } from '../../jury/clock.ts';
import { JuryStage } from '../../jury/enums.ts';
import { openVote, type Vote } from '../seal.ts';
import { AT_MOST, type Waiting } from '../turns.ts';
import { BATCH, type Job, type Work } from '../work.ts';

interface Ballot {
  key: string;
  caseId: string;
  round: 1 | 2;
  seat: number;
  commitment: string;
  sealed: Buffer;
}
interface Opened extends Ballot {
  vote: Vote;
}

/** Votes whose time to be opened has come. */
const DUE: Waiting = {
  name: 'ballots',
  sql: `
  select ballot.seat as key, seat.case_id as "caseId", seat.round, seat.seat, seat.commitment, ballot.sealed
  from app.entrusted_ballot ballot
  join chain.jury_seat seat on seat.id = ballot.seat
  join chain.jury_case file on file.id = seat.case_id and file.round = seat.round
  where ballot.sealed is not null and seat.state = 'committed' and ${stageOf('file')} = '${JuryStage.REVEAL}'
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
    and round.reveal_until < (select time from chain.status where id = 1)`;

const forget = (pool: Pool, keys: readonly string[]) =>
  pool.query('delete from app.entrusted_ballot where seat = any($1)', [keys]);

/**
 * Opens the seals. A vote that no longer fits what stands on chain would spoil its batch, and is forgotten. One that is
 * sealed under another key is not this keeper's to judge: whoever has that key opens it.
 */
async function open({ deployment, ballotKey, pool, log }: Work, ballots: readonly Ballot[]): Promise<Opened[]> {
  const { chainId, addresses } = deployment;
  const useless: string[] = [];
  let foreign = 0;
  const opened = ballots.flatMap((ballot): Opened[] => {
    const { key, caseId, round, seat } = ballot;
    const vote = ballotKey === undefined ? undefined : openVote(ballotKey, key, ballot.sealed);
    const named = { chainId: BigInt(chainId), jury: addresses.jury, id: BigInt(caseId), round, seat };
    if (vote && commitmentOf({ ...named, ...vote }) === ballot.commitment) return [{ ...ballot, vote }];
    if (vote) useless.push(key);
    else foreign += 1;
    return [];
  });
  if (foreign > 0) log.warn({ votes: foreign }, 'votes are sealed under another key than BALLOT_KEY');
  if (useless.length > 0) {
    await forget(pool, useless);
    log.warn({ seats: useless }, 'votes were sealed anew, and are forgotten');
  }
  return opened;
}

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
  if (done)
    await forget(
      pool,
      batch.map(({ key }) => key),
    );
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
    const votes = await open(work, await work.turns.take<Ballot>(DUE, AT_MOST * BATCH));
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
