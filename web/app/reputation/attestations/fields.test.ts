import { ATTESTATION_TERM, TOPICS, topicOf } from '@moothall/contracts/protocol/reputation/attestations';
import { describe, expect, it } from 'vitest';
import { OTHER, readAbout, readTerm, readTopic, TERMS } from './fields.ts';
import en from './messages.en.ts';

const SOMEBODY = `0x${'Ab'.repeat(20)}`;
const low = SOMEBODY.toLowerCase();

describe('what the form takes', () => {
  it('whom it is about, as an address or as the address of a page', () => {
    for (const text of [SOMEBODY, ` ${low}\n`, `https://moothall.example/ko/people/${SOMEBODY}?after=x`]) {
      expect(readAbout(text, undefined)).toEqual({ value: low });
    }
  });

  it('a topic of the list, or another short name', () => {
    for (const name of TOPICS) expect(readTopic(name, '')).toEqual({ value: topicOf(name) });
    expect(readTopic(OTHER, ' school-2026 ')).toEqual({ value: topicOf('school-2026') });
  });

  it('a term that the contract takes', () => {
    for (const days of TERMS) {
      const seconds = Number(days) * 86_400;
      expect(readTerm(days)).toEqual({ value: seconds });
      expect(seconds >= ATTESTATION_TERM.min && seconds <= ATTESTATION_TERM.max).toBe(true);
      expect(en.desk).toHaveProperty(`days_${days}`);
    }
  });
});

// nonsense: form.attest.about form.attest.words
describe('nonsense as whom', () => {
  it.each([
    ['', 'ABOUT_WRONG'],
    ['mina', 'ABOUT_WRONG'],
    [`${SOMEBODY}00`, 'ABOUT_WRONG'],
    [`0x${'0'.repeat(40)}`, 'ABOUT_WRONG'],
    [`https://moothall.example/ko/listings/${SOMEBODY}`, 'ABOUT_WRONG'],
    [low, 'ABOUT_ONESELF'],
  ])('%j is refused as %s', (text, code) => {
    expect(readAbout(text, SOMEBODY)).toMatchObject({ mistake: { code } });
    expect(en.field).toHaveProperty(code);
  });
});

// nonsense: form.attest.topic form.attest.otherTopic form.attest.term
describe('nonsense as topic or term', () => {
  it.each(['', ' ', 'Phone', 'ｐhone', 'x'.repeat(32), '전화', 'a\u200bb', '<b>'])('%j is no topic', (name) => {
    expect(readTopic(OTHER, name)).toMatchObject({ mistake: { code: 'TOPIC_WRONG' } });
    expect(readTopic(name, 'fine')).toMatchObject({ mistake: { code: 'TOPIC_WRONG' } });
  });

  it.each(['', '0', '31', '365.0', '-30', '731', 'for ever'])('%j is no term', (days) => {
    expect(readTerm(days)).toMatchObject({ mistake: { code: 'TERM_WRONG' } });
  });
});
