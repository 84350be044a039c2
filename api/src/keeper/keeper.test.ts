import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { HDNodeWallet } from 'ethers';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  caseRow,
  drawnAgo,
  insertCases,
  insertRounds,
  insertSeats,
  openJury,
  roundRow,
  seatRow,
} from '../../../test/support/jury-rows.ts';
import { type Market, openMarket } from '../../../test/support/market.ts';
import { asApi } from '../../../test/support/postgres.ts';
import { aHash, DAY, openForBusiness } from '../../../test/support/rows.ts';
import { Keeper } from './keeper.ts';
import { reasonOf } from './reason.ts';
import { sealVote } from './seal.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const KEEPER_KEY = HDNodeWallet.fromPhrase(PHRASE, undefined, "m/44'/60'/0'/0/9").privateKey;
const [OURS, THEIRS] = [`0x${'b1'.repeat(32)}`, `0x${'b2'.repeat(32)}`];
/** As providers of nodes put it into the address. */
const NODE_KEY = 'c0ffee-key-of-the-node';
const RPC_MS = 1500;

describe('a keeper', () => {
  let anvil: Anvil;
  let market: Market;
  let api: TestApi;
  let node: Server;
  let rpcUrl: string;
  /** What the node in between does: passes on, never answers, or complains. */
  let mood: 'well' | 'silent' | 'broken';
  let lines: string[];
  const keepers: Keeper[] = [];

  const file = caseRow({ ...drawnAgo(3.5 * DAY) });
  const waits = caseRow();
  const salt = aHash();

  const open = async (BALLOT_KEY = OURS) => {
    const settings = { DATABASE_URL: asApi(await databaseUrl()), RPC_URL: rpcUrl, KEEPER_KEY, BALLOT_KEY };
    const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
    const all = { ...settings, DRAND_URLS: undefined, deployment: market.deployment };
    const keeper = await Keeper.open(all, log, { rpcMs: RPC_MS });
    keepers.push(keeper);
    return keeper;
  };
  const databaseUrl = async () => {
    const { host, port, database, user, password } = (await api.owner.connect().then((client) => {
      client.release();
      return client as unknown as Record<string, string>;
    })) as Record<string, string>;
    return `postgresql://${user}:${password}@${host}:${port}/${database}`;
  };
  const entrusted = async () => (await api.owner.query('select seat from app.entrusted_ballot order by seat')).rows;
  const warnings = () => lines.map((line) => JSON.parse(line)).filter(({ level }) => level === 40);

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    api = await openApi();
    await openForBusiness(api);
    await api.write(async (rows) => {
      await openJury(rows);
      await insertCases(rows, [file, waits]);
      await insertRounds(rows, [roundRow(file), roundRow(waits)]);
      const vote = { chainId: BigInt(market.deployment.chainId), jury: market.deployment.addresses.jury, salt };
      const seats = [0, 1].map((seat) => {
        const commitment = commitmentOf({ ...vote, id: BigInt(file.id), round: 1, seat, choice: 1 });
        return seatRow(file, seat, { state: 'committed', commitment });
      });
      await insertSeats(rows, seats);
    });
    node = createServer(async (request, response) => {
      if (mood === 'silent') return;
      if (mood === 'broken') return void response.writeHead(500).end('no');
      const body = await new Response(request as never).text();
      const answer = await fetch(anvil.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      response.writeHead(200, { 'content-type': 'application/json' }).end(await answer.text());
    });
    await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
    rpcUrl = `http://127.0.0.1:${(node.address() as AddressInfo).port}/v2/${NODE_KEY}`;
  });
  beforeEach(async () => {
    mood = 'well';
    lines = [];
    await api.owner.query('delete from app.entrusted_ballot');
    for (const [seat, key] of [OURS, THEIRS].entries()) {
      const id = `${file.id}-1-${seat}`;
      const sealed = sealVote(key, id, { choice: 1, salt });
      await api.owner.query(
        'insert into app.entrusted_ballot (seat, case_id, juror, sealed, entrusted_at) values ($1, $2, $3, $4, now())',
        [id, file.id, file.asker, sealed],
      );
    }
  });
  afterEach(async () => {
    await Promise.all(keepers.splice(0).map((keeper) => keeper.stop()));
  });
  afterAll(async () => {
    node.closeAllConnections();
    node.close();
    await api.stop();
    await anvil.stop();
  });

  it('goes on with its other jobs, and with its next round, when a node falls silent', {
    timeout: 60_000,
  }, async () => {
    const keeper = await open();
    mood = 'silent';
    const started = Date.now();
    await keeper.round();
    expect(Date.now() - started).toBeLessThan(9 * RPC_MS);
    const failed = warnings().filter(({ job }) => job);
    expect(failed.map(({ job }) => job)).toEqual(expect.arrayContaining(['ballots', 'seeds', 'lots']));
    expect(new Set(failed.map(({ job }) => job)).size).toBe(failed.length);
    for (const { reason } of failed) expect(reason).toContain('TIMEOUT');
    mood = 'well';
    lines = [];
    await keeper.round();
    expect(warnings().filter(({ job }) => job)).toEqual([]);
  });

  it('ends although a node is silent', async () => {
    const keeper = await open();
    mood = 'silent';
    keeper.start(10);
    const started = Date.now();
    await keeper.stop();
    expect(Date.now() - started).toBeLessThan(4 * RPC_MS);
  });

  it('tells nobody its keys, nor what it was entrusted with, whatever breaks', { timeout: 60_000 }, async () => {
    const keeper = await open();
    for (const next of ['well', 'silent', 'broken'] as const) {
      mood = next;
      await keeper.round();
    }
    const refused = await open().catch((error: unknown) => reasonOf(error));
    const told = [...lines, String(refused)].join('\n');
    expect(lines.length).toBeGreaterThan(3);
    for (const secret of [KEEPER_KEY, OURS, THEIRS, salt, NODE_KEY])
      expect(told).not.toContain(secret.replace('0x', ''));
  });

  it('leaves a vote alone that is sealed under the key of another keeper', async () => {
    const keeper = await open(OURS);
    await keeper.round();
    expect(await entrusted()).toHaveLength(2);
    expect(warnings()).toMatchObject([{ votes: 1, msg: 'votes are sealed under another key than BALLOT_KEY' }]);
  });

  it('forgets a vote that was sealed anew on chain, not that it was entrusted', async () => {
    const id = `${file.id}-1-0`;
    await api.owner.query('update app.entrusted_ballot set sealed = $2 where seat = $1', [
      id,
      sealVote(OURS, id, { choice: 0, salt }),
    ]);
    await (await open(OURS)).round();
    const { rows } = await api.owner.query(
      'select seat, sealed is null as forgotten, stuck_at is not null as told from app.entrusted_ballot order by seat',
    );
    expect(rows).toEqual([
      { seat: id, forgotten: true, told: true },
      { seat: `${file.id}-1-1`, forgotten: false, told: false },
    ]);
  });

  it('two at once over the same rows end their rounds without a failure', async () => {
    const both = [await open(OURS), await open(THEIRS)];
    for (let round = 0; round < 3; round++) await Promise.all(both.map((keeper) => keeper.round()));
    expect(warnings().filter(({ job }) => job)).toEqual([]);
    expect(await entrusted()).toHaveLength(2);
  });
});
