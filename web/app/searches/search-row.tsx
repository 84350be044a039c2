import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchFragment } from '../graphql/generated/graphql.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Chip } from '../ui/chip.tsx';
import { Icon } from '../ui/icon.tsx';
import { EditSearch } from './edit-search.tsx';
import { type SearchPlaces, useSearchWords } from './use-search-words.ts';

interface SearchRowProps {
  search: SavedSearchFragment;
  places: SearchPlaces;
  /** It was changed or forgotten. */
  onChange: () => void;
}

/** One saved search: what it looks for, what it found, and the way to change it. */
export function SearchRow({ search, places, onChange }: SearchRowProps) {
  const { t } = useTranslation('searches');
  const language = useLanguage();
  const wordsOf = useSearchWords(places);
  const [editing, setEditing] = useState(false);
  const { id, name, newCount, alert, filter } = search;
  return (
    <div className="flex items-start gap-2 py-3.5">
      <Link to={`/${language}/searches/${id}`} className="min-w-0 flex-1 rounded-xl">
        <span className="flex flex-wrap items-center gap-2">
          <b className="text-[16px] font-semibold">{name}</b>
          {newCount > 0 && <Chip kind="lamp">{t('new', { count: newCount })}</Chip>}
        </span>
        <span className="mt-0.5 block text-[14px] text-ink2">{wordsOf(filter).join(' · ')}</span>
        <span className="mt-0.5 block text-[13px] text-ink3">{t(alert ? 'told' : 'untold')}</span>
      </Link>
      <button
        type="button"
        className="grid size-11 shrink-0 place-items-center rounded-xl text-ink2 hover:bg-sunk"
        aria-label={t('edit.open', { name })}
        onClick={() => setEditing(true)}
      >
        <Icon name="pencil-simple-bold" className="size-5" />
      </button>
      <EditSearch search={search} open={editing} onClose={() => setEditing(false)} onChange={onChange} />
    </div>
  );
}
