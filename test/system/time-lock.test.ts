import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { roundOpening, TIME_LOCK_MARGIN } from '@moothall/contracts/protocol/jury/time-lock';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keeper } from '../../api/src/keeper/keeper.ts';
import { startSession } from '../../api/src/session/sessions.ts';
import { deployBeacon } from '../../contracts/deploy/beacon.ts';
import { lockVote } from '../../web/app/jury/vote/time-lock.ts';
import {
  ask as askJury,
  DAY,
  join,
  neighbours,
  postSeed,
  type SealedVote,
  SMALL_JURIES,
  seal,
  seatsOf,
} from '../support/jury.ts';
import type { Market, Person } from '../support/market.ts';
import { type OwnNetwork, ownNetwork } from '../support/time-lock.ts';
import { openWholeMarket, SESSION_SECRET, type WholeMarket } from '../support/whole-market.ts';

const BALLOT_KEY = `0x${'b4'.repeat(32)}`;
/** Account 19 of the chain's phrase: nobody else's. */
const KEEPER_KEY = '0xdf57089febbacf7ba0bc227dafbffa9fc08a93fdc68e1e42411a14efcf23656e';
const LOCK = '{ ballotLock { hash publicKey genesis period } }';
const ENTRUST = 'mutation ($input: BallotEntrustLockedInput!) { ballotEntrustLocked(input: $input) { seatId } }';
const ENTRUST_BARE = 'mutation ($input: BallotEntrustInput!) { ballotEntrust(input: $input) { seatId } }';
const CASE = `query ($caseId: BigInt!) { juryCase(caseId: $caseId) { stage
  rounds { jurySeats(first: 100) { edges { node { seat state choice } } } } } }`;

interface Case {
  stage: string;
  rounds: { jurySeats: { edges: { node: { seat: number; state: string; choice: boolean | null } }[] } }[];
}

/**
 * A market whose record says that its beacon is drand's, so that entrusted votes are sealed by time. Its juries are drawn
 * by a beacon that a test can speak for: nobody has the key of drand.
 */
