import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../chain/problem.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import type { Problem } from '../chain/types.ts';
import { type SavedSearchFragment, SearchChangeDocument, SearchRemoveDocument } from '../graphql/generated/graphql.ts';
import { useAsk } from '../messages/use-ask.ts';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Input } from '../ui/field.tsx';
import { type NameMistake, readEdit } from './form.ts';

interface EditSearchProps {
  search: SavedSearchFragment;
  open: boolean;
  onClose: () => void;
  /** It was changed or forgotten. */
  onChange: () => void;
}

/** Another name, told or not, or forgotten. */
export function EditSearch({ search, open, onClose, onChange }: EditSearchProps) {
  const { t } = useTranslation('searches');
  const { ask } = useAsk();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [mistake, setMistake] = useState<NameMistake>();
  const { id, name, alert } = search;
  const run = async (what: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await what();
      onClose();
      onChange();
    } catch (thrown) {
      setProblem(problemOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readEdit(new FormData(event.currentTarget));
    setMistake('mistake' in read ? read.mistake : undefined);
    if ('mistake' in read) return;
    void run(() => ask(SearchChangeDocument, { input: { search: id, ...read } }));
  };
  return (
    <Dialog open={open} onClose={onClose} title={t('edit.title')}>
      <form onSubmit={submit} noValidate className="space-y-4">
        <Input
          name="name"
          label={t('edit.name')}
          error={mistake && t(`field.${mistake}`)}
          defaultValue={name}
          autoComplete="off"
        />
        <Check name="alert" defaultChecked={alert}>
          {t('edit.alert')}
        </Check>
        {problem && <ProblemNote problem={problem} />}
        <Button type="submit" wide busy={busy}>
          {t('edit.save')}
        </Button>
        <Button
          kind="stop"
          wide
          icon="trash-bold"
          busy={busy}
          onClick={() => void run(() => ask(SearchRemoveDocument, { search: id }))}
        >
          {t('edit.remove')}
        </Button>
      </form>
    </Dialog>
  );
}
