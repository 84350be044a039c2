import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { CODES, isCode } from './codes.ts';
import { LIMITS } from './measure.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());

const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return {
    status: response.status,
    body: (await response.json()) as { errors?: { message: string; extensions: object }[] },
  };
};
const A = `"0x${'0a'.repeat(20)}"`;

describe('a question', () => {
  it('that goes deeper than anybody needs is refused', async () => {
    const deep = (levels: number): string =>
      levels === 0 ? '{ address }' : `{ listings(first: 1) { edges { node { seller ${deep(levels - 1)} } } } }`;
    expect(await api.mistakes(`{ account(address: ${A}) ${deep(3)} }`)).toEqual([
      { code: 'QUERY_TOO_DEEP', params: { depth: 14, max: LIMITS.depth } },
    ]);
  });

  it('that multiplies pages by pages is refused by its cost, also with variables and fragments', async () => {
    const cost = { code: 'QUERY_TOO_COSTLY', params: { max: LIMITS.cost } };
    expect(
      await api.mistakes(
        '{ listings(first: 100) { edges { node { orders(first: 100) { edges { node { state } } } } } } }',
      ),
    ).toMatchObject([cost]);
    const nested = `query ($n: Int!) { listings(first: $n) { edges { node { ...Orders } } } }
      fragment Orders on Listing { orders(first: $n) { edges { node { state } } } }`;
    expect(await api.mistakes(nested, { n: 100 })).toMatchObject([cost]);
    expect(await api.mistakes(nested, { n: 5 })).toEqual([]);
  });

  it('that spreads fragments in fragments without end is refused', async () => {
    const layers = Array.from(
      { length: 20 },
      (_, i) =>
        `fragment F${i} on Listing { ${i === 19 ? 'title' : `...F${i + 1} seller { listings { edges { node { ...F${i + 1} } } } }`} }`,
    );
    expect(await api.mistakes(`{ listings { edges { node { ...F0 } } } } ${layers.join('\n')}`)).toMatchObject([
      { code: expect.stringMatching(/^QUERY_/) },
    ]);
    const circle = 'fragment A on Listing { ...B } fragment B on Listing { ...A }';
    expect(await api.mistakes(`{ listings { edges { node { ...A } } } } ${circle}`)).toMatchObject([
      { code: 'QUERY_INVALID' },
      ...[],
    ]);
  });

  it('with more aliases than a page has parts is refused', async () => {
    const many = Array.from({ length: 31 }, (_, i) => `a${i}: tokens { symbol }`).join(' ');
    expect(await api.mistakes(`{ ${many} }`)).toEqual([
      { code: 'QUERY_TOO_MANY_ALIASES', params: { aliases: 31, max: LIMITS.aliases } },
    ]);
  });

  it('with directives without end, known or not, is refused without reading anything', async () => {
    for (const directive of ['@include(if: true)', '@skip(if: false)', '@a', '@deprecated']) {
      const many = `{ tokens ${`${directive} `.repeat(250)} { symbol } }`;
      const mistakes = await api.mistakes(many);
      expect(mistakes.map(({ code }) => code)).toContain('QUERY_INVALID');
      expect(mistakes.length).toBeLessThanOrEqual(101);
    }
  });

  it('of more words than anybody writes is refused before it is understood', async () => {
    expect(await api.mistakes(`{ ${'tokens { symbol } '.repeat(600)} }`)).toEqual([
      { code: 'QUERY_TOO_LONG', params: { max: LIMITS.tokens } },
    ]);
  });

  it('that is no GraphQL, or asks for what there is not, says only that: no names, no hints', async () => {
    expect(await post(JSON.stringify({ query: '{ tokens {' }))).toMatchObject({
      body: { errors: [{ message: 'QUERY_MALFORMED', extensions: { code: 'QUERY_MALFORMED', params: {} } }] },
    });
    const { body } = await post(
      JSON.stringify({ query: '{ token { symbol } listings { edges { node { titel } } } }' }),
    );
    expect(JSON.stringify(body)).not.toMatch(/did you mean|tokens|title|Cannot/i);
    expect(body.errors?.every((error) => error.message === 'QUERY_INVALID')).toBe(true);
  });

  it('of a body that is too large, no JSON, or a batch is refused', async () => {
    expect(await post(JSON.stringify({ query: '{ tokens { symbol } }', pad: 'x'.repeat(700_000) }))).toMatchObject({
      status: 413,
      body: { errors: [{ extensions: { code: 'BODY_TOO_LARGE', params: { max: 655_360 } } }] },
    });
    expect(await post('{')).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'BODY_MALFORMED' } }] },
    });
    expect(await post(JSON.stringify([{ query: '{ tokens { symbol } }' }]))).toMatchObject({
      status: 400,
      body: { errors: [{ extensions: { code: 'REQUEST_INVALID', params: {} } }] },
    });
  });

  it('that another site could make a browser send is refused', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{ tokens { symbol } }"}',
    });
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: expect.stringMatching(/^(CROSS_SITE|REQUEST_INVALID)$/) } }],
    });
    const link = await fetch(`${api.url}/graphql?query=${encodeURIComponent('{ tokens { symbol } }')}`);
    expect(await link.json()).toMatchObject({ errors: [{ extensions: { code: 'CROSS_SITE' } }] });
  });
});

describe('the schema', () => {
  it('is told to nobody where introspection is off', async () => {
    const closed = await openApi({ introspection: false });
    try {
      const codes = (await closed.mistakes('{ __schema { types { name } } }')).map((mistake) => mistake.code);
      expect(new Set(codes)).toEqual(new Set(['INTROSPECTION_OFF']));
    } finally {
      await closed.stop();
    }
  });
});

describe('too many requests', () => {
  it('are refused with the time to wait', async () => {
    const busy = await openApi({ REQUESTS_PER_MINUTE: 2 });
    try {
      const codes: (string | undefined)[] = [];
      for (let i = 0; i < 3; i++) codes.push((await busy.mistakes('{ tokens { symbol } }'))[0]?.code);
      expect(codes).toEqual([undefined, undefined, 'RATE_LIMITED']);
    } finally {
      await busy.stop();
    }
  });
});

describe('an error of our own', () => {
  it('says nothing about its cause', async () => {
    await api.owner.query('alter table chain.token rename to hidden');
    try {
      expect((await api.ask('{ tokens { symbol } }')).errors).toEqual([
        {
          message: 'INTERNAL',
          path: ['tokens'],
          locations: [{ line: 1, column: 3 }],
          extensions: { code: 'INTERNAL', params: {} },
        },
      ]);
    } finally {
      await api.owner.query('alter table chain.hidden rename to token');
    }
  });
});

describe('the codes', () => {
  it('are words in capitals, each with the names of its values', () => {
    for (const [code, params] of Object.entries(CODES)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+|_?\d+)*\d*$/);
      expect(new Set(params).size).toBe(params.length);
    }
    expect(isCode('toString')).toBe(false);
  });
});
