import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeRoute } from './node.ts';

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const call = (method: string) => ({ jsonrpc: '2.0', id: 1, method, params: [] });

let asked: string[];
let chain: Server;
let market: Server;
let town: Server;
let lonely: Server;

const serve = async (rpc: string, practice: boolean) => {
  const server = express().use(nodeRoute(rpc, practice)).listen(0);
  await once(server, 'listening');
  return server;
};

const post = async (server: Server, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${addressOf(server)}/rpc`, { method: 'POST', body: text });
  return { status: response.status, answer: await response.json() };
};
const refusal = (code: string) => ({
  errors: [expect.objectContaining({ extensions: expect.objectContaining({ code }) })],
});

beforeAll(async () => {
  asked = [];
  chain = createServer(async (request, response) => {
    for await (const chunk of request) asked.push(String(chunk));
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: '0x7a69' }));
  }).listen(0);
  await once(chain, 'listening');
  market = await serve(addressOf(chain), false);
  town = await serve(addressOf(chain), true);
  lonely = await serve('http://127.0.0.1:9', false);
});
afterAll(() => {
  for (const server of [chain, market, town, lonely]) server.close();
});

describe('the chain’s node behind the pages', () => {
  it('answers what a wallet asks', async () => {
    expect(await post(market, call('eth_chainId'))).toEqual({
      status: 200,
      answer: { jsonrpc: '2.0', id: 1, result: '0x7a69' },
    });
  });

  it.each(['evm_increaseTime', 'anvil_setBalance', 'debug_traceCall', 'personal_unlockAccount', 'eth_sendTransaction'])(
    'refuses %s, alone or hidden in a batch, and does not ask the node',
    async (method) => {
      asked = [];
      for (const body of [call(method), [call('eth_chainId'), call(method)]]) {
        const { status, answer } = await post(market, body);
        expect(status).toBe(403);
        expect(answer).toEqual({
          errors: [{ message: 'RPC_METHOD_REFUSED', extensions: expect.objectContaining({ params: { method } }) }],
        });
      }
      expect(asked).toEqual([]);
    },
  );

  it('lets visitors of a town move its clock, and nothing else', async () => {
    expect((await post(town, call('evm_increaseTime'))).status).toBe(200);
    expect((await post(town, call('anvil_setBalance'))).status).toBe(403);
  });

  it.each(['', '{', '"text"', '{}', '[]', JSON.stringify(Array.from({ length: 21 }, () => call('eth_chainId')))])(
    'refuses the body %.20s',
    async (body) => {
      expect((await post(market, body)).status).toBe(400);
    },
  );

  it('refuses a body that is too large', async () => {
    const { status, answer } = await post(market, { ...call('eth_call'), params: ['x'.repeat(200_000)] });
    expect(status).toBe(413);
    expect(answer).toEqual(refusal('RPC_BODY_UNREADABLE'));
  });

  it('says so when the node does not answer', async () => {
    expect(await post(lonely, call('eth_chainId'))).toMatchObject({ status: 502, answer: refusal('RPC_UNREACHABLE') });
  });

  it('is asked by POST only', async () => {
    expect((await fetch(`${addressOf(market)}/rpc`)).status).toBe(405);
  });
});
