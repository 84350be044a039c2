import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useSendText } from '../../messages/use-send-text.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { NOTE_MAX, readNoteText } from '../note-text.ts';
import { useFieldText } from '../use-field-text.ts';
import type { Seen } from '../use-order.ts';

/**
 * The buyer of a deal that began with the seller's own offer says where the parcel goes. The deal itself can no longer
 * name it, so it travels sealed in their conversation.
 */
export function AddressPanel({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const mistakeOf = useFieldText();
  const { order, seller } = seen;
  const sending = useSendText({ listing: order.listing.listingId, buyer: order.buyer.address }, order.seller);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const address = readNoteText(text, true);

  const press = async () => {
    setTried(true);
    if ('value' in address) await sending.send(address.value);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    press();
  };
  if (sending.sent) {
    return (
      <div className="px-5 pb-5">
        <Notice kind="done" live>
          {t('parcel.addressSent', { name: seller })}
        </Notice>
      </div>
    );
  }
  return (
    <form className="space-y-3 px-5 pb-5" onSubmit={submit}>
      <TextArea
        name="address"
        label={t('buy.address')}
        hint={t('parcel.addressAsked', { name: seller })}
        rows={3}
        autoComplete="street-address"
        value={text}
        maxLength={NOTE_MAX + 100}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in address ? mistakeOf(address.mistake) : undefined}
      />
      <Button wide icon="lock-simple-bold" busy={sending.busy} onClick={press}>
        {t('parcel.sendAddress')}
      </Button>
      {sending.problem && <ProblemNote problem={sending.problem} />}
    </form>
  );
}
