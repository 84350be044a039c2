import { useTranslation } from 'react-i18next';
import { Button, type ButtonKind } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { kindOfHandover } from '../handover.ts';
import { NO_ARBITER } from '../if-nobody.tsx';
import type { Seen } from '../use-order.ts';
import { DeliveryProof } from './delivery-proof.tsx';
import { Dispute } from './dispute.tsx';
import { Reschedule } from './reschedule.tsx';
import { Settle } from './settle.tsx';
import { SingleAction } from './single-action.tsx';

const WAYS = [
  { way: 'reschedule', icon: 'calendar-blank', kind: 'secondary' },
  { way: 'proof', icon: 'seal-check-bold', kind: 'secondary' },
  { way: 'settle', icon: 'hand-coins', kind: 'secondary' },
  { way: 'partial', icon: 'coins', kind: 'secondary' },
  { way: 'approve', icon: 'check-bold', kind: 'secondary' },
  { way: 'dispute', icon: 'scales-bold', kind: 'stop' },
  { way: 'cancel', icon: 'x-bold', kind: 'ghost' },
] as const satisfies readonly { way: string; icon: IconName; kind: ButtonKind }[];
export type Way = (typeof WAYS)[number]['way'];

/** Which ways lead on from here for the acting person: those the table has, where the page has no panel for them. */
export function waysOf({ can, role, order, moment }: Seen): Way[] {
  if (role === 'other') return [];
  const proof = role === 'seller' && order.carrier && order.carrier !== NO_ARBITER && can('confirmDelivery');
  const open: Record<Way, unknown> = {
    reschedule: can('agreeMeeting'),
    proof,
    // In a dispute the slider stands on the page itself.
    settle: can('settle') && moment !== 'disputed',
    // A part of the price back is a split with another beginning: what people ask for while they look at the goods.
    partial: can('settle') && order.goodsSent && moment !== 'disputed',
    approve: can('approve') && moment !== 'delivered',
    dispute: can('openDispute') && !(moment === 'delivered' && role === 'buyer'),
    cancel: can('cancel') && moment !== 'overdue',
  };
  return WAYS.map(({ way }) => way).filter((way) => open[way]);
}

/** The way that a code in the page's link belongs to. */
export function wayOfCode(handed: string | undefined): Way | undefined {
  const kind = handed === undefined ? undefined : kindOfHandover(handed);
  const ways: Partial<Record<NonNullable<typeof kind>, Way>> = {
    meeting: 'reschedule',
    settle: 'settle',
    delivery: 'proof',
  };
  return kind && ways[kind];
}

interface WaysProps {
  seen: Seen;
  /** A code that came with the page's link. */
  handed: string | undefined;
  /** The way whose dialog is open. */
  chosen: Way | undefined;
  choose: (way: Way | undefined) => void;
}

/** The ways out, always in view. Each says what it does before it is signed. */
export function Ways({ seen, handed, chosen, choose }: WaysProps) {
  const { t } = useTranslation('orders');
  const { can, moment, role, seller, order } = seen;
  const ways = waysOf(seen);
  // Refusing and splitting are offered elsewhere on the page in some states; their dialogs are these.
  const possible = (way: Way) =>
    ways.includes(way) || (way === 'dispute' && can('openDispute')) || (way === 'settle' && can('settle'));
  const open = chosen !== undefined && possible(chosen) ? chosen : undefined;
  const close = () => choose(undefined);
  const refusing = moment === 'delivered';
  const gives = order.way === 'SHIP' && moment === 'toSend';
  const words: Record<Way, { label: string; title: string }> = {
    reschedule: { label: t('do.reschedule'), title: t('meeting.title') },
    proof: { label: t('do.proof'), title: t('parcel.proofTitle') },
    settle: { label: t('do.settle'), title: t('settle.title') },
    partial:
      role === 'seller'
        ? { label: t('do.partial'), title: t('settle.partialTitle') }
        : { label: t('do.partialAsk'), title: t('settle.partialAskTitle') },
    approve: { label: t('do.approve', { name: seller }), title: t('do.approve', { name: seller }) },
    dispute: { label: t('do.dispute'), title: t(refusing ? 'dispute.refuseTitle' : 'dispute.title') },
    cancel: gives ? { label: t('do.giveUp'), title: t('do.giveUp') } : { label: t('do.cancel'), title: t('do.cancel') },
  };
  if (ways.length === 0 && open === undefined) return null;
  return (
    <section aria-label={t('ways')} className="grid gap-2.5">
      {WAYS.filter(({ way }) => ways.includes(way)).map(({ way, icon, kind }) => (
        <Button key={way} wide kind={kind} icon={icon} onClick={() => choose(way)}>
          {words[way].label}
        </Button>
      ))}
      {ways.includes('dispute') && ways.includes('cancel') && (
        <p className="text-[14px] text-ink2">{t('changedMind')}</p>
      )}
      <Dialog open={open !== undefined} onClose={close} title={open ? words[open].title : ''}>
        {open === 'reschedule' && <Reschedule seen={seen} handed={handed} onDone={close} />}
        {open === 'proof' && <DeliveryProof seen={seen} handed={handed} onDone={close} />}
        {open === 'settle' && <Settle seen={seen} handed={handed} onDone={close} />}
        {open === 'partial' && <Settle seen={seen} handed={undefined} start={PARTIAL_START} onDone={close} />}
        {open === 'approve' && <SingleAction seen={seen} kind="approve" onDone={close} />}
        {open === 'dispute' && <Dispute seen={seen} onDone={close} />}
        {open === 'cancel' && <SingleAction seen={seen} kind="cancel" onDone={close} />}
      </Dialog>
    </section>
  );
}

/** Where the slider of a partial refund begins, hundredths of the price. */
const PARTIAL_START = 10;
