import { readFileSync } from 'node:fs';
import { encodeBytes32String } from 'ethers';
import { describe, expect, it } from 'vitest';
import { ATTESTATION_TERM, EVERY_TOPIC, isTopicName, TOPICS, topicName, topicOf } from './attestations.ts';

const SOURCE = readFileSync(new URL('../../src/reputation/Attestations.sol', import.meta.url), 'utf8');

describe('topics', () => {
  it('are the bytes of their names, and read back', () => {
    for (const name of [...TOPICS, 'a', 'driving licence b', 'school-2026', 'x'.repeat(31)]) {
      expect(topicOf(name)).toBe(encodeBytes32String(name));
      expect(topicName(topicOf(name))).toBe(name);
    }
  });

  it('have no name where the bytes hold none that people could tell apart', () => {
    const other = ['', 'Phone', 'ｐhone', ' phone', 'a\u0000b', 'x'.repeat(32), 'рhone'];
    for (const name of other) expect(isTopicName(name)).toBe(false);
    for (const name of other) expect(() => topicOf(name)).toThrow(RangeError);
    const bytes = [EVERY_TOPIC, `0x${'ff'.repeat(32)}`, `0x00${'61'.repeat(31)}`, `0x6100${'61'.repeat(30)}`, '0x61'];
    for (const topic of bytes) expect(topicName(topic)).toBeUndefined();
  });
});

describe('the term of an attestation', () => {
  it('is what the contract takes', () => {
    expect(SOURCE).toContain(`MIN_TERM = ${ATTESTATION_TERM.min / 86_400} days;`);
    expect(SOURCE).toContain(`MAX_TERM = ${ATTESTATION_TERM.max / 86_400} days;`);
  });
});
