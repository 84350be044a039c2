import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { apiDatabase, liveOf, openApi, type TestApi } from '../../../test/support/api.ts';
import { envOf, ORIGIN } from '../../../test/support/api-env.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { callerOf } from './sockets.ts';
import { type RunningApi, startApi } from './start.ts';

describe('connections that stay open', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
  });
  afterAll(() => api.stop());

  const open = (from: string) =>
    new Promise<WebSocket | undefined>((resolve) => {
      const socket = new WebSocket(liveOf(api).url, 'graphql-transport-ws', {
        origin: ORIGIN,
        headers: { 'x-forwarded-for': from },
      });
      socket.once('open', () => resolve(socket));
      socket.once('error', () => resolve(undefined));
    });

  it('are fifty from one address, and do not lock others out', async () => {
    const mine: (WebSocket | undefined)[] = [];
    for (let i = 0; i < 53; i++) mine.push(await open('203.0.113.7'));
    expect(mine.filter((socket) => socket === undefined)).toHaveLength(3);
    const other = await open('203.0.113.8');
    expect(other).toBeDefined();
    mine[0]?.close();
    await once(mine[0] as WebSocket, 'close');
    while ((await open('203.0.113.7')) === undefined);
    for (const socket of [...mine, other]) socket?.terminate();
  });

  it('begin so many subscriptions a minute, however soon these end', async () => {
    const client = createClient({ ...liveOf(api), retryAttempts: 0, lazy: false });
    const codes: unknown[] = [];
    for (let i = 0; i < 125; i++) {
      try {
        for await (const { errors } of client.iterate({ query: '{ tokens { symbol } }' }))
          codes.push(errors?.[0]?.extensions);
      } catch (error) {
        codes.push((error as { extensions: unknown }[])[0]?.extensions);
      }
    }
    expect(codes.slice(0, 120)).toEqual(codes.slice(0, 120).map(() => ({ code: 'QUERY_INVALID', params: {} })));
    expect(codes.slice(120)).toEqual(
      codes.slice(120).map(() => ({ code: 'RATE_LIMITED', params: { retryAfter: expect.any(Number) } })),
    );
    await client.dispose();
  });

  it('are counted for whoever stands before the proxies that are believed, whatever they say of themselves', () => {
    const request = (forwarded: string) =>
      ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress: '10.0.0.1' } }) as never;
    expect(callerOf(request(''), 1)).toBe('10.0.0.1');
    expect(callerOf(request('made-up, 203.0.113.7'), 0)).toBe('10.0.0.1');
    expect(callerOf(request('made-up, 203.0.113.7'), 1)).toBe('203.0.113.7');
    expect(callerOf(request('made-up, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
  });
});

describe('a request that never ends', () => {
  let api: RunningApi;
  beforeAll(async () => {
    const patience = { headers: 200, request: 600, every: 50 };
    api = await startApi(envOf((await apiDatabase()).api), pino({ level: 'silent' }), patience);
  });
  afterAll(() => api.stop());

  it.each([
    ['in its headers', 'POST /graphql HTTP/1.1\r\nHost: api\r\nX-Slow: '],
    [
      'in its body',
      'POST /graphql HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{',
    ],
    [
      'in a file',
      'POST /upload HTTP/1.1\r\nHost: api\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n',
    ],
  ])('%s is cut off', async (_, beginning) => {
    const socket = connect(api.port, '127.0.0.1');
    socket.write(beginning);
    const drip = setInterval(() => socket.write(' '), 50);
    socket.on('error', () => undefined);
    const answer = await text(socket);
    clearInterval(drip);
    expect(answer).toMatch(/^HTTP\/1\.1 (408|401|400)/);
  });
});
