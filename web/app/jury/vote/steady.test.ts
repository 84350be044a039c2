import { describe, expect, it } from 'vitest';
import { knownSteady, steadySignature } from './steady.ts';

const ACCOUNT = '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266';
const signature = (digit: string) => `0x${digit.repeat(128)}1b`;

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
}

function wallet(...signatures: string[]) {
  let asked = 0;
  const engine = {
    signMessage: async () => {
      asked += 1;
      return signatures[Math.min(asked, signatures.length) - 1] ?? '';
    },
  };
  return { engine, asked: () => asked };
}

describe('a wallet that seals votes', () => {
  it('signs twice the first time, and once from then on', async () => {
    const storage = memory();
    const { engine, asked } = wallet(signature('a'));
    expect(await steadySignature(engine, 'text', storage, ACCOUNT)).toBe(signature('a'));
    expect(asked()).toBe(2);
    expect(knownSteady(storage, ACCOUNT.toLowerCase())).toBe(true);
    await steadySignature(engine, 'text', storage, ACCOUNT);
    expect(asked()).toBe(3);
  });

  it('is refused before it seals anything when it signs differently each time', async () => {
    const storage = memory();
    const { engine } = wallet(signature('a'), signature('b'));
    await expect(steadySignature(engine, 'text', storage, ACCOUNT)).rejects.toMatchObject({ code: 'WALLET_UNSTEADY' });
    expect(knownSteady(storage, ACCOUNT)).toBe(false);
  });
});
