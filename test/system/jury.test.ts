import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Keeper } from '../../api/src/keeper/keeper.ts';
import { startSession } from '../../api/src/session/sessions.ts';
import {
  ask as askJury,
  DAY,
  join,
  neighbours,
  type SealedVote,
  SMALL_JURIES,
  seal,
  seatsOf,
} from '../support/jury.ts';
import { type Market, MOOT, type Person } from '../support/market.ts';
import { openWholeMarket, SESSION_SECRET, type WholeMarket } from '../support/whole-market.ts';

const BALLOT_KEY = `0x${'b4'.repeat(32)}`;
/** Account 19 of the chain's phrase: nobody else's. */
const KEEPER_KEY = '0xdf57089febbacf7ba0bc227dafbffa9fc08a93fdc68e1e42411a14efcf23656e';
const KEEPER = '0x8626f6940E2eb28930eFb4CeF49B2d1F2C9C1199';

const CASE = `query ($caseId: BigInt!) { juryCase(caseId: $caseId) {
  stage verdict settled court motion { carriedOutAt pool } accused { suspendedUntil }
  rounds { seats committed accepting rejecting share jurySeats(first: 100) {
    edges { node { seat state choice amount juror { address } } } } } } }`;
const ENTRUST = 'mutation ($input: BallotEntrustInput!) { ballotEntrust(input: $input) { seatId } }';
const BALLOTS = 'select count(*)::int as votes, count(sealed)::int as sealed from app.entrusted_ballot';

interface Seat {
  seat: number;
  state: string;
  choice: boolean | null;
  amount: string | null;
  juror: { address: string } | null;
}
interface Case {
  stage: string;
  verdict: string | null;
  settled: boolean;
  court: string;
  motion: { carriedOutAt: string | null; pool: string | null };
  accused: { suspendedUntil: string | null };
  rounds: {
    seats: number;
    committed: number;
    accepting: number;
    rejecting: number;
    jurySeats: { edges: { node: Seat }[] };
  }[];
}

