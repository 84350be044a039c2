import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cidOfDigest, digestOf } from '@moothall/contracts/protocol/digest';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaApp } from './media.ts';
import { PictureSizes } from './sizes.ts';

const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from('rest')]);
const photograph = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#a34' } })
  .webp()
  .toBuffer();
const page = Buffer.from('<html><script>alert(1)</script></html>');
const both = Buffer.concat([png, page]);
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
const cidOf = (bytes: Uint8Array) => cidOfDigest(digestOf(bytes));
const lie = cidOf(Buffer.from('something else'));
const blocks = new Map([
  [cidOf(png), png],
  [cidOf(photograph), photograph],
  [cidOf(page), page],
  [cidOf(both), both],
  [cidOf(drawing), drawing],
  [lie, png],
]);

/** A block that never comes to its end, and says nothing of its length. */
const endless = cidOf(Buffer.from('endless'));
let ended: () => void;
const closed = new Promise<void>((resolve) => {
  ended = resolve;
});

let gateway: Server;
let media: Server;

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const get = (cid: string) => fetch(`${addressOf(media)}/ipfs/${cid}`);

beforeAll(async () => {
  gateway = createServer((request, response) => {
    if (request.url?.includes(endless)) {
      const more = setInterval(() => response.write(Buffer.alloc(1024 * 1024)), 1);
      response.once('close', () => {
        clearInterval(more);
        ended();
      });
      return;
    }
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
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none'; sandbox",
    });
  });

  it('refuses a block that is not what its CID says', async () => {
    expect((await get(lie)).status).toBe(502);
  });

  it('reads no more of a block than any honest one has', async () => {
    expect((await get(endless)).status).toBe(502);
    await closed;
  });

  it('gives what is a picture and a page at once as a picture that is not guessed at', async () => {
    const answer = await get(cidOf(both));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect((await get(cidOf(drawing))).status).toBe(502);
  });

  it('refuses what a browser might run', async () => {
    expect((await get(cidOf(page))).status).toBe(502);
  });

  it.each([160, 320, 640])('gives a picture %i pixels wide, the same one each time', async (width) => {
    const url = `${cidOf(photograph)}?w=${width}`;
    const [first, second] = [await get(url), await get(url)];
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width, height: Math.round((width * 2) / 3) });
    expect(Buffer.from(await second.arrayBuffer())).toEqual(bytes);
    expect(first.headers.get('cache-control')).toContain('immutable');
  });

  it('gives the whole picture, for this moment only, while too many sizes are in the making', async () => {
    const busy = mediaApp(addressOf(gateway), new PictureSizes(0)).listen(0);
    await once(busy, 'listening');
    const answer = await fetch(`${addressOf(busy)}/ipfs/${cidOf(photograph)}?w=160`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photograph);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    busy.close();
  });

  it('never makes a picture larger than it is', async () => {
    const bytes = Buffer.from(await (await get(`${cidOf(photograph)}?w=1280`)).arrayBuffer());
    expect((await sharp(bytes).metadata()).width).toBe(900);
  });

  it('makes no size of a picture that cannot be read', async () => {
    const answer = await get(`${cidOf(png)}?w=320`);
    expect([answer.status, await answer.json()]).toEqual([
      502,
      { code: 'CONTENT_UNAVAILABLE', params: { cid: cidOf(png) } },
    ]);
  });

  it.each(['321', '0', '-1', 'all', '1e9'])('knows no width %s', async (width) => {
    const answer = await get(`${cidOf(photograph)}?w=${width}`);
    expect([answer.status, await answer.json()]).toEqual([
      400,
      { code: 'WIDTH_UNFIT', params: { width, widths: '160, 320, 640, 1280' } },
    ]);
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
