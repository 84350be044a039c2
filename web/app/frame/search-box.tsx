import { Form, useLocation, useSearchParams } from '@remix-run/react';
import { useLanguage } from '../i18n/use-language.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';
import { rememberSearch } from './recent-searches.ts';
import { SuggestedInput } from './suggested-input.tsx';

interface SearchBoxProps {
  className?: string;
  /** On the header's own ground instead of the page's. */
  quiet?: boolean;
}

/** Asks for words; other filters of the search page start anew. A plain GET form. */
export function SearchBox({ className, quiet }: SearchBoxProps) {
  const language = useLanguage();
  const [search] = useSearchParams();
  const { pathname } = useLocation();
  const action = `/${language}/search`;
  const text = pathname === action ? (search.get('q') ?? '') : '';
  return (
    <Form
      action={action}
      role="search"
      className={className}
      onSubmit={({ currentTarget }) => rememberSearch(new FormData(currentTarget).get('q'))}
    >
      <div
        className={classNames(
          'relative flex items-center gap-2 rounded-xl px-3.5 focus-within:outline-3 focus-within:outline-pine',
          quiet ? 'h-11 bg-sunk' : 'h-12 border border-edge bg-card',
        )}
      >
        <Icon name="magnifying-glass" className="size-5 text-ink3" />
        <SuggestedInput key={text} source={`${action}/suggestions`} root={`/${language}`} text={text} />
      </div>
    </Form>
  );
}
