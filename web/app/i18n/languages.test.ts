import { describe, expect, it } from 'vitest';
import { languageOfPath, pathInLanguage, preferredLanguage } from './languages.ts';

describe('the language of a page', () => {
  it.each([
    ['ko-KR,ko;q=0.9,en;q=0.8', 'ko'],
    ['en-GB,ko;q=0.5', 'en'],
    ['fr-FR,ko;q=0.3,en;q=0.2', 'ko'],
    ['fr', 'en'],
    [';;q=x,,', 'en'],
    [undefined, 'en'],
  ])('for a browser that asks for %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language);
  });

  it('stands first in its path', () => {
    expect(languageOfPath('/ko/search')).toBe('ko');
    expect(languageOfPath('/somewhere')).toBe('en');
  });

  it('changes without leaving the page', () => {
    expect(pathInLanguage('/ko/listings/0x1', 'en')).toBe('/en/listings/0x1');
    expect(pathInLanguage('/', 'ko')).toBe('/ko');
  });
});
