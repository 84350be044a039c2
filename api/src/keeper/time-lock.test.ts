import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QUICKNET, timeLockedBytes } from '@moothall/contracts/protocol/jury/time-lock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OwnNetwork, ownNetwork } from '../../../test/support/time-lock.ts';
import { DrandUnavailable } from './drand.ts';
import { openTimeLocked, sealedTo, TimeLockServers } from './time-lock.ts';

const vote = { choice: 1, salt: `0x${'5a'.repeat(32)}` } as const;
const ROUND = 4711;

/** A server that says the same to everybody. */
async function answering(answer: object) {
  const server = createServer((_, response) => void response.writeHead(200).end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, stop: () => new Promise((resolve) => server.close(resolve)) };
}

let drand: OwnNetwork;
let other: OwnNetwork;
let locked: string;
beforeAll(async () => {
  [drand, other] = await Promise.all([ownNetwork(), ownNetwork(0xbadn)]);
  locked = await drand.lock(ROUND, vote);
});
afterAll(() => Promise.all([drand.stop(), other.stop()]));

describe('a vote sealed by time', () => {
  it('says to which round of which network, and opens by its signature alone', async () => {
    expect(sealedTo(locked)).toEqual({ round: ROUND, hash: drand.network.hash });
    expect(await openTimeLocked(locked, drand.sign(ROUND))).toEqual(vote);
  });

  it('looks different each time', async () => {
    expect(await drand.lock(ROUND, vote)).not.toBe(locked);
  });

  it('opens neither by the round before, nor by another network, nor by what is no signature', async () => {
    expect(await openTimeLocked(locked, drand.sign(ROUND - 1))).toBeUndefined();
    expect(await openTimeLocked(locked, other.sign(ROUND))).toBeUndefined();
    for (const signature of ['', '00'.repeat(48), 'ff'.repeat(48)])
      expect(await openTimeLocked(locked, signature)).toBeUndefined();
  });

  it('does not open once a letter of it was changed, wherever that is', async () => {
    const lines = locked.split('\n');
    const signature = drand.sign(ROUND);
    for (const line of lines.keys()) {
      const changed = lines.map((text, i) =>
        i === line ? text.replace(/[a-z]/, (c) => (c === 'q' ? 'r' : 'q')) : text,
      );
      if (changed.join('\n') !== locked) expect(await openTimeLocked(changed.join('\n'), signature)).toBeUndefined();
    }
  });

  it.each([
    ['nothing', ''],
    ['no armour', 'age-encryption.org/v1\n-> tlock 1 00\nAAAA\n--- AAAA\n'],
    ['armour around nothing', '-----BEGIN AGE ENCRYPTED FILE-----\n-----END AGE ENCRYPTED FILE-----\n'],
    ['armour around words', `-----BEGIN AGE ENCRYPTED FILE-----\n${btoa('hello')}\n-----END AGE ENCRYPTED FILE-----\n`],
  ])('is not %s', async (_, text) => {
    expect(sealedTo(text)).toBeUndefined();
    expect(await openTimeLocked(text, drand.sign(ROUND))).toBeUndefined();
  });

  it('is not longer or shorter than a vote, nor sealed to anybody besides', async () => {
    const bytes = timeLockedBytes(vote);
    expect(sealedTo(await drand.seal(ROUND, bytes.subarray(1)))).toBeUndefined();
    expect(sealedTo(await drand.seal(ROUND, new Uint8Array([...bytes, 0])))).toBeUndefined();
    expect(sealedTo(await drand.seal(ROUND, new Uint8Array(5000)))).toBeUndefined();
    expect(sealedTo(`${locked}${' '.repeat(900)}`)).toBeUndefined();
    const armour = (text: string) =>
      `-----BEGIN AGE ENCRYPTED FILE-----\n${(btoa(text).match(/.{1,64}/g) ?? []).join('\n')}\n\n-----END AGE ENCRYPTED FILE-----\n`;
    const text = atob(locked.split('\n').slice(1, -2).join(''));
    expect(sealedTo(armour(text))).toEqual({ round: ROUND, hash: drand.network.hash });
    for (const [from, to] of [
      ['-> tlock', '-> X25519'],
      [`tlock ${ROUND} `, 'tlock 0 '],
      [`tlock ${ROUND} `, 'tlock 1e9 '],
      [`tlock ${ROUND} `, `tlock ${'9'.repeat(20)} `],
      [`tlock ${ROUND} `, 'tlock '],
      ['-> tlock', '-> tlock 1 00\nAAAA\n-> tlock'],
    ] as const)
      expect(sealedTo(armour(text.replace(from, to))), to).toBeUndefined();
  });

  it('that holds neither yes nor no opens to nothing', async () => {
    const neither = await drand.seal(ROUND, new Uint8Array([7, ...timeLockedBytes(vote).subarray(1)]));
    expect(sealedTo(neither)).toBeDefined();
    expect(await openTimeLocked(neither, drand.sign(ROUND))).toBeUndefined();
  });
});

describe('the rounds that open votes', () => {
  const refusal = (servers: TimeLockServers) => servers.signatureOf(ROUND).catch((error: unknown) => error);

  it('come from the first server that tells a signature the network made', async () => {
    const servers = new TimeLockServers([other.url, 'http://127.0.0.1:9', drand.url], drand.network);
    expect(await servers.signatureOf(ROUND)).toBe(drand.sign(ROUND));
    expect(drand.asked.at(-1)).toBe(`/public/${ROUND}`);
  });

  it('are not there before their time', async () => {
    drand.signedUntil = ROUND;
    const refused = await refusal(new TimeLockServers([drand.url], drand.network));
    expect(refused).toBeInstanceOf(DrandUnavailable);
    expect(String(refused)).toContain('HTTP 404');
    drand.signedUntil = undefined;
    expect(await new TimeLockServers([drand.url], drand.network).signatureOf(ROUND)).toBe(drand.sign(ROUND));
  });

  it('are refused where only another network signs, and where no server is named', async () => {
    const lying = new TimeLockServers([other.url], drand.network);
    expect(String(await refusal(lying))).toContain('a signature that the network did not make');
    expect(String(await refusal(new TimeLockServers([], drand.network)))).toContain('TIME_LOCK_URLS names none');
  });

  it('of quicknet are checked with the key that the market names', async () => {
    // Round 1000 as drand published it.
    const signature =
      'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39';
    const server = await answering({ round: 1000, signature });
    expect(await new TimeLockServers([server.url], QUICKNET).signatureOf(1000)).toBe(signature);
    await expect(new TimeLockServers([server.url], drand.network).signatureOf(1000)).rejects.toThrow('did not make');
    await server.stop();
  });
});
