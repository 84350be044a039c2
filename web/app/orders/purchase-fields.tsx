import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import { Input } from '../ui/field.tsx';
import { meetingBounds, momentText } from './purchase.ts';
import { useFieldText } from './use-field-text.ts';

type Read = { value: number } | { mistake: Problem };

interface PurchaseFieldsProps {
  quantity: { text: string; set: (text: string) => void; read: Read; stock: number };
  meeting: { text: string; set: (text: string) => void; read: Read; now: number };
  hint: string;
  /** The button was pressed: mistakes are shown. */
  tried: boolean;
}

/** How many, and when to meet. */
export function PurchaseFields({ quantity, meeting, hint, tried }: PurchaseFieldsProps) {
  const { t } = useTranslation('orders');
  const mistakeOf = useFieldText();
  const { earliest, latest } = meetingBounds(meeting.now);
  const shown = (read: Read) => (tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined);
  return (
    <>
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
      <Input
        label={t('buy.when')}
        hint={hint}
        type="datetime-local"
        name="meetAt"
        value={meeting.text}
        min={meeting.text && momentText(earliest)}
        max={meeting.text && momentText(latest)}
        onChange={(event) => meeting.set(event.target.value)}
        error={shown(meeting.read)}
      />
    </>
  );
}
