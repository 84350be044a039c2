import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { clock, newestBlock, rpc } from './chain/rpc.ts';
import { ChainTime } from './chain/time.ts';
import { startChain, TOWN_AGE_S, useChain } from './chain.ts';
import { Ports } from './process/ports.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-chain-'));
afterAll(() => rm(folder, { recursive: true }));

const state = join(folder, 'chain');
const start = async () =>
  startChain({ folder: state, port: await new Ports().take(28_545), logFile: join(folder, 'log') });
const never = (error: unknown) => {
  throw error;
};
const HOUR = 3600;
/** Seconds by which two clocks may differ through rounding and a slow machine. */
const CLOSE = 5;

it('a fresh chain begins in the past and is brought to the present', async () => {
  const chain = await start();
  expect(chain.fresh).toBe(true);
  expect(Math.abs((await newestBlock(chain.url)).time - (clock() - TOWN_AGE_S))).toBeLessThan(CLOSE);
  await chain.keepTime(never);
  expect(Math.abs((await newestBlock(chain.url)).time - clock())).toBeLessThan(CLOSE);
  await chain.stop();
});

it('a clock that somebody moved stays moved after a restart, even one by kill -9', async () => {
  const first = await start();
  expect(first.fresh).toBe(false);
  await rpc(first.url, 'evm_increaseTime', HOUR);
  await new ChainTime(first.url, join(state, 'offset')).beat();
  const { number } = await newestBlock(first.url);
  await sleep(2500);
  process.kill(Number(await readFile(join(state, 'pid'), 'utf8')), 'SIGKILL');
  expect(await first.ended).toContain('SIGKILL');

  const second = await start();
  await second.keepTime(never);
  const newest = await newestBlock(second.url);
  expect(newest.number).toBe(number + 1);
  expect(Math.abs(newest.time - (clock() + HOUR))).toBeLessThan(CLOSE);
  await second.stop();
});

it('a chain that a killed start left gives way, with everything that happened on it', async () => {
  const first = await start();
  const address = '0x00000000000000000000000000000000000000aa';
  await rpc(first.url, 'anvil_setBalance', address, '0x2a');
  await rpc(first.url, 'evm_mine');
  const second = await start();
  expect(await first.ended).toMatch(/SIGTERM|code/);
  expect(await rpc(second.url, 'eth_getBalance', address, 'latest')).toBe('0x2a');
  await second.stop();
});

it('an address where no chain answers is named', async () => {
  await expect(useChain('http://127.0.0.1:1')).rejects.toThrow('no chain answers at http://127.0.0.1:1');
});
