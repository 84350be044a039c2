import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT } from './draft.ts';
import { moved } from './moved.ts';
import { restoreDraft } from './restore-draft.ts';

describe('a draft kept in the browser', () => {
  it('comes back as it was typed, nonsense included', () => {
    const draft = { ...EMPTY_DRAFT, title: 'bike', price: 'cheap', ship: true };
    expect(restoreDraft(JSON.stringify(draft), EMPTY_DRAFT)).toEqual(draft);
  });

  it.each([null, '', '{', '[]', '"x"', 'null'])('begins anew when storage holds %s', (stored) => {
    expect(restoreDraft(stored, EMPTY_DRAFT)).toEqual(EMPTY_DRAFT);
  });

  // nonsense: form.sell.ship form.sell.depositUpfront
  it.each([null, 'yes', 1, [], {}])('leaves a box as it starts where storage holds %j', (value) => {
    const stored = JSON.stringify({ ship: value, depositUpfront: value });
    const { ship, depositUpfront } = EMPTY_DRAFT;
    expect(restoreDraft(stored, EMPTY_DRAFT)).toMatchObject({ ship, depositUpfront });
  });

  it('keeps only fields of the right kind', () => {
    const stored = JSON.stringify({ title: 7, price: '5', pictures: [{ url: 'x' }], unknown: 1 });
    expect(restoreDraft(stored, EMPTY_DRAFT)).toEqual({ ...EMPTY_DRAFT, price: '5' });
  });
});

describe('a picture that is moved', () => {
  it('stands at its new place and the others keep their order', () => {
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 1, 0)).toEqual(['b', 'a', 'c']);
  });

  it('stays when there is none', () => {
    expect(moved(['a'], 3, 0)).toEqual(['a']);
  });
});
