import { describe, expect, it } from 'vitest';
import { i18nOf } from '../../i18n/i18n.server.ts';
import { firstAnswerOf } from './first-answer.ts';

const round = (accepting: number, rejecting: number) => ({
  ...{ number: 1, openedAt: '', seats: 21, places: 500, epoch: '1', seed: '0x1', share: null, answer: null },
  ...{ drawnAt: '2026-03-01T00:00:00.000Z', commitUntil: '', revealUntil: '' },
  ...{ committed: accepting + rejecting, revealed: accepting + rejecting, accepting, rejecting },
});
const view = (accepting: number, rejecting: number, changed: object = {}) =>
  ({
    ...{ stage: 'APPEAL', stageUntil: '2026-03-08T13:00:00.000Z', appealPossible: true, appellant: null },
    ...{ fee: '21', seats: 21, deposit: '10', stake: '50', appealDeposit: null, rounds: [round(accepting, rejecting)] },
    ...changed,
  }) as unknown as Parameters<typeof firstAnswerOf>[0];

const said = (language: 'en' | 'ko', seen: Parameters<typeof firstAnswerOf>[0], until: string) => {
  const t = i18nOf(language).getFixedT(language, 'jury');
  const answer = firstAnswerOf(seen);
  return answer && [t(`verdict.first.${answer.key}`, { ...answer }), t(`verdict.first.${answer.next}`, { until })];
};

describe('while a larger jury can be asked, the first answer', () => {
  it('is told in words, with what comes next', () => {
    expect(said('en', view(11, 5), 'Tue 22:00')).toEqual([
      'The first jury said yes, 11 to 5.',
      'Until Tue 22:00 anyone may appeal; else it is final by itself.',
    ]);
    expect(said('en', view(5, 11), 'Tue 22:00')?.[0]).toBe('The first jury said no, 11 to 5.');
    expect(said('ko', view(11, 5), '화요일 22:00')).toEqual([
      '첫 배심은 11 대 5로 그렇게 하자고 했습니다.',
      '화요일 22:00까지 누구나 항소할 수 있고, 아니면 저절로 확정됩니다.',
    ]);
    expect(said('ko', view(5, 11), '')?.[0]).toBe('첫 배심은 11 대 5로 하지 말자고 했습니다.');
  });

  it('promises no appeal where the list is too short for a larger jury', () => {
    const short = view(11, 5, { appealPossible: false });
    expect(said('en', short, 'Tue 22:00')?.[1]).toBe(
      'No larger jury is possible now: too few tickets. At Tue 22:00 it is final by itself.',
    );
    expect(said('ko', short, '화요일 22:00')?.[1]).toBe(
      '지금은 표가 모자라 더 큰 배심을 꾸릴 수 없어요. 화요일 22:00에 저절로 확정됩니다.',
    );
  });

  it.each(['COMMIT', 'REVEAL', 'FINAL', 'VOID'])('is not told in the stage %s', (stage) => {
    expect(firstAnswerOf(view(11, 5, { stage }))).toBeUndefined();
  });

  it('is none where it was a tie', () => {
    expect(firstAnswerOf(view(8, 8))).toBeUndefined();
  });
});
