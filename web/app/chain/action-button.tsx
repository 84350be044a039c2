import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonKind } from '../ui/button.tsx';
import type { IconName } from '../ui/icon.tsx';
import { ProblemNote } from './problem-note.tsx';
import type { ActionState } from './types.ts';

interface ActionButtonProps {
  state: Pick<ActionState, 'phase' | 'problem' | 'busy'>;
  onPress: () => void;
  kind?: ButtonKind;
  icon?: IconName;
  disabled?: boolean;
  children: ReactNode;
}

/** A button that says what it is waiting for, and below it what went wrong. */
export function ActionButton({ state, onPress, kind, icon, disabled, children }: ActionButtonProps) {
  const { t } = useTranslation('chain');
  const { phase, problem, busy } = state;
  return (
    <div className="grid gap-2.5">
      <Button wide kind={kind} icon={icon} busy={busy} disabled={disabled} onClick={onPress}>
        {busy ? t(`phase.${phase}`) : children}
      </Button>
      <div role="status" className="sr-only">
        {phase === 'idle' ? '' : t(`phase.${phase}`)}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </div>
  );
}
