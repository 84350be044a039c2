import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { envOf } from '../../../test/support/api-env.ts';
import { aHash, openForBusiness } from '../../../test/support/rows.ts';
import { type OwnNetwork, ownNetwork } from '../../../test/support/time-lock.ts';
import { type Ballot, openBallots } from './open-ballots.ts';
import { sealText, sealVote } from './seal.ts';
import { TimeLockServers } from './time-lock.ts';

const KEY = `0x${'b1'.repeat(32)}`;
const OTHER_KEY = `0x${'b2'.repeat(32)}`;
const ROUND = 77;
const { deployment } = envOf('');
const salt = aHash();
const YES = { choice: 1, salt } as const;

describe('opening entrusted votes', () => {
  let api: TestApi;
  let drand: OwnNetwork;
  let other: OwnNetwork;
  let warned: string[];

  const open = async (ballots: Ballot[], urls = [drand.url], ballotKey: string | null = KEY) => {
    const warn = (about: object, text: string) => void warned.push(`${text} ${JSON.stringify(about)}`);
    const log = { warn, info: () => undefined, debug: () => undefined };
    const timeLock = new TimeLockServers(urls, drand.network);
    const opened = await openBallots(
      { ballotKey: ballotKey ?? undefined, timeLock, deployment, pool: api.owner, log: log as never },
      ballots,
    );
    return opened.map(({ seat, vote }) => [seat, vote]);
  };
  /** A seat whose vote on chain is yes; what was entrusted for it is `sealed`. */
  const ballot = (seat: number, sealed: (key: string) => Buffer, locked = true): Ballot => {
    const key = `0x01-1-${seat}`;
    const named = {
      chainId: BigInt(deployment.chainId),
      jury: deployment.addresses.jury,
      id: 1n,
      round: 1 as const,
      seat,
    };
    return {
      key,
      caseId: '0x01',
      round: 1,
      seat,
      commitment: commitmentOf({ ...named, ...YES }),
      sealed: sealed(key),
      locked,
    };
  };
  const locked = (seat: number, text: string, under = KEY) => ballot(seat, (key) => sealText(under, key, text));
  const keep = async (ballots: Ballot[]) => {
    for (const { key, sealed } of ballots)
      await api.owner.query(
        `insert into app.entrusted_ballot (seat, case_id, juror, sealed, entrusted_at) values ($1, '0x01', '0x02', $2, now())`,
        [key, sealed],
      );
  };
  const stuck = async () => {
    const { rows } = await api.owner.query(
      'select seat, sealed from app.entrusted_ballot where stuck_at is not null order by seat',
    );
    return rows;
  };

  beforeAll(async () => {
    [drand, other, api] = await Promise.all([ownNetwork(), ownNetwork(0xbadn), openApi()]);
    await openForBusiness(api);
  });
  beforeEach(async () => {
    warned = [];
    drand.signedUntil = undefined;
    await api.owner.query('delete from app.entrusted_ballot');
  });
  afterAll(() => Promise.all([drand.stop(), other.stop(), api.stop()]));

  it('takes both kinds, and asks for a round once however many votes wait for it', async () => {
    const before = drand.asked.length;
    const text = await drand.lock(ROUND, YES);
    const plain = ballot(2, (key) => sealVote(KEY, key, YES), false);
    expect(await open([locked(0, text), locked(1, text), plain])).toEqual([
      [0, YES],
      [1, YES],
      [2, YES],
    ]);
    expect(drand.asked.length - before).toBe(1);
    expect(await stuck()).toEqual([]);
  });

  it('waits for a round that is not there yet, and for one that only a liar tells', async () => {
    const ballots = [locked(0, await drand.lock(ROUND, YES))];
    await keep(ballots);
    drand.signedUntil = ROUND;
    expect(await open(ballots)).toEqual([]);
    expect(await open(ballots, [other.url])).toEqual([]);
    expect(warned).toEqual([
      expect.stringContaining('votes wait for a round of drand'),
      expect.stringContaining('a signature that the network did not make'),
    ]);
    expect(await stuck()).toEqual([]);
    drand.signedUntil = undefined;
    expect(await open(ballots)).toEqual([[0, YES]]);
  });

  it('gives up what is garbled, of another network or another vote than on chain, and keeps the rest', async () => {
    const good = await drand.lock(ROUND, YES);
    const letters = [...good];
    letters[500] = letters[500] === 'A' ? 'B' : 'A';
    const ballots = [
      locked(0, good),
      locked(1, letters.join('')),
      locked(2, await other.lock(ROUND, YES)),
      locked(3, await drand.lock(ROUND, { choice: 0, salt })),
      locked(4, await drand.lock(ROUND, { choice: 1, salt: aHash() })),
      locked(5, 'nonsense'),
      ballot(6, (key) => sealVote(KEY, key, { choice: 0, salt }), false),
    ];
    await keep(ballots);
    expect(await open(ballots)).toEqual([[0, YES]]);
    expect(await stuck()).toEqual([1, 2, 3, 4, 5, 6].map((seat) => ({ seat: `0x01-1-${seat}`, sealed: null })));
    expect(warned).toEqual([expect.stringContaining('their jurors are told')]);
    expect(warned.join()).not.toContain(salt.slice(2));
  });

  it('leaves alone what another key keeps, and everything where there is no key', async () => {
    const ballots = [locked(0, await drand.lock(ROUND, YES), OTHER_KEY)];
    await keep(ballots);
    expect(await open(ballots)).toEqual([]);
    expect(await open([locked(0, await drand.lock(ROUND, YES))], [drand.url], null)).toEqual([]);
    expect(warned[0]).toContain('votes are sealed under another key than BALLOT_KEY');
    expect(await stuck()).toEqual([]);
  });
});
