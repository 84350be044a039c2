import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtAssets } from './assets.ts';

const SCRIPT = 'console.log("page")'.repeat(200);
const folder = mkdtempSync(join(tmpdir(), 'moothall-assets-'));
let server: Server;

/** Without a client that takes compression apart by itself. */
async function ask(path: string, encoding?: string): Promise<{ answer: IncomingMessage; body: Buffer }> {
  const { port } = server.address() as AddressInfo;
  const headers = encoding === undefined ? {} : { 'accept-encoding': encoding };
  const [answer] = (await once(get({ port, path, headers }), 'response')) as [IncomingMessage];
  return { answer, body: Buffer.concat(await answer.toArray()) };
}

beforeAll(async () => {
  writeFileSync(join(folder, 'page-1.js'), SCRIPT);
  writeFileSync(join(folder, 'page-1.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'font-1.woff2'), 'small already');
  server = express().use('/assets', builtAssets(folder)).listen(0);
  await once(server, 'listening');
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('a built file', () => {
  it('comes as the build compressed it, under its own type, to be kept for ever', async () => {
    const { answer, body } = await ask('/assets/page-1.js', 'gzip, deflate, br, zstd');
    expect(brotliDecompressSync(body).toString()).toBe(SCRIPT);
    expect(answer.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringMatching(/^(text|application)\/javascript/),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
  });

  it.each([undefined, 'gzip', 'br;q=0, gzip'])('comes as it is to whoever accepts %s', async (encoding) => {
    const { answer, body } = await ask('/assets/page-1.js', encoding);
    expect(body.toString()).toBe(SCRIPT);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('Accept-Encoding');
  });

  it('comes as it is where compressing would not make it smaller', async () => {
    const { answer, body } = await ask('/assets/font-1.woff2', 'br');
    expect(body.toString()).toBe('small already');
    expect(answer.headers['content-encoding']).toBeUndefined();
  });

  it.each(['/assets/page-2.js', '/assets/../assets.ts', '/assets/%2e%2e/assets.ts'])(
    'is not there: %s',
    async (path) => {
      const { answer } = await ask(path, 'br');
      expect([400, 403, 404]).toContain(answer.statusCode);
    },
  );
});
