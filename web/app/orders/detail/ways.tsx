import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { kindOfHandover } from '../handover.ts';
import type { OrderAction } from '../standing.ts';
import type { Seen } from '../use-order.ts';
import { Dispute } from './dispute.tsx';
import { Reschedule } from './reschedule.tsx';
import { Settle } from './settle.tsx';
import { SingleAction } from './single-action.tsx';

const WAYS = [
  { action: 'reschedule', icon: 'calendar-blank', kind: 'secondary' },
  { action: 'settle', icon: 'hand-coins', kind: 'secondary' },
  { action: 'dispute', icon: 'scales-bold', kind: 'stop' },
  { action: 'cancel', icon: 'x-bold', kind: 'ghost' },
] as const satisfies readonly { action: OrderAction; icon: IconName; kind: ButtonKind }[];
type Way = (typeof WAYS)[number]['action'];

interface WaysProps {
  seen: Seen;
  /** A code that came with the page's link. */
  handed: string | undefined;
}

const wayOf = (handed: string | undefined): Way | undefined => {
  const kind = handed === undefined ? undefined : kindOfHandover(handed);
  if (kind === 'meeting') return 'reschedule';
  return kind === 'settle' ? 'settle' : undefined;
};

/** The ways out, always in view: another time, a split, a dispute, cancelling. Each says what it does before it is signed. */
export function Ways({ seen, handed }: WaysProps) {
  const { t } = useTranslation('orders');
  const [chosen, setChosen] = useState<Way>();
  const [seenCode, setSeenCode] = useState<string>();
  const { may } = seen;
  // A link with a code in it opens the way it belongs to, once.
  if (handed !== undefined && handed !== seenCode) {
    setSeenCode(handed);
    setChosen(wayOf(handed) ?? chosen);
  }
  const ways = WAYS.filter(({ action }) => may.includes(action));
  const open = chosen !== undefined && may.includes(chosen) ? chosen : undefined;
  const close = () => setChosen(undefined);
  const titles: Record<Way, string> = {
    reschedule: t('meeting.title'),
    settle: t('settle.title'),
    dispute: t('dispute.title'),
    cancel: t('do.cancel'),
  };
  if (ways.length === 0) return null;
  return (
    <section aria-label={t('ways')} className="grid gap-2.5">
      {ways.map(({ action, icon, kind }) => (
        <Button key={action} wide kind={kind} icon={icon} onClick={() => setChosen(action)}>
          {t(`do.${action}`)}
        </Button>
      ))}
      {may.includes('dispute') && may.includes('cancel') && <p className="text-[14px] text-ink2">{t('changedMind')}</p>}
      <Dialog open={open !== undefined} onClose={close} title={open ? titles[open] : ''}>
        {open === 'reschedule' && <Reschedule seen={seen} handed={handed} onDone={close} />}
        {open === 'settle' && <Settle seen={seen} handed={handed} onDone={close} />}
        {open === 'dispute' && <Dispute seen={seen} onDone={close} />}
        {open === 'cancel' && <SingleAction seen={seen} kind="cancel" onDone={close} />}
      </Dialog>
    </section>
  );
}
