import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { cidOfDigest, digestOf, encodeDocument, MAX_DOCUMENT_BYTES } from '@moothall/contracts/protocol';
import { create } from 'ipfs-http-client';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withClient } from '../../../test/support/connection.ts';
import { startIpfs } from '../../../test/support/ipfs.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { LyingNode } from '../../test-support/lying-node.ts';
import { createLog } from '../log.ts';
import { migrate } from '../migrate.ts';
import { Announcements } from '../store/announcements.ts';
import { Store } from '../store/store.ts';
import { openTables } from '../store/tables.ts';
import { IpfsSource } from './fetch-document.ts';
import { ContentWorker } from './worker.ts';

const TIMEOUT_MS = 500;
let pictures = 0;
/** A listing document that no other test uses. */
const listing = (title: string, description = 'Folds in ten seconds.') => {
  pictures += 1;
  return encodeDocument({
    schema: 'moothall:listing:1',
    title,
    description,
    language: 'ko',
    condition: 'good',
    area: '연남동',
    pictures: [{ cid: cidOfDigest(digestOf(Uint8Array.of(pictures))), width: 800, height: 600 }],
  });
};

describe('the content worker', () => {
  let url: string;
  let node: LyingNode;
  let nodeUrl: string;
  const workers: ContentWorker[] = [];

  beforeAll(async () => {
    url = await freshDatabase();
    await migrate(url);
  });
  beforeEach(async () => {
    node = new LyingNode();
    nodeUrl = await node.start();
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.stop()));
    await node.stop();
    await withClient(url, (client) => client.query('truncate content.document, chain.account'));
  });

  const start = async (ipfsUrl = nodeUrl, timeoutMs = TIMEOUT_MS) => {
    const source = new IpfsSource(ipfsUrl, timeoutMs);
    const worker = new ContentWorker({ url, source, timeoutMs, log: createLog('silent', 'content') });
    await worker.start();
    workers.push(worker);
  };
  /** As the pipeline asks for a document: in the transaction that names it. */
  const want = (...digests: string[]) =>
    withClient(url, async (client) => {
      const store = new Store(client, await openTables(url), new Announcements());
      for (const digest of digests) store.wantDocument(digest);
      await store.flush();
    });
  const row = async (digest: string) =>
    withClient(url, async (client) => {
      const { rows } = await client.query('select * from content.document where digest = $1', [digest]);
      return rows[0];
    });
  const settled = async (digest: string, state: string, attempts = 1) => {
    for (let i = 0; i < 500; i++) {
      const document = await row(digest);
      if (document?.state === state && document.attempts >= attempts) return document;
      await sleep(20);
    }
    throw new Error(`${digest} is ${JSON.stringify(await row(digest))}, not ${state}`);
  };
  const serve = (digest: string, bytes: Uint8Array) => node.behaviours.set(cidOfDigest(digest), { bytes });
  /** What a page could show of a document; all of it must be empty unless the bytes were checked. */
  const shown = ({ schema, body, title, words, search }: Record<string, unknown>) => [
    schema,
    body,
    title,
    words,
    search,
  ];
  const NOTHING = [null, null, null, null, null];

  it('fetches what the pipeline names, from a real node, and tells listeners', async () => {
    const ipfs = await startIpfs();
    const bytes = listing('접이식 자전거');
    const digest = digestOf(bytes);
    const cid = await create({ url: ipfs.url }).block.put(bytes, { format: 'raw' });
    expect(String(cid)).toBe(cidOfDigest(digest));
    const heard: string[] = [];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    client.on('notification', ({ payload }) => heard.push(String(payload)));
    await client.query('listen moothall');
    await start(ipfs.url);
    await want(digest);
    const document = await settled(digest, 'available');
    expect(document).toMatchObject({
      cid: cidOfDigest(digest),
      schema: 'moothall:listing:1',
      title: '접이식 자전거',
      language: 'ko',
      condition: 'good',
      error_code: null,
      next_attempt_at: null,
    });
    expect(document.body).toMatchObject({ area: '연남동' });
    await client.query('select 1');
    expect(heard.map((payload) => JSON.parse(payload))).toEqual([{ kind: 'document', digest }]);
    await client.end();
    await ipfs.stop();
  });

  it('makes words findable: two Korean letters by prefix, three inside a word, English by its stem', async () => {
    const bytes = listing('중고자전거 팝니다', 'Two bikes, hardly used');
    const digest = digestOf(bytes);
    serve(digest, bytes);
    await start();
    await want(digest);
    await settled(digest, 'available');
    const finds = (condition: string, value: string) =>
      withClient(url, async (client) => {
        const { rowCount } = await client.query(`select 1 from content.document where ${condition}`, [value]);
        return rowCount === 1;
      });
    expect(await finds(`search @@ to_tsquery('simple', $1)`, '중고:*')).toBe(true);
    expect(await finds('words like $1', '%자전거%')).toBe(true);
    expect(await finds(`search @@ to_tsquery('english', $1)`, 'bike')).toBe(true);
    expect(await finds(`search @@ to_tsquery('simple', $1)`, '연남:*')).toBe(true);
    expect(await finds(`search @@ to_tsquery('simple', $1)`, '소파:*')).toBe(false);
  });

  it('keeps trying for a document that nobody serves, and shows it once somebody does', async () => {
    const bytes = listing('소파');
    const digest = digestOf(bytes);
    await start();
    await want(digest);
    const missing = await settled(digest, 'pending');
    expect(missing.error_code).toBe('CONTENT_NOT_FOUND');
    expect(shown(missing)).toEqual(NOTHING);
    serve(digest, bytes);
    expect(await settled(digest, 'available', 2)).toMatchObject({ title: '소파', error_code: null });
  });

  it('waits longer after each failure, and calls it unavailable after the third', async () => {
    const digest = digestOf(randomBytes(8));
    await start();
    await want(digest);
    const pause = ({ next_attempt_at }: { next_attempt_at: Date }) => next_attempt_at.getTime() - Date.now();
    const first = pause(await settled(digest, 'pending', 1));
    const third = pause(await settled(digest, 'unavailable', 3));
    expect(first).toBeLessThanOrEqual(1300);
    expect(third).toBeGreaterThan(2000);
  });

  it('never shows bytes that have another digest, however often they are served', async () => {
    const digest = digestOf(listing('진짜'));
    serve(digest, listing('가짜'));
    await start();
    await want(digest);
    const refused = await settled(digest, 'unavailable');
    expect(refused.error_code).toBe('CONTENT_DIGEST_MISMATCH');
    expect(shown(refused)).toEqual(NOTHING);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{'), 'DOCUMENT_NOT_JSON'],
    ['of an unknown schema', new TextEncoder().encode('{"schema":"moothall:listing:99"}'), 'DOCUMENT_SCHEMA_UNKNOWN'],
    ['without its fields', new TextEncoder().encode('{"schema":"moothall:profile:1"}'), 'DOCUMENT_INVALID'],
    ['too large', new Uint8Array(MAX_DOCUMENT_BYTES + 1), 'DOCUMENT_TOO_LARGE'],
  ])('gives a document that is %s up for good, and shows nothing of it', async (_, bytes, code) => {
    const digest = digestOf(bytes);
    serve(digest, bytes);
    await start();
    await want(digest);
    const document = await settled(digest, 'invalid');
    expect(document).toMatchObject({ error_code: code, next_attempt_at: null });
    expect(shown(document)).toEqual(NOTHING);
  });

  it('does not fetch a block that is larger than any honest one', async () => {
    const digest = digestOf(randomBytes(8));
    node.behaviours.set(cidOfDigest(digest), { bytes: randomBytes(8), claimedSize: 3 * 1024 * 1024 });
    await start();
    await want(digest);
    expect((await settled(digest, 'pending')).error_code).toBe('CONTENT_TOO_LARGE');
    expect(node.asked).toEqual([]);
  });

  it('loses patience with a node that never answers, while other documents go on', async () => {
    const [silent, bytes] = [digestOf(randomBytes(8)), listing('책')];
    node.behaviours.set(cidOfDigest(silent), {});
    serve(digestOf(bytes), bytes);
    await start();
    await want(silent, digestOf(bytes));
    await settled(digestOf(bytes), 'available');
    expect((await row(silent)).attempts).toBe(0);
    expect((await settled(silent, 'pending')).error_code).toBe('CONTENT_NOT_FOUND');
  });

  it('says so when the node itself cannot be reached', async () => {
    const digest = digestOf(randomBytes(8));
    await start('http://127.0.0.1:9');
    await want(digest);
    expect((await settled(digest, 'pending')).error_code).toBe('CONTENT_UNREACHABLE');
  });

  it('shares the work with other workers: each document is fetched once', async () => {
    const all = Array.from({ length: 60 }, (_, i) => listing(`물건 ${i}`));
    for (const bytes of all) serve(digestOf(bytes), bytes);
    await Promise.all([1, 2, 3].map(() => start(nodeUrl, 20_000)));
    await want(...all.map(digestOf));
    for (const bytes of all) await settled(digestOf(bytes), 'available');
    expect(node.asked).toHaveLength(all.length);
    expect(new Set(node.asked).size).toBe(all.length);
  });

  it('takes up what the chain names and the queue does not know', async () => {
    const bytes = listing('의자');
    serve(digestOf(bytes), bytes);
    await withClient(url, (client) =>
      client.query(
        `insert into chain.account
           (address, kind, profile_digest, standing_deposit, fee_free_deals, offer_epoch, finished_deals, counterparties)
         values ('0x01', 'person', $1, 0, 0, 0, 0, 0)`,
        [digestOf(bytes)],
      ),
    );
    await start();
    await settled(digestOf(bytes), 'available');
  });
});
