import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import type { Pool } from 'pg';
import { stageOf } from '../../jury/clock.ts';
import { JuryStage } from '../../jury/enums.ts';
import { openVote, type Vote } from '../seal.ts';
import { AT_MOST, BATCH, type Job, type Work } from '../work.ts';

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
const DUE = `
  select ballot.seat as key, seat.case_id as "caseId", seat.round, seat.seat, seat.commitment, ballot.sealed
  from app.entrusted_ballot ballot
  join chain.jury_seat seat on seat.id = ballot.seat
  join chain.jury_case file on file.id = seat.case_id and file.round = seat.round
  where ballot.sealed is not null and seat.state = 'committed' and ${stageOf('file')} = '${JuryStage.REVEAL}'
  order by file.reveal_until, seat.id limit ${AT_MOST * BATCH}`;

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

/** Opens the seal; one that no longer fits what stands on chain would spoil its batch, and is forgotten. */
async function open({ deployment, ballotKey, pool, log }: Work, ballots: readonly Ballot[]): Promise<Opened[]> {
  const { chainId, addresses } = deployment;
  const useless: string[] = [];
  const opened = ballots.flatMap((ballot): Opened[] => {
    const { key, caseId, round, seat } = ballot;
    const vote = ballotKey === undefined ? undefined : openVote(ballotKey, key, ballot.sealed);
    const named = { chainId: BigInt(chainId), jury: addresses.jury, id: BigInt(caseId), round, seat };
    if (vote && commitmentOf({ ...named, ...vote }) === ballot.commitment) return [{ ...ballot, vote }];
    useless.push(key);
    return [];
  });
  if (useless.length > 0) {
    await forget(pool, useless);
    log.warn({ seats: useless }, 'votes were sealed anew, or under another key, and are forgotten');
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

/** Opens entrusted votes in batches, and forgets them. */
export const ballots: Job = {
  name: 'ballots',
  async run(work) {
    await work.pool.query(DONE);
    await work.pool.query(MISSED);
    if (work.ballotKey === undefined) return 0;
    const { rows } = await work.pool.query<Ballot>(DUE);
    let done = 0;
    for (const votes of Map.groupBy(await open(work, rows), ({ caseId }) => caseId).values()) {
      for (let i = 0; i < votes.length; i += BATCH) {
        const batch = votes.slice(i, i + BATCH);
        if (await reveal(work, batch)) done += 1;
        // One that somebody's second thoughts have spoiled must not keep the others closed.
        else for (const vote of batch) done += (await reveal(work, [vote])) ? 1 : 0;
      }
    }
    return done;
  },
};
