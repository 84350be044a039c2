import { describe, expect, it } from 'vitest';
import { GROUPS, groupsOf, readForm } from './form.ts';

const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};
const good: [string, string][] = [
  ['email', ' mina@town.example '],
  ['language', 'KO'],
  ['about', 'duties'],
];
const changed = (name: string, ...values: string[]) =>
  form([...good.filter(([each]) => each !== name), ...values.map((value): [string, string] => [name, value])]);

describe('the form of letters', () => {
  it('says where, in which language, by which clock and of what', () => {
    expect(readForm(form(good), 'Asia/Seoul')).toMatchObject({
      input: {
        email: 'mina@town.example',
        language: 'KO',
        timeZone: 'Asia/Seoul',
        kinds: expect.arrayContaining(['ANSWER_DUE', 'ORDER_PLACED']),
      },
    });
    expect(readForm(form(good), 'UTC')).not.toMatchObject({ input: { kinds: expect.arrayContaining(['MESSAGES']) } });
  });

  it('gives back each group that was chosen', () => {
    for (const group of GROUPS) {
      const read = readForm(changed('about', group), 'UTC');
      expect('input' in read && groupsOf(read.input.kinds)).toEqual([group]);
    }
  });

  // nonsense: form.letters.email
  it.each([
    'mina',
    '@town.example',
    'mina@town',
    'a b@town.example',
    'Mina <mina@town.example>',
    'a@b.c,d@e.f',
    'a\n@b.c',
  ])('finds that "%s" is no address', (email) => {
    expect(readForm(changed('email', email), 'UTC')).toEqual({ mistakes: { email: 'EMAIL_MALFORMED' } });
  });

  it('finds an address that is missing or endless', () => {
    expect(readForm(changed('email', ' '), 'UTC')).toEqual({ mistakes: { email: 'EMAIL_EMPTY' } });
    expect(readForm(changed('email', `${'a'.repeat(250)}@b.example`), 'UTC')).toEqual({
      mistakes: { email: 'EMAIL_MALFORMED' },
    });
  });

  // nonsense: form.letters.about
  it('finds that nothing of what there is was chosen', () => {
    expect(readForm(changed('about'), 'UTC')).toEqual({ mistakes: { about: 'ABOUT_EMPTY' } });
    expect(readForm(changed('about', 'weather', 'DUTIES'), 'UTC')).toEqual({ mistakes: { about: 'ABOUT_EMPTY' } });
  });

  // nonsense: form.letters.language
  it('writes English to whoever names no language of ours', () => {
    expect(readForm(changed('language', 'fr'), 'UTC')).toMatchObject({ input: { language: 'EN' } });
    expect(readForm(changed('language'), 'UTC')).toMatchObject({ input: { language: 'EN' } });
  });
});
