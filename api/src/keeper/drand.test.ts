import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DrandServers, DrandUnavailable } from './drand.ts';

const X = '1a'.repeat(32);
const Y = '2b'.repeat(32);
/** What each server of the test says about round 300. */
const ANSWERS: Record<string, [number, string]> = {
  good: [200, JSON.stringify({ round: 300, signature: X + Y })],
  late: [404, 'too early'],
  short: [200, JSON.stringify({ round: 300, signature: X })],
  other: [200, JSON.stringify({ round: 200, signature: X + Y })],
  page: [200, '<html>'],
};
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(String(request.url));
  const [status, body] = ANSWERS[String(request.url).split('/')[1] ?? ''] ?? [500, ''];
  response.writeHead(status).end(body);
});
let url: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const drand = (...names: string[]) => new DrandServers(names.map((name) => `${url}/${name}`));

describe('rounds of drand', () => {
  it('come as the two coordinates of a signature', async () => {
    expect(await drand('good').signatureOf(300n)).toEqual([BigInt(`0x${X}`), BigInt(`0x${Y}`)]);
    expect(asked.at(-1)).toBe('/good/public/300');
  });

  it('are asked for elsewhere where a server does not know or answers nonsense', async () => {
    expect(await drand('late', 'short', 'other', 'page', 'good').signatureOf(300n)).toHaveLength(2);
  });

  it('that nobody tells are refused with what each server said', async () => {
    const failure = await drand('late', 'other')
      .signatureOf(300n)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DrandUnavailable);
    expect(String(failure)).toMatch(/round 300 .*late: HTTP 404; .*other: answered round 200/);
    await expect(new DrandServers([]).signatureOf(1n)).rejects.toThrow('DRAND_URLS names none');
  });
});
