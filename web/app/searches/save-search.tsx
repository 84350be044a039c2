import { Link } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../chain/problem.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { type ListingFilter, SearchSaveDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useSignIn } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/states.tsx';
import { shortName } from './form.ts';

interface SaveSearchProps {
  /** What the page asked. */
  filter: ListingFilter;
  /** What it is called until its owner says otherwise. */
  name: string;
}

/** What has something to look for: everything everywhere would be told all day. */
const isNarrow = ({ text, categories, near }: ListingFilter) => !!text || !!categories?.length || !!near;

/** Saves the search of the page with one press, and says where it is now. Draws itself anew for another search. */
export function SaveSearch({ filter, name }: SaveSearchProps) {
  return isNarrow(filter) ? <Saver key={JSON.stringify(filter)} filter={filter} name={name} /> : null;
}

function Saver({ filter, name }: SaveSearchProps) {
  const { t } = useTranslation('searches');
  const language = useLanguage();
  const signIn = useSignIn();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [saved, setSaved] = useState<string>();
  const save = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      if (!(await signIn())) return;
      const input = { name: shortName(name), filter, alert: true };
      setSaved((await send(SearchSaveDocument, { input })).searchSave.id);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  if (saved !== undefined) {
    return (
      <Notice kind="done" live>
        {t('save.done')}{' '}
        <Link to={`/${language}/searches`} className="underline underline-offset-2">
          {t('save.toAll')}
        </Link>
      </Notice>
    );
  }
  return (
    <div className="grid gap-2.5">
      <Button kind="soft" icon="bell" wide busy={busy} onClick={() => void save()}>
        {t('save.do')}
      </Button>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
