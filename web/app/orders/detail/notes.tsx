import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { readParcel } from '../parcel.ts';
import type { Seen } from '../use-order.ts';
import { SealedNote } from './sealed-note.tsx';

/** What lies sealed beside an order, as the loader fetched it. */
export interface Sealed {
  note: SealedDocument | null;
  tracking: SealedDocument | null;
}

/** Where they meet, or where it goes: the buyer's words to the seller. */
export function BuyersNote({ seen, sealed }: { seen: Seen; sealed: Sealed }) {
  const { t } = useTranslation('orders');
  const { order, role } = seen;
  if (!order.note || role === 'other') return null;
  return (
    <SealedNote
      title={t(order.way === 'SHIP' ? 'note.address' : 'note.place')}
      document={sealed.note ?? undefined}
      listing={order.listing.listingId}
      author={order.buyer.address}
    />
  );
}

function Opened({ text }: { text: string }) {
  const { t } = useTranslation('orders');
  const parcel = readParcel(text);
  if (!parcel) return <p className="text-[14px] text-ink2">{t('note.unreadable')}</p>;
  return (
    <div className="flex items-center justify-between gap-3">
      <p className="min-w-0">
        <span className="block text-[14px] text-ink2">{t('parcel.by', { carrier: parcel.carrier })}</span>
        <b className="num block text-[17px] break-all">{parcel.number}</b>
      </p>
      <Button kind="secondary" icon="copy-bold" onClick={() => navigator.clipboard.writeText(parcel.number)}>
        {t('parcel.copy')}
      </Button>
    </div>
  );
}

/** With whom the parcel travels and under which number: the seller's words to the buyer. */
export function ParcelNote({ seen, sealed }: { seen: Seen; sealed: Sealed }) {
  const { t } = useTranslation('orders');
  const { order, role } = seen;
  if (!order.tracking || role === 'other') return null;
  return (
    <SealedNote
      title={t('parcel.title')}
      document={sealed.tracking ?? undefined}
      listing={order.listing.listingId}
      author={order.seller.address}
      show={(text) => <Opened text={text} />}
    />
  );
}
