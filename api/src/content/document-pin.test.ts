import 'reflect-metadata';
import { decodeDocument, digestOf } from '@moothall/contracts/protocol';
import { graphql } from 'graphql';
import pg from 'pg';
import pino from 'pino';
import { buildSchema } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIpfs } from '../../../test/support/ipfs.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { migrate } from '../migrate.ts';
import { SessionResolver } from '../session/resolver.ts';
import { UPLOADS_PER_HOUR } from './limits.ts';
import { ContentResolver } from './resolver.ts';
import type { ContentContext } from './services.ts';

const PERSON = '0x00000000000000000000000000000000000000a1';
const BUSY = '0x00000000000000000000000000000000000000b2';
const statement = {
  text: '자전거 바퀴가 휘었어요.',
  schema: 'moothall:statement:1',
  pictures: [],
  language: 'ko',
};

let ipfs: Awaited<ReturnType<typeof startIpfs>>;
let pool: pg.Pool;
let schema: Awaited<ReturnType<typeof buildSchema>>;

beforeAll(async () => {
  const database = await freshDatabase();
  await migrate(database);
  pool = new pg.Pool({ connectionString: database, max: 3 });
  ipfs = await startIpfs();
  schema = await buildSchema({ resolvers: [ContentResolver, SessionResolver], validate: false });
});
afterAll(async () => {
  await ipfs.stop();
  await pool.end();
});

async function pin(document: unknown, account: string | null = PERSON, ipfsUrl = ipfs.url) {
  const contextValue: ContentContext = {
    env: { WEB_ORIGIN: [], SESSION_SECRET: '', IPFS_API_URL: ipfsUrl },
    pool,
    log: pino({ level: 'silent' }),
    visitor: account === null ? null : { address: account, expiresAt: new Date(Date.now() + 60_000) },
  };
  const source = 'mutation ($document: JSON!) { documentPin(document: $document) { digest cid } }';
  const { data, errors } = await graphql({ schema, source, variableValues: { document }, contextValue });
  const kept = data?.documentPin as { digest: string; cid: string } | undefined;
  return { kept, error: errors?.[0]?.extensions };
}

describe('a document', () => {
  it('is kept as canonical bytes under the digest that goes on chain', async () => {
    const { kept } = await pin(statement);
    const answer = await fetch(`${ipfs.url}/ipfs/${kept?.cid}?format=raw`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(digestOf(bytes)).toBe(kept?.digest);
    expect(decodeDocument(bytes)).toEqual(statement);
  });

  it('has one digest however its fields are ordered', async () => {
    const turned = Object.fromEntries(Object.entries(statement).reverse());
    expect((await pin(turned)).kept).toEqual((await pin(statement)).kept);
  });

  it('is pinned, so that the node does not forget it', async () => {
    const { kept } = await pin({ ...statement, text: 'Pinned.' });
    const answer = await fetch(`${ipfs.url}/api/v0/pin/ls?arg=${kept?.cid}`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ Keys: { [kept?.cid ?? '']: { Type: 'recursive' } } });
  });

  it('needs somebody signed in', async () => {
    expect(await pin(statement, null)).toMatchObject({ error: { code: 'SESSION_REQUIRED' } });
  });

  // nonsense: Mutation.documentPin.document
  it('of no known schema is refused', async () => {
    for (const document of [
      {},
      [],
      'text',
      7,
      { schema: 'moothall:listing:99' },
      { schema: 'constructor' },
      { schema: {} },
    ]) {
      expect((await pin(document)).error).toMatchObject({ code: 'DOCUMENT_SCHEMA_UNKNOWN' });
    }
  });

  it('that breaks a rule of its schema is refused with the place of the first mistake', async () => {
    const { error } = await pin({ ...statement, language: 'xx' });
    expect(error).toMatchObject({
      code: 'DOCUMENT_INVALID',
      params: { schema: 'moothall:statement:1', path: 'language' },
    });
    expect((await pin({ ...statement, extra: 1 })).error).toMatchObject({ code: 'DOCUMENT_INVALID' });
  });

  it('with more words than its schema allows is refused', async () => {
    const { error } = await pin({ ...statement, text: 'x'.repeat(300_000) });
    expect(error).toMatchObject({ code: 'DOCUMENT_INVALID', params: { path: 'text' } });
  });

  it('is refused while IPFS does not answer', async () => {
    expect(await pin(statement, PERSON, 'http://127.0.0.1:9')).toMatchObject({ error: { code: 'IPFS_UNAVAILABLE' } });
  });

  it('counts towards what an account may put into IPFS within an hour', async () => {
    await pool.query('insert into app.upload (address, at) select $1, now() from generate_series(1, $2)', [
      BUSY,
      UPLOADS_PER_HOUR,
    ]);
    expect(await pin(statement, BUSY)).toMatchObject({ error: { code: 'RATE_LIMITED' } });
  });
});
