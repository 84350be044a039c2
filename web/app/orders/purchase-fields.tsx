import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import { ChoiceCard } from '../ui/choice.tsx';
import { Input, TextArea } from '../ui/field.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Notice } from '../ui/states.tsx';
import { NOTE_MAX } from './note-text.ts';
import { meetingBounds, momentText, type PurchaseWay } from './purchase.ts';
import { useFieldText } from './use-field-text.ts';

type Read<T> = { value: T } | { mistake: Problem };
interface Field<T> {
  text: string;
  set: (text: string) => void;
  read: Read<T>;
}

const ICONS: Record<PurchaseWay, IconName> = { MEET_UP: 'handshake', SHIP: 'package', APPOINTMENT: 'calendar-blank' };

interface PurchaseFieldsProps {
  way: { chosen: PurchaseWay; all: readonly PurchaseWay[]; choose: (way: PurchaseWay) => void };
  quantity: Field<number> & { stock: number };
  meeting: Field<number> & { now: number };
  /** Where they meet or where it goes. */
  note: Field<string>;
  /** Whether the seller can be written to. */
  reachable: boolean;
  seller: string;
  instant: boolean;
  /** The button was pressed: mistakes are shown. */
  tried: boolean;
}

/** Which way, how many, when to meet or where it goes. */
export function PurchaseFields(props: PurchaseFieldsProps) {
  const { way, quantity, meeting, note, reachable, seller, instant, tried } = props;
  const { t } = useTranslation('orders');
  const mistakeOf = useFieldText();
  const { earliest, latest } = meetingBounds(meeting.now);
  const shown = (read: Read<unknown>) => (tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined);
  const sent = way.chosen === 'SHIP';
  return (
    <>
      {way.all.length > 1 && (
        <fieldset className="grid gap-2">
          <legend className="mb-1.5 text-[15px] font-semibold">{t('buy.way')}</legend>
          {way.all.map((each) => (
            <ChoiceCard
              key={each}
              type="radio"
              name="way"
              icon={ICONS[each]}
              title={t(`buy.ways.${each}`)}
              detail={t(`buy.waysDetail.${each}`)}
              checked={way.chosen === each}
              onChange={() => way.choose(each)}
            />
          ))}
        </fieldset>
      )}
      {quantity.stock > 1 && (
        <Input
          label={t('buy.quantity')}
          hint={t('buy.left', { count: quantity.stock })}
          inputMode="numeric"
          name="quantity"
          value={quantity.text}
          onChange={(event) => quantity.set(event.target.value)}
          error={shown(quantity.read)}
        />
      )}
      {!sent && (
        <Input
          label={t(way.chosen === 'APPOINTMENT' ? 'buy.whenAppointment' : 'buy.when')}
          hint={instant ? t('buy.whenInstant') : t('buy.whenHint', { name: seller })}
          type="datetime-local"
          name="meetAt"
          value={meeting.text}
          min={meeting.text && momentText(earliest)}
          max={meeting.text && momentText(latest)}
          onChange={(event) => meeting.set(event.target.value)}
          error={shown(meeting.read)}
        />
      )}
      {!sent && reachable && (
        <TextArea
          label={t('buy.place')}
          hint={t('buy.placeHint', { name: seller })}
          name="place"
          rows={2}
          value={note.text}
          maxLength={NOTE_MAX + 100}
          onChange={(event) => note.set(event.target.value)}
          error={shown(note.read)}
        />
      )}
      {sent && reachable && (
        <TextArea
          label={t('buy.address')}
          hint={t('buy.addressHint', { name: seller })}
          name="address"
          rows={3}
          autoComplete="street-address"
          value={note.text}
          maxLength={NOTE_MAX + 100}
          onChange={(event) => note.set(event.target.value)}
          error={shown(note.read)}
        />
      )}
      {sent && !reachable && <Notice kind="lamp">{t('buy.unreachable', { name: seller })}</Notice>}
    </>
  );
}
