import { useTranslation } from 'react-i18next';
import type { MoneyToken } from '../i18n/money.ts';
import { useFormat } from '../i18n/use-format.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { Photo } from '../ui/photo.tsx';

/** How a text may go on: whole texts, things for sale that are called so, and kinds of goods. */
export interface Suggestions {
  texts: string[];
  things: Thing[];
  kinds: { number: number; name: string }[];
}

interface Thing {
  id: string;
  title: string;
  price: string;
  token: MoneyToken;
  picture?: { url: string; width: number };
}

/** One line of the list: words to look for, or where it leads instead. */
export interface Suggestion {
  key: string;
  words: string;
  /** Path behind the language, for what is no text. */
  path?: string;
  thing?: Thing;
  /** Looked for on this device before; or the way to forget all of those. */
  past?: 'searched' | 'forget';
}

/** The lines in their order: texts first, then things to go to at once, then kinds. */
export const linesOf = ({ texts, things, kinds }: Suggestions): Suggestion[] => [
  ...texts.map((words) => ({ key: `text ${words}`, words })),
  ...things.map((thing) => ({ key: thing.id, words: thing.title, path: `/listings/${thing.id}`, thing })),
  ...kinds.map(({ number, name }) => ({ key: `kind ${number}`, words: name, path: `/search?category=${number}` })),
];

const iconOf = ({ path, past }: Pick<Suggestion, 'path' | 'past'>): IconName => {
  if (past) return past === 'forget' ? 'x-bold' : 'clock-countdown';
  return path ? 'hexagon-fill' : 'magnifying-glass';
};

/** What was looked for on this device, and below it the way to forget that. */
export const pastLines = (searches: readonly string[], forget: string): Suggestion[] =>
  searches.length === 0
    ? []
    : [
        ...searches.map((words) => ({ key: `past ${words}`, words, past: 'searched' as const })),
        { key: 'forget', words: forget, past: 'forget' },
      ];

/** What a line shows: a thing with its picture and price, a kind called one. */
export function SuggestionLine({ words, path, thing, past }: Suggestion) {
  const { t } = useTranslation('frame');
  const { money } = useFormat();
  if (thing) {
    return (
      <>
        <Photo
          photo={thing.picture && { ...thing.picture, alt: '' }}
          seed={thing.id}
          alt=""
          sizes="32px"
          className="size-8 shrink-0 rounded-md"
        />
        <span className="min-w-0 flex-1 truncate">{words}</span>
        <span className="num shrink-0 text-[14px] font-bold">{money(thing.price, thing.token)}</span>
      </>
    );
  }
  return (
    <>
      <span className="grid size-8 shrink-0 place-items-center">
        <Icon name={iconOf({ path, past })} className="size-4 text-ink3" />
      </span>
      <span className={classNames('min-w-0 flex-1 truncate', past === 'forget' && 'text-[14px] text-ink2')}>
        {words}
      </span>
      {path && <span className="text-[13px] text-ink3">{t('kind')}</span>}
    </>
  );
}
