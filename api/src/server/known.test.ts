import { buildSchema, getOperationAST, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aPerson } from '../../../test/support/chat.ts';
import { accountRow, insertAccounts, insertListings, listingRow, openForBusiness } from '../../../test/support/rows.ts';
import { KnownQueries } from './known-queries.ts';

const FEED = `query Feed($first: Int = 2, $after: String, $words: Boolean = true) {
  list: listings(first: $first, after: $after) {
    edges { cursor node { __typename id ...Words @include(if: $words) seller { address rating { count average } } } }
    pageInfo { hasNextPage endCursor }
  }
}
fragment Words on Listing { title pictures { url } }`;
/** More often than it takes to become known. */
const TIMES = 5;

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const sellers = [1, 2, 3].map(() => accountRow());
  await api.write(async (rows) => {
    await insertAccounts(rows, sellers);
    await insertListings(
      rows,
      sellers.map(({ address }) => listingRow({ seller: address })),
    );
  });
});
afterAll(() => api.stop());

/** Asks until it is known; each answer has to be the one of the first time. */
async function again(query: string, variables: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const first = await api.ask(query, variables, headers);
  for (let time = 1; time < TIMES; time++) expect(await api.ask(query, variables, headers)).toEqual(first);
  return first;
}

describe('a query that is known', () => {
  it('answers as it did before it was, with each of its variables', async () => {
    const { data } = await again(FEED);
    expect(data.list.edges).toHaveLength(2);
    expect(data.list.edges[0].node).toMatchObject({ __typename: 'Listing', pictures: [] });
    const { data: rest } = await again(FEED, { after: data.list.pageInfo.endCursor });
    expect(rest.list.edges).toHaveLength(1);
    expect((await again(FEED, { words: false })).data.list.edges[0].node).not.toHaveProperty('pictures');
  });

  it('answers each according to who asks', async () => {
    const query = '{ session { address } }';
    expect(await again(query)).toEqual({ data: { session: null } });
    const { address, headers } = await aPerson(api);
    expect((await again(query, {}, headers)).data.session.address.toLowerCase()).toBe(address);
    expect(await again(query)).toEqual({ data: { session: null } });
  });

  it('answers the one operation that is named', async () => {
    const body = (operationName: string) =>
      JSON.stringify({ query: 'query A { tokens { symbol } } query B { index { height } }', operationName });
    const ask = async (name: string) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${api.url}/graphql`, { method: 'POST', headers, body: body(name) })).json();
    };
    for (let time = 0; time < TIMES; time++) {
      expect(await ask('A')).toHaveProperty('data.tokens');
      expect(await ask('B')).toHaveProperty('data.index');
      expect(await ask('C')).toMatchObject({ errors: [{ message: 'QUERY_INVALID' }] });
    }
  });

  it('refuses what it refused, in the same words and at the same place', async () => {
    await again(FEED);
    expect(await again(FEED, { after: 'nonsense' })).toMatchObject({
      errors: [{ message: 'BAD_CURSOR', path: ['list'], extensions: { params: { after: 'nonsense' } } }],
    });
    expect(await again(FEED, { first: 0 })).toMatchObject({ errors: [{ message: 'FIRST_OUT_OF_BOUNDS' }] });
    for (const wrong of [{ first: 1.5 }, { first: 'ten' }, { words: 'yes' }, { after: {} }])
      expect(await again(FEED, wrong)).toMatchObject({ errors: [{ message: 'VARIABLES_INVALID' }] });
    expect(await again(FEED, { first: 1000 })).toMatchObject({ errors: [{ message: 'QUERY_TOO_COSTLY' }] });
  });

  it('says nothing about the cause of a mistake of our own', async () => {
    const query = '{ tokens { symbol } }';
    await again(query);
    await api.owner.query('alter table chain.token rename to hidden');
    try {
      expect(await again(query)).toMatchObject({
        data: null,
        errors: [{ message: 'INTERNAL', path: ['tokens'], locations: [{ line: 1, column: 3 }] }],
      });
    } finally {
      await api.owner.query('alter table chain.hidden rename to token');
    }
  });

  it('is answered to nobody whom Apollo Server would refuse', async () => {
    const query = '{ index { height } }';
    await again(query);
    const send = (headers: Record<string, string>, body: unknown = { query }) =>
      fetch(`${api.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const json = { 'content-type': 'application/json' };
    expect(await (await send({ 'content-type': 'text/plain' })).json()).toHaveProperty('errors');
    expect(await (await send(json, { query, variables: 'none' })).json()).toHaveProperty('errors');
    expect(await (await send(json, { query, extensions: { persistedQuery: { version: 1 } } })).json()).toHaveProperty(
      'errors',
    );
    expect((await send({ ...json, accept: 'image/png' })).status).toBe(406);
    const graphql = 'application/graphql-response+json';
    expect((await send({ ...json, accept: graphql })).headers.get('content-type')).toContain(graphql);
    expect((await send(json)).headers.get('content-type')).toBe('application/json; charset=utf-8');
  });
});

describe('what is known', () => {
  const schema = buildSchema('type Query { a: Int } type Mutation { b: Int }');
  const note = (queries: KnownQueries, source: string) => {
    const document = parse(source);
    const operation = getOperationAST(document);
    if (operation) queries.note(source, undefined, document, operation);
  };

  it('is what was asked again, and never a mutation', () => {
    const queries = new KnownQueries(schema);
    note(queries, '{ a }');
    expect(queries.find('{ a }', undefined)).toBeUndefined();
    for (let time = 0; time < TIMES; time++) for (const source of ['{ a }', 'mutation { b }']) note(queries, source);
    expect(queries.find('{ a }', undefined)?.run({ a: 1 }, {}, {})).toEqual({ data: { a: 1 } });
    expect(queries.find('mutation { b }', undefined)).toBeUndefined();
  });

  it('is bounded, and keeps what is asked over what was asked once', () => {
    const queries = new KnownQueries(schema);
    for (const source of ['{ a }', '{ a a }']) for (let time = 0; time < TIMES; time++) note(queries, source);
    for (let other = 0; other < 499; other++) {
      note(queries, `{ a${other}: a }`);
      expect(queries.find('{ a }', undefined)).toBeDefined();
    }
    expect(queries.find('{ a a }', undefined)).toBeUndefined();
  });
});