describe('jurors of a market with drand', () => {
  let drand: OwnNetwork;
  let whole: WholeMarket;
  let market: Market;
  let record: DeploymentRecord;
  let keeper: Keeper;
  let pool: pg.Pool;
  let id: bigint;
  let votes: SealedVote[];
  let ends: number;
  const lines: string[] = [];
  const cookies = new Map<string, string>();

  const entrust = (person: Person, seat: number, locked: string) =>
    whole.ask(ENTRUST, { input: { caseId: String(id), round: 1, seat, locked } }, cookies.get(person.address));
  const seats = async () => {
    const { juryCase } = await whole.ask<{ juryCase: Case }>(CASE, { caseId: String(id) });
    return juryCase.rounds[0]?.jurySeats.edges.map(({ node }) => node) ?? [];
  };
  const opened = async () =>
    (await seats()).filter(({ state }) => state === 'REVEALED').map(({ seat, choice }) => [seat, choice]);
  /** A round of the keeper over an index that has read everything. */
  const walk = async () => {
    await seats();
    await keeper.round();
  };

  beforeAll(async () => {
    drand = await ownNetwork();
    const info = path(mkdtempSync(path(tmpdir(), 'moothall-time-lock-')), 'info.json');
    writeFileSync(info, JSON.stringify(drand.info));
    whole = await openWholeMarket({
      market: SMALL_JURIES,
      api: { BALLOT_KEY, TIME_LOCK_INFO: info },
      record: async (opening) => {
        const { signer } = opening.operator;
        const nonce = await signer.getNonce();
        const beacon = await deployBeacon(signer, { kind: 'drand', stride: 100n, margin: 900 }, { nonce });
        const { deployment } = opening;
        record = { ...deployment, addresses: { ...deployment.addresses, beacon: await beacon.getAddress() } };
        return record;
      },
    });
    market = whole.market;
    pool = new pg.Pool({ connectionString: whole.apiDatabase, max: 1 });
    const people = await neighbours(market, whole.chain, 4);
    for (const person of people) {
      await join(market, person, 30);
      const { token } = await startSession({ pool, env: { SESSION_SECRET } }, person.address);
      cookies.set(person.address, `moothall_session=${token}`);
    }
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const settings = { DATABASE_URL: whole.apiDatabase, RPC_URL: whole.chain.url, KEEPER_KEY, BALLOT_KEY };
    const lock = { timeLock: drand.network, TIME_LOCK_URLS: [drand.url] };
    keeper = await Keeper.open({ ...settings, ...lock, deployment: record }, log);
    await whole.pass(8 * DAY);
    id = await askJury(market, market.buyer, market.seller.address);
    await postSeed(market, whole.chain, id);
    await market
      .jury(market.operator)
      .start(id)
      .then((sent) => sent.wait());
    votes = await seal(market, id, await seatsOf(market, id, people), (i) => (i % 3 === 0 ? 0 : 1));
    ends = Number((await market.jury(market.operator).roundOf(id, 1)).commitUntil);
  }, 180_000);
  afterAll(async () => {
    await keeper?.stop();
    await pool?.end();
    await whole?.stop();
    await drand?.stop();
  });

  it('are told by which network their votes are sealed', async () => {
    expect(await whole.ask(LOCK)).toEqual({ ballotLock: drand.network });
  });

  it('can entrust no vote that the keeper could read, nor one that opens at another time or elsewhere', async () => {
    const [{ person, seat, choice, salt }] = votes as [SealedVote];
    const input = { caseId: String(id), round: 1, seat, choice: choice === 1, salt };
    await expect(whole.ask(ENTRUST_BARE, { input }, cookies.get(person.address))).rejects.toThrow('BALLOT_LOCK_NEEDED');
    const round = roundOpening(drand.network, ends);
    for (const other of [round - 1, round + 1])
      await expect(entrust(person, seat, await drand.lock(other, { choice, salt }))).rejects.toThrow(
        'BALLOT_LOCK_WRONG',
      );
    const elsewhere = await ownNetwork(0xbadn);
    await expect(entrust(person, seat, await elsewhere.lock(round, { choice, salt }))).rejects.toThrow(
      'BALLOT_LOCK_WRONG',
    );
    await elsewhere.stop();
    const locked = await lockVote(drand.network, ends, { choice, salt });
    const stranger = votes.find((vote) => vote.person.address !== person.address) as SealedVote;
    await expect(entrust(stranger.person, seat, locked)).rejects.toThrow('BALLOT_MISMATCH');
    expect((await pool.query('select from app.entrusted_ballot')).rows).toEqual([]);
  });

  it('entrust votes that nobody reads before their round, whoever has the table and its key', async () => {
    const [first, second] = votes as [SealedVote, SealedVote];
    for (const vote of votes) await entrust(vote.person, vote.seat, await lockVote(drand.network, ends, vote));
    // Nothing tells these two from the rest before their time.
    await entrust(first.person, first.seat, await lockVote(drand.network, ends, { ...first, salt: second.salt }));
    const letters = [...(await lockVote(drand.network, ends, second))];
    letters[450] = letters[450] === 'A' ? 'B' : 'A';
    await entrust(second.person, second.seat, letters.join(''));
    await whole.pass(3 * DAY);
    await walk();
    expect(drand.asked).toEqual([]);
    drand.signedUntil = roundOpening(drand.network, ends);
    await whole.pass(TIME_LOCK_MARGIN + 60);
    await walk();
    expect(drand.asked).toEqual([`/public/${roundOpening(drand.network, ends)}`]);
    expect(lines.join()).toContain('votes wait for a round of drand');
    expect(await opened()).toEqual([]);
  });

  it('have them opened by that round; two that do not open are given up in time', async () => {
    drand.signedUntil = undefined;
    await walk();
    const [first, second, ...good] = votes as [SealedVote, SealedVote];
    expect(await opened()).toEqual(
      good.map(({ seat, choice }) => [seat, choice === 1]).sort(([a], [b]) => Number(a) - Number(b)),
    );
    const { rows } = await pool.query('select seat, sealed from app.entrusted_ballot where stuck_at is not null');
    expect(rows.map(({ seat }) => Number(seat.split('-').at(-1))).sort()).toEqual([first.seat, second.seat].sort());
    expect(rows.every(({ sealed }) => sealed === null)).toBe(true);
    for (const { salt } of votes) expect(lines.join()).not.toContain(salt.slice(2));
  });

  it('can still open themselves what the keeper could not', async () => {
    for (const { person, seat, choice, salt } of votes.slice(0, 2))
      await market
        .jury(person)
        .reveal(id, seat, choice, salt)
        .then((sent) => sent.wait());
    expect(await opened()).toHaveLength(votes.length);
    await walk();
    expect((await pool.query('select from app.entrusted_ballot')).rows).toEqual([]);
  });
});
