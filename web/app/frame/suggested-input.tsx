import { useFetcher, useNavigate } from '@remix-run/react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { forgetSearches, readSearches } from './recent-searches.ts';
import { linesOf, pastLines, type Suggestion, SuggestionLine, type Suggestions } from './suggestion.tsx';

/** Pause in typing after which it is worth asking. */
const PAUSE_MS = 120;

interface SuggestedInputProps {
  /** Address that answers `Suggestions` for `?q=`. */
  source: string;
  /** What paths of suggestions that are no texts begin with. */
  root: string;
  text: string;
}

/**
 * A search field that says how its text may go on, and, while it is empty, what was looked for on this device before.
 * Without scripts it is a search field.
 */
export function SuggestedInput({ source, root, text }: SuggestedInputProps) {
  const { t } = useTranslation('frame');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { data, load } = useFetcher<Suggestions>();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<string>();
  const [place, setPlace] = useState(-1);
  /** What was looked for before, while the field is empty. */
  const [past, setPast] = useState<readonly string[]>([]);
  const options = asked?.trim() ? (data ? linesOf(data) : []) : pastLines(past, t('forget'));
  const close = () => {
    setAsked(undefined);
    setPast([]);
    setPlace(-1);
  };

  useEffect(() => {
    if (!asked?.trim()) return;
    const timer = setTimeout(() => load(`${source}?q=${encodeURIComponent(asked)}`), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked, load, source]);

  const choose = ({ words, path, past: isPast }: Suggestion) => {
    if (!input.current) return;
    close();
    if (isPast === 'forget') {
      forgetSearches();
      return;
    }
    if (path !== undefined) {
      navigate(`${root}${path}`);
      return;
    }
    input.current.value = words;
    input.current.form?.requestSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A syllable that is still being put together takes its keys for itself.
    if (event.nativeEvent.isComposing || options.length === 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const chosen = options[place];
    if (step !== 0) setPlace((at) => ((at + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen !== undefined) choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={input}
        key={text}
        type="search"
        name="q"
        defaultValue={text}
        maxLength={120}
        enterKeyHint="search"
        autoComplete="off"
        placeholder={t('search')}
        role="combobox"
        aria-label={t('search')}
        aria-expanded={options.length > 0}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={place >= 0 ? `${id}${place}` : undefined}
        onFocus={({ currentTarget: { value } }) => setPast(value === '' ? readSearches() : [])}
        onChange={({ target: { value } }) => {
          setAsked(value);
          setPast(value === '' ? readSearches() : []);
          setPlace(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={close}
        className="h-full min-w-0 flex-1 bg-transparent text-[15px] text-ink outline-none placeholder:text-ink3"
      />
      <div
        id={`${id}list`}
        role="listbox"
        aria-label={t('suggestions')}
        className={classNames(
          'absolute inset-x-0 top-full z-30 mt-1 overflow-hidden rounded-xl border border-line bg-card py-1',
          options.length === 0 && 'hidden',
        )}
      >
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === place}
            // Before the field loses its place to the press.
            onMouseDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
            className="flex min-h-11 cursor-pointer items-center gap-2.5 px-3.5 text-[15px] hover:bg-sunk aria-selected:bg-sunk"
          >
            <SuggestionLine {...option} />
          </div>
        ))}
      </div>
    </>
  );
}
