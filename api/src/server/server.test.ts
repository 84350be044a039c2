import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiDatabase, openApi, type TestApi } from '../../../test/support/api.ts';
import { envOf, ORIGIN } from '../../../test/support/api-env.ts';
import { type Child, startApiProcess } from '../../../test/support/api-process.ts';
import { openForBusiness } from '../../../test/support/rows.ts';

describe('health', () => {
  /** A chain's node that says it is at this height; a number that changes, not a market. */
  let height = 120;
  const node = createServer(async (request, response) => {
    const { id } = JSON.parse(await text(request));
    response.end(JSON.stringify({ jsonrpc: '2.0', id, result: `0x${height.toString(16)}` }));
  });
  let api: TestApi;
  beforeAll(async () => {
    await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
    api = await openApi({ RPC_URL: `http://127.0.0.1:${(node.address() as AddressInfo).port}` });
  });
  afterAll(async () => {
    await api.stop();
    node.close();
  });
  const look = async (path: string) => {
    const response = await fetch(`${api.url}${path}`);
    return { status: response.status, body: await response.json() };
  };

  it('is live at once, and ready when the index holds a block', async () => {
    expect(await look('/health/live')).toEqual({ status: 200, body: { live: true } });
    expect(await look('/health/ready')).toMatchObject({
      status: 503,
      body: { ready: false, database: true, height: -1 },
    });
    await openForBusiness(api);
    expect(await look('/health/ready')).toEqual({
      status: 200,
      body: { ready: true, database: true, height: 100, lag: 20 },
    });
  });

  it('is not ready when the index falls behind', async () => {
    height = 200;
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await look('/health/ready')).toMatchObject({ status: 503, body: { ready: false, lag: 100 } });
  });

  it('is measured for Prometheus, without anything from requests', async () => {
    await fetch(`${api.url}/somebody@example.org`);
    await api.ask('{ tokens { symbol } }');
    const measured = await (await fetch(`${api.url}/metrics`)).text();
    for (const line of [
      'moothall_api_index_height 100',
      'moothall_api_index_lag_blocks 100',
      'moothall_api_operation_seconds_count{field="tokens"} 1',
      'moothall_api_statements_total 1',
      'route="other",status="404"',
    ]) {
      expect(measured).toContain(line);
    }
    expect(measured).not.toContain('somebody');
  });

  it('answers what there is not with a code', async () => {
    expect(await look('/nowhere')).toEqual({ status: 404, body: { code: 'NOT_FOUND', params: {} } });
  });

  it('sends headers that keep answers from being framed or sniffed', async () => {
    const { headers } = await fetch(`${api.url}/health/live`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-api-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const start = async (changed: Record<string, string> = {}): Promise<Child> => {
    const { api } = await apiDatabase();
    const file = join(folder, 'deployment.json');
    writeFileSync(file, JSON.stringify(envOf(api).deployment));
    return startApiProcess({
      DATABASE_URL: api,
      RPC_URL: 'http://127.0.0.1:9',
      IPFS_API_URL: 'http://127.0.0.1:9',
      DEPLOYMENT_FILE: file,
      API_PORT: '0',
      MEDIA_ORIGIN: 'http://localhost:3001',
      WEB_ORIGIN: ORIGIN,
      SESSION_SECRET: 'x'.repeat(32),
      ...changed,
    });
  };

  it('says that it is ready and where, and stops on SIGTERM', async () => {
    const child = await start();
    const { port } = await child.ready();
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(200);
    child.process.kill('SIGTERM');
    expect(await child.ended).toBe(0);
  });

  it('ends as a child when its parent’s pipe closes', async () => {
    const child = await start({ MOOTHALL_CHILD: '1' });
    await child.ready();
    child.process.stdin.end();
    expect(await child.ended).toBe(0);
  });

  it('writes nothing of a person into its log', async () => {
    const child = await start();
    const { port } = await child.ready();
    const mina = `0x${'7'.repeat(40)}`;
    await fetch(`http://127.0.0.1:${port}/graphql?who=${mina}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: 'moothall_session=secret',
        'x-forwarded-for': '203.0.113.7',
      },
      body: JSON.stringify({ query: `{ account(address: "${mina}") { kind } }` }),
    });
    child.process.kill('SIGTERM');
    await child.ended;
    const log = child.lines.join('\n');
    expect(log).toMatch(/"route":"\/graphql","status":200/);
    expect(log).not.toMatch(/7777|secret|203\.0\.113/);
  });

  it('ends at once with the names of settings that are wrong', async () => {
    const child = await start({ SESSION_SECRET: 'short' });
    expect(await child.ended).toBe(1);
    expect(child.lines.join('\n')).toContain('SESSION_SECRET');
  });
});
