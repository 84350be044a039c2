import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create, type KuboRPCClient } from 'ipfs-http-client';
import { CID } from 'multiformats/cid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IpfsNode, openNode } from './node.ts';
import { createIpfsServer } from './server.ts';

const HELLO = 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4';
const MEBIBYTE = 'bafybeiedpcapwld4tkgtzwahfofgn4wex5ryysf4se6hwpmlrsh4ntnrau';
const ABSENT = 'bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy';
const hello = new TextEncoder().encode('hello world\n');
const mebibyte = Uint8Array.from({ length: 1 << 20 }, (_, index) => index % 251);

async function open(folder: string) {
  const node = await openNode(folder);
  const server = createIpfsServer(node).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { node, server, base, client: create({ url: base }) };
}

async function close(node: IpfsNode, server: Server) {
  server.closeAllConnections();
  server.close();
  await node.stop();
}

async function bytesOf(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

let folder: string;
let node: IpfsNode;
let server: Server;
let base: string;
let client: KuboRPCClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moothall-ipfs-'));
  ({ node, server, base, client } = await open(folder));
});
afterAll(async () => {
  await close(node, server);
  await rm(folder, { recursive: true });
});

describe('a file added by kubo-rpc-client', () => {
  it('gets the CID that Kubo gives it, small or cut into pieces', async () => {
    expect((await client.add(hello, { cidVersion: 1 })).cid.toString()).toBe(HELLO);
    expect((await client.add(mebibyte, { cidVersion: 1 })).cid.toString()).toBe(MEBIBYTE);
  });

  it('gets Kubo’s version 0 CID where the client asks for none', async () => {
    expect((await client.add(hello)).cid.toString()).toBe('QmT78zSuBmuS4z925WZfrqQ1qHaJ56DQaTfyMUF7F8ff5o');
  });

  it('is read back, whole and in part', async () => {
    const { cid, path } = await client.add({ path: '자전거 1.webp', content: mebibyte }, { cidVersion: 1 });
    expect(path).toBe('자전거 1.webp');
    expect(await bytesOf(client.cat(cid))).toEqual(mebibyte);
    expect(await bytesOf(client.cat(cid, { offset: 262_140, length: 10 }))).toEqual(mebibyte.slice(262_140, 262_150));
  });

  it('is refused when an option would give it another CID', async () => {
    await expect(client.add(hello, { chunker: 'rabin' })).rejects.toThrow('option "chunker" must be size-262144');
  });
});

describe('a block', () => {
  it('is stored under its digest, measured and read', async () => {
    const cid = await client.block.put(hello, { format: 'raw', mhtype: 'sha2-256', version: 1 });
    expect(cid.toString()).toBe(HELLO);
    expect((await client.block.stat(cid)).size).toBe(hello.length);
    expect(await client.block.get(cid)).toEqual(hello);
  });

  it('that no one has is reported at once while there is no peer to ask', async () => {
    await expect(client.block.get(CID.parse(ABSENT), { timeout: 5000 })).rejects.toThrow(
      `block was not found: ${ABSENT}`,
    );
  });

  it('larger than peers exchange is refused', async () => {
    await expect(client.block.put(new Uint8Array(2 * 1024 * 1024 + 1))).rejects.toThrow('larger than 2097152 bytes');
  });

  it('comes from a connected node, and is missing after the time given when that has none', async () => {
    const otherFolder = await mkdtemp(join(tmpdir(), 'moothall-ipfs-'));
    const other = await open(otherFolder);
    const { cid } = await client.add(new TextEncoder().encode('only here'), { cidVersion: 1 });
    const { addresses } = await client.id();
    await other.client.swarm.connect(addresses[0] as Parameters<typeof client.swarm.connect>[0]);
    expect(new TextDecoder().decode(await other.client.block.get(cid))).toBe('only here');
    await expect(other.client.block.get(CID.parse(ABSENT), { timeout: 300 })).rejects.toThrow('block was not found');
    await close(other.node, other.server);
    await rm(otherFolder, { recursive: true });
  });
});

