import { describe, expect, it } from 'vitest';
import { Kept } from './kept.ts';

const [MINA, JUN] = ['0xmina', '0xjun'];

/** A memory whose questions are asked when the test says so. */
function open(favourites: string[] = []) {
  const asked: string[][] = [];
  const waiting: (() => void)[] = [];
  const kept = new Kept((work) => void waiting.push(work));
  const ask = async (listings: readonly string[]) => {
    asked.push([...listings]);
    return favourites;
  };
  const settle = async () => {
    for (const work of waiting.splice(0)) work();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { kept, ask, asked, settle };
}

describe('what somebody keeps', () => {
  it('is asked once for all hearts of a page', async () => {
    const { kept, ask, asked, settle } = open(['b']);
    for (const listing of ['a', 'b', 'a']) kept.want(MINA, listing, ask);
    expect(kept.has(MINA, 'b')).toBeUndefined();
    await settle();
    expect(asked).toEqual([['a', 'b']]);
    expect([kept.has(MINA, 'a'), kept.has(MINA, 'b'), kept.has(MINA, 'c')]).toEqual([false, true, undefined]);
    kept.want(MINA, 'a', ask);
    await settle();
    expect(asked).toHaveLength(1);
  });

  it('is asked a hundred at a time', async () => {
    const { kept, ask, asked, settle } = open();
    for (let number = 0; number < 130; number++) kept.want(MINA, `${number}`, ask);
    await settle();
    expect(asked.map(({ length }) => length)).toEqual([100, 30]);
  });

  it('is what was pressed last, also when an older answer comes after it', async () => {
    const { kept, ask, settle } = open([]);
    kept.want(MINA, 'a', ask);
    kept.note(MINA, 'a', true);
    await settle();
    expect(kept.has(MINA, 'a')).toBe(true);
  });

  it('is another’s no longer once somebody else acts', async () => {
    const { kept, ask, settle } = open(['a']);
    kept.want(MINA, 'a', ask);
    const answered = settle();
    kept.want(JUN, 'b', async () => []);
    await answered;
    expect(kept.has(MINA, 'a')).toBeUndefined();
    expect(kept.has(JUN, 'a')).toBeUndefined();
  });

  it('stays unknown where nobody answers, and is asked again', async () => {
    const { kept, ask, asked, settle } = open(['a']);
    kept.want(MINA, 'a', () => Promise.reject(new Error('SESSION_REQUIRED')));
    await settle();
    expect(kept.has(MINA, 'a')).toBeUndefined();
    kept.want(MINA, 'a', ask);
    await settle();
    expect([asked.length, kept.has(MINA, 'a')]).toEqual([1, true]);
  });

  it('is told to whoever shows it', async () => {
    const { kept } = open();
    let times = 0;
    const leave = kept.onChange(() => {
      times += 1;
    });
    kept.note(MINA, 'a', true);
    leave();
    kept.note(MINA, 'a', false);
    expect(times).toBe(1);
  });
});
