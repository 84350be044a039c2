import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cidOfDigest, digestOf } from '@moothall/contracts/protocol/digest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaApp } from './media.ts';

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('rest')]);
const page = Buffer.from('<html><script>alert(1)</script></html>');
const cidOf = (bytes: Uint8Array) => cidOfDigest(digestOf(bytes));
const lie = cidOf(Buffer.from('something else'));
const blocks = new Map([
  [cidOf(png), png],
  [cidOf(page), page],
  [lie, png],
]);

let gateway: Server;
let media: Server;

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const get = (cid: string) => fetch(`${addressOf(media)}/ipfs/${cid}`);

beforeAll(async () => {
  gateway = createServer((request, response) => {
    const bytes = blocks.get(request.url?.split('/').pop()?.split('?')[0] ?? '');
    response.writeHead(bytes ? 200 : 404).end(bytes);
  }).listen(0);
  await once(gateway, 'listening');
  media = mediaApp(addressOf(gateway)).listen(0);
  await once(media, 'listening');
});
afterAll(() => {
  gateway.close();
  media.close();
});

describe('the origin of what users uploaded', () => {
  it('serves a picture for ever, sandboxed and not to be guessed at', async () => {
    const answer = await get(cidOf(png));
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('refuses a block that is not what its CID says', async () => {
    expect((await get(lie)).status).toBe(502);
  });

  it('refuses what a browser might run', async () => {
    expect((await get(cidOf(page))).status).toBe(502);
  });

  it('says which content is missing, and what is no CID at all', async () => {
    const missing = cidOf(Buffer.from('nowhere'));
    const answer = await get(missing);
    expect([answer.status, await answer.json()]).toEqual([
      404,
      { code: 'CONTENT_UNAVAILABLE', params: { cid: missing } },
    ]);
    expect((await get('QmOld')).status).toBe(400);
  });
});