describe('a pin', () => {
  it('keeps content until it is taken away', async () => {
    const { cid } = await client.add(new TextEncoder().encode('kept'), { cidVersion: 1 });
    expect((await client.pin.add(cid)).toString()).toBe(cid.toString());
    const listed: string[] = [];
    for await (const pin of client.pin.ls({ paths: cid })) listed.push(`${pin.type} ${pin.cid}`);
    expect(listed).toEqual([`recursive ${cid}`]);
    for await (const { error } of client.block.rm(cid)) expect(error?.message).toContain('pinned');
    await client.pin.rm(cid);
    for await (const { error } of client.block.rm(cid)) expect(error).toBeUndefined();
    await expect(client.block.get(cid)).rejects.toThrow('block was not found');
    await expect(bytesOf(client.pin.ls({ paths: cid }) as never)).rejects.toThrow('is not pinned');
  });
});

describe('the RPC', () => {
  it('says who the node is, the same after a restart', async () => {
    const before = (await client.id()).id.toString();
    await close(node, server);
    ({ node, server, base, client } = await open(folder));
    expect((await client.id()).id.toString()).toBe(before);
    expect((await client.version()).version).toMatch(/helia/);
  });

  it('answers programs that POST only', async () => {
    expect((await fetch(`${base}/api/v0/id`)).status).toBe(405);
    expect((await fetch(`${base}/api/v0/id`, { method: 'POST', headers: { Origin: 'http://evil' } })).status).toBe(403);
    expect((await fetch(`${base}/api/v0/toString`, { method: 'POST' })).status).toBe(404);
    expect((await fetch(`${base}/api/v0/cat?arg=nonsense`, { method: 'POST' })).status).toBe(400);
  });

  it('refuses a body that holds no file', async () => {
    const nothing = await fetch(`${base}/api/v0/add`, { method: 'POST', body: new FormData() });
    expect(nothing.status).toBe(400);
    const text = await fetch(`${base}/api/v0/add`, { method: 'POST', body: 'text' });
    expect(await text.json()).toMatchObject({ Type: 'error', Message: expect.stringContaining('multipart') });
  });
});

describe('the gateway', () => {
  const get = (path: string, init?: RequestInit) => fetch(`${base}/ipfs/${path}`, init);

  it('serves a file for ever under its CID', async () => {
    await client.add(mebibyte, { cidVersion: 1 });
    const response = await get(MEBIBYTE);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('etag')).toBe(`"${MEBIBYTE}"`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(mebibyte);
    const known = await get(MEBIBYTE, { headers: { 'If-None-Match': `"${MEBIBYTE}"` } });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it('serves the raw block, by format or by Accept', async () => {
    await client.add(hello, { cidVersion: 1 });
    const byFormat = await get(`${HELLO}?format=raw`);
    expect(byFormat.headers.get('content-type')).toBe('application/vnd.ipld.raw');
    expect(new Uint8Array(await byFormat.arrayBuffer())).toEqual(hello);
    const byAccept = await get(HELLO, { headers: { Accept: 'application/vnd.ipld.raw' } });
    expect(byAccept.headers.get('etag')).toBe(`"${HELLO}.raw"`);
    expect((await get(`${HELLO}?format=car`)).status).toBe(400);
  });

  it('serves a part, and the size alone to HEAD', async () => {
    const part = await get(MEBIBYTE, { headers: { Range: 'bytes=262142-262147' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 262142-262147/1048576']);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(mebibyte.slice(262_142, 262_148));
    expect((await get(MEBIBYTE, { headers: { Range: 'bytes=2000000-' } })).status).toBe(416);
    const head = await get(MEBIBYTE, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['1048576', '']);
  });

  it('says plainly that something is missing, malformed or not to be written', async () => {
    expect((await get(ABSENT)).status).toBe(404);
    expect((await get(ABSENT)).headers.get('cache-control')).toBeNull();
    expect((await get('nonsense')).status).toBe(400);
    expect((await get(HELLO, { method: 'PUT' })).status).toBe(405);
  });
});
