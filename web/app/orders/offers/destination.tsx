import { useTranslation } from 'react-i18next';
import { TextArea } from '../../ui/field.tsx';
import { NOTE_MAX } from '../note-text.ts';
import type { Side } from './offer.ts';

interface DestinationProps {
  /** Whether the address is to be typed here. */
  asked: boolean;
  side: Side;
  /** Whether an earlier offer named it. */
  known: boolean;
  text: string;
  other: string;
  onChange: (text: string) => void;
  error: string | undefined;
}

/** Where a parcel goes: typed by the buyer, carried on from an earlier offer, or told once the deal stands. */
export function Destination({ asked, side, known, text, other, onChange, error }: DestinationProps) {
  const { t } = useTranslation('offers');
  if (!asked) {
    const words = known ? 'form.addressKept' : side === 'seller' ? 'form.addressLater' : 'form.addressHint';
    return <p className="text-[14px] text-ink2">{t(words, { name: other })}</p>;
  }
  return (
    <TextArea
      name="address"
      label={t('form.address')}
      hint={t('form.addressHint', { name: other })}
      rows={3}
      autoComplete="street-address"
      value={text}
      maxLength={NOTE_MAX + 100}
      onChange={(event) => onChange(event.target.value)}
      error={error}
    />
  );
}
