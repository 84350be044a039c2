import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useProblemText } from '../../chain/use-problem-text.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/field.tsx';
import { Scanner } from './scanner.tsx';

interface CodeFieldProps {
  label: string;
  submit: string;
  /** Reads the text; what it throws is shown under the field. */
  onCode: (text: string) => void;
  /** Offers the camera first. */
  camera?: boolean;
  busy?: boolean;
  /** A code that is there already. */
  start?: string | undefined;
}

/** Takes a code from the other side: by camera, pasted, or as a link. */
export function CodeField({ label, submit, onCode, camera, busy, start = '' }: CodeFieldProps) {
  const { t } = useTranslation('orders');
  const problemText = useProblemText();
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<Problem>();
  const [scanning, setScanning] = useState(false);

  const take = (code: string) => {
    setProblem(undefined);
    try {
      onCode(code);
      setScanning(false);
    } catch (thrown) {
      setProblem(problemOf(thrown));
    }
  };
  return (
    <div className="space-y-3">
      {camera && !scanning && (
        <Button wide icon="qr-code-bold" busy={busy} onClick={() => setScanning(true)}>
          {t('collect.scan')}
        </Button>
      )}
      {scanning && (
        <Scanner
          onText={take}
          onProblem={(found) => {
            setScanning(false);
            setProblem(found);
          }}
          onStop={() => setScanning(false)}
        />
      )}
      <form
        className="space-y-2.5"
        onSubmit={(event) => {
          event.preventDefault();
          take(text);
        }}
      >
        <Input
          name="code"
          label={label}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          error={problem && problemText(problem)}
        />
        <Button wide type="submit" kind="secondary" busy={busy}>
          {submit}
        </Button>
      </form>
    </div>
  );
}
