import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { securityHeaders } from './headers.ts';

let server: Server;
let url: string;
beforeAll(async () => {
  const app = express();
  app.use(securityHeaders({ mediaOrigin: 'https://media.moothall.example', developing: false }));
  app.get('/', (_, response) => void response.json({ nonce: response.locals.nonce }));
  server = app.listen(0);
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => void server.close());

async function look() {
  const response = await fetch(url);
  const policy = new Map(
    String(response.headers.get('content-security-policy'))
      .split('; ')
      .map((part) => part.split(' '))
      .map(([name = '', ...sources]) => [name, sources]),
  );
  const { nonce } = (await response.json()) as { nonce: string };
  return { headers: response.headers, policy, nonce };
}

describe('a page', () => {
  it('runs scripts of its own origin and those with its own nonce, and nothing that is written into it', async () => {
    const [first, second] = [await look(), await look()];
    expect(first.policy.get('script-src')).toEqual(["'self'", `'nonce-${first.nonce}'`]);
    expect(Buffer.from(first.nonce, 'base64')).toHaveLength(16);
    expect(second.nonce).not.toBe(first.nonce);
    expect(first.headers.get('content-security-policy')).not.toMatch(/unsafe-|\*|http:/);
    expect(first.policy.get('default-src')).toEqual(["'none'"]);
  });

  it('is framed by nobody, sends its forms nowhere else and has no other base', async () => {
    const { policy } = await look();
    expect(policy.get('frame-ancestors')).toEqual(["'none'"]);
    expect(policy.get('form-action')).toEqual(["'self'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
  });

  it('shows pictures of users from their own origin, and runs nothing from there', async () => {
    const { policy } = await look();
    const allowed = [...policy].filter(([, sources]) => sources.includes('https://media.moothall.example'));
    expect(allowed.map(([name]) => name)).toEqual(['img-src']);
  });

  it('is asked for by https only from then on, is not guessed at, and keeps its window and its address to itself', async () => {
    const { headers } = await look();
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('microphone=()');
  });
});
