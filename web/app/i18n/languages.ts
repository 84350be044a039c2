export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.includes(text as Language);

/** The language a path speaks: its first segment; English where it has none. */
export function languageOfPath(path: string): Language {
  const first = path.split('/')[1];
  return isLanguage(first) ? first : 'en';
}

/** The best of our languages for an Accept-Language header; English when it names none of them. */
export function preferredLanguage(header: string | null | undefined): Language {
  const wishes = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { language: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) };
  });
  wishes.sort((one, other) => other.quality - one.quality);
  return wishes.map((wish) => wish.language).find(isLanguage) ?? 'en';
}

/** The same page in another language. */
export function pathInLanguage(path: string, language: Language): string {
  const [, first, ...rest] = path.split('/');
  return isLanguage(first) ? `/${[language, ...rest].join('/')}` : `/${language}`;
}
