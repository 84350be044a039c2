import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { Input } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { ConsequenceList } from '../consequence-list.tsx';
import { consequenceOf } from '../consequences.ts';
import { CARRIER_MAX, NUMBER_MAX, readCarrier, readNumber } from '../parcel.ts';
import { useFieldText } from '../use-field-text.ts';
import type { Seen } from '../use-order.ts';
import { useSealParcel } from '../use-seal-parcel.ts';
import type { Sealed } from './notes.tsx';

interface ShipPanelProps {
  seen: Seen;
  sealed: Sealed;
  /** Where it goes. */
  address: ReactNode;
}

/** The seller sends it: where to, with whom, under which number. */
export function ShipPanel({ seen, sealed, address }: ShipPanelProps) {
  const { t } = useTranslation('orders');
  const mistakeOf = useFieldText();
  const { order, facts, role, now, buyer, seller, tokens, send, can } = seen;
  const sealing = useSealParcel(order, sealed.note);
  const action = useAction();
  const [carrierText, setCarrier] = useState('');
  const [numberText, setNumber] = useState('');
  const [tried, setTried] = useState(false);
  const step = can('ship');
  if (!step) return null;
  const [carrier, number] = [readCarrier(carrierText), readNumber(numberText)];

  const press = async () => {
    setTried(true);
    if (!('value' in carrier) || !('value' in number)) return;
    const digest = await sealing.seal({ carrier: carrier.value, number: number.value });
    if (digest) await action.run(send.ship(digest));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    press();
  };
  const state = sealing.busy ? { ...action, busy: true, phase: 'checking' as const } : action;
  return (
    <form className="space-y-4 p-5" onSubmit={submit}>
      {address ?? <Notice kind="lamp">{t('parcel.noAddress', { name: buyer })}</Notice>}
      <Input
        name="carrier"
        label={t('parcel.carrier')}
        value={carrierText}
        maxLength={CARRIER_MAX}
        autoComplete="off"
        onChange={(event) => setCarrier(event.target.value)}
        error={tried && 'mistake' in carrier ? mistakeOf(carrier.mistake) : undefined}
      />
      <Input
        name="number"
        label={t('parcel.number')}
        hint={t(sealing.readable ? 'parcel.hint' : 'parcel.noKey', { name: buyer })}
        value={numberText}
        maxLength={NUMBER_MAX}
        autoComplete="off"
        onChange={(event) => setNumber(event.target.value)}
        error={tried && 'mistake' in number ? mistakeOf(number.mistake) : undefined}
      />
      <ConsequenceList
        consequence={consequenceOf(step, facts, role, now)}
        tokens={tokens}
        buyer={buyer}
        seller={seller}
        role={role}
      />
      {sealing.problem && <ProblemNote problem={sealing.problem} />}
      <ActionButton state={state} icon="package-bold" onPress={press}>
        {t('do.ship')}
      </ActionButton>
    </form>
  );
}
