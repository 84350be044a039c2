import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../chain/problem-note.tsx';
import { readText } from '../messages/plain-text.ts';
import { useTextMistake } from '../messages/use-text-mistake.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { useQuestion } from './use-question.ts';

/** Longest question or answer: what the api takes. */
export const QUESTION_MAX = 500;

interface QuestionFormProps {
  name: 'text' | 'answer';
  label: string;
  button: string;
  /** Sends checked words. */
  send: (text: string) => Promise<unknown>;
  done: () => void;
  hint?: string;
}

/** Words that everybody will read: a question, or its answer. */
export function QuestionForm({ name, label, button, send, done, hint }: QuestionFormProps) {
  const { t } = useTranslation('questions');
  const mistakeOf = useTextMistake();
  const { run, busy, problem, setProblem } = useQuestion();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readText(text, QUESTION_MAX);
    if ('mistake' in read) return setProblem(read.mistake);
    if (!(await run(() => send(read.value)))) return;
    setText('');
    done();
  };
  const mistake = mistakeOf(problem);
  const field = { label, hint, error: mistake, value: text, rows: 3 };
  const change = (next: string) => {
    setText(next);
    setProblem(undefined);
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      {name === 'text' ? (
        <TextArea name="text" {...field} onChange={(event) => change(event.target.value)} />
      ) : (
        <TextArea name="answer" {...field} onChange={(event) => change(event.target.value)} />
      )}
      {problem && !mistake && <ProblemNote problem={problem} />}
      <div className="flex gap-2.5">
        <Button type="submit" kind="secondary" busy={busy}>
          {button}
        </Button>
        <Button kind="ghost" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