describe('jurors who only seal their votes and entrust them', () => {
  let whole: WholeMarket;
  let market: Market;
  let keeper: Keeper;
  let pool: pg.Pool;
  let people: Person[];
  let id: bigint;
  let votes: SealedVote[];
  const lines: string[] = [];

  const cookies = new Map<string, string>();
  const entrust = ({ person, seat, choice, salt }: SealedVote, changed: object = {}) =>
    whole.ask(
      ENTRUST,
      { input: { caseId: String(id), round: 1, seat, choice: choice === 1, salt, ...changed } },
      cookies.get(person.address),
    );
  const file = async () => (await whole.ask<{ juryCase: Case }>(CASE, { caseId: String(id) })).juryCase;
  const seats = async () => (await file()).rounds[0]?.jurySeats.edges.map(({ node }) => node) ?? [];
  /** A round of the keeper over an index that has read everything. */
  const walk = async () => {
    await file();
    return keeper.round();
  };

  beforeAll(async () => {
    const beacon = { kind: 'settable', owner: KEEPER, length: 60, window: DAY } as const;
    whole = await openWholeMarket({ market: { ...SMALL_JURIES, beacon }, api: { BALLOT_KEY } });
    market = whole.market;
    pool = new pg.Pool({ connectionString: whole.apiDatabase, max: 1 });
    people = await neighbours(market, whole.chain, 4);
    for (const person of people) {
      await join(market, person, 30);
      const { token } = await startSession({ pool, env: { SESSION_SECRET } }, person.address);
      cookies.set(person.address, `moothall_session=${token}`);
    }
    const settings = { DATABASE_URL: whole.apiDatabase, RPC_URL: whole.chain.url, deployment: market.deployment };
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    keeper = await Keeper.open({ ...settings, KEEPER_KEY, BALLOT_KEY, DRAND_URLS: undefined }, log);
    await whole.pass(8 * DAY);
    id = await askJury(market, market.buyer, market.seller.address);
  }, 120_000);
  afterAll(async () => {
    await keeper?.stop();
    await pool?.end();
    await whole?.stop();
  });

  it('are drawn without anybody calling', async () => {
    await walk();
    expect(await file()).toMatchObject({ stage: 'AWAIT_SEED', court: 'MODERATION' });
    await whole.pass(120);
    await walk();
    expect(await file()).toMatchObject({ stage: 'COMMIT', rounds: [{ seats: 51 }] });
  });

  it('hand over only what they sealed themselves', async () => {
    const drawn = await seatsOf(market, id, people);
    votes = await seal(market, id, drawn, (i) => (i % 3 === 0 ? 0 : 1));
    const [one, other] = votes as [SealedVote, SealedVote];
    const elsewhere = votes.find(({ person }) => person.address !== one.person.address) ?? other;
    await expect(entrust(one, { choice: one.choice !== 1 })).rejects.toThrow('BALLOT_MISMATCH');
    await expect(entrust(one, { salt: other.salt })).rejects.toThrow('BALLOT_MISMATCH');
    await expect(entrust(one, { seat: other.seat })).rejects.toThrow('BALLOT_MISMATCH');
    await expect(entrust(one, { round: 2 })).rejects.toThrow('BALLOT_MISMATCH');
    await expect(entrust({ ...elsewhere, person: one.person })).rejects.toThrow('BALLOT_MISMATCH');
    await expect(entrust({ ...one, person: market.buyer })).rejects.toThrow('SESSION_REQUIRED');
    expect((await pool.query(BALLOTS)).rows).toEqual([{ votes: 0, sealed: 0 }]);
  });

  it('have their votes kept so that the table does not tell them', async () => {
    for (const vote of votes.slice(0, -1)) await entrust(vote);
    await entrust(votes[0] as SealedVote);
    expect((await pool.query(BALLOTS)).rows).toEqual([{ votes: votes.length - 1, sealed: votes.length - 1 }]);
    const { rows } = await pool.query('select sealed from app.entrusted_ballot');
    const table = Buffer.concat(rows.map(({ sealed }) => sealed)).toString('hex');
    for (const { salt } of votes) expect(table).not.toContain(salt.slice(2));
    await walk();
    expect((await seats()).filter(({ state }) => state === 'REVEALED')).toEqual([]);
  });

  it('have them opened in time, all but one that was sealed anew and one nobody entrusted', async () => {
    const [changed] = votes as [SealedVote];
    await market
      .jury(changed.person)
      .commit(id, changed.seat, `0x${'77'.repeat(32)}`)
      .then((sent) => sent.wait());
    await whole.pass(3 * DAY);
    await walk();
    const opened = (await seats()).filter(({ state }) => state === 'REVEALED');
    expect(opened.map(({ seat, choice }) => [seat, choice])).toEqual(
      votes
        .slice(1, -1)
        .map(({ seat, choice }) => [seat, choice === 1])
        .sort(([a], [b]) => Number(a) - Number(b)),
    );
    // What was sealed anew does not open: it is forgotten, not that it was entrusted.
    expect((await pool.query(BALLOTS)).rows).toEqual([{ votes: 1, sealed: 0 }]);
  });

  it('see the verdict recorded, carried out and paid, and who stayed away reported', async () => {
    await whole.pass(4 * DAY);
    expect(await file()).toMatchObject({ stage: 'FINAL', verdict: 'ACCEPTED', settled: false });
    await walk();
    await walk();
    await walk();
    const done = await file();
    expect(done).toMatchObject({
      settled: true,
      motion: { carriedOutAt: expect.any(String), pool: expect.any(String) },
    });
    expect(Date.parse(String(done.accused.suspendedUntil))).toBeGreaterThan(Date.now());
    const all = await seats();
    for (const { seat, choice } of votes.slice(1, -1)) {
      const { state, amount } = all.find((each) => each.seat === seat) ?? {};
      expect(state).toBe('CLAIMED');
      if (choice === 1) expect(BigInt(String(amount))).toBeGreaterThan(10n * MOOT);
      else expect(amount).toBe('0');
    }
    const stateOf = (vote: SealedVote | undefined) => all.find(({ seat }) => seat === vote?.seat)?.state;
    expect(stateOf(votes.at(-1))).toBe('ABSENT');
    // The keeper reports no seat that was ever entrusted to it; anybody else may.
    expect(stateOf(votes[0])).toBe('COMMITTED');
    expect(await whole.freeOf(KEEPER, 1)).toBeGreaterThan(0n);
  });

  it('leave nothing to do, and one line for each act, none of which tells a vote', async () => {
    await walk();
    expect(await walk()).toBe(0);
    const acts = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'done');
    const names = new Set(acts.map(({ act }) => act));
    expect([...names].sort()).toEqual([
      'carry out',
      'claim',
      'collect',
      'divide',
      'finalise',
      'forfeit',
      'reveal',
      'seed',
      'start',
    ]);
    for (const { salt } of votes) expect(lines.join('')).not.toContain(salt.slice(2, 40));
  });
});
