import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { kindOfHandover } from '../handover.ts';
import type { Seen } from '../use-order.ts';
import { AddressPanel } from './address-panel.tsx';
import { AnswerPanel } from './answer-panel.tsx';
import { ArrivalPanel } from './arrival-panel.tsx';
import { CarrierPanel } from './carrier-panel.tsx';
import { CollectPanel } from './collect-panel.tsx';
import { InspectPanel } from './inspect-panel.tsx';
import { BuyersNote, type Sealed } from './notes.tsx';
import { ShipPanel } from './ship-panel.tsx';
import { ShowPanel } from './show-panel.tsx';
import { SingleAction } from './single-action.tsx';

interface TurnProps {
  seen: Seen;
  sealed: Sealed;
  handed: string | undefined;
  onRefuse: () => void;
}

/** What those who have nothing to do wait for. */
function Waiting({ seen }: { seen: Seen }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { moment, role, buyer, seller, order } = seen;
  const until = format.moment(order.deadline);
  if (moment === 'toSend' && role !== 'seller') {
    return (
      <>
        <p className="p-5 text-[14.5px] text-ink2">{t('parcel.waitSend', { name: seller, until })}</p>
        {role === 'buyer' && !order.note && <AddressPanel seen={seen} />}
      </>
    );
  }
  if (moment === 'delivered' && role !== 'buyer') {
    return <p className="p-5 text-[14.5px] text-ink2">{t('parcel.waitLook', { name: buyer, until })}</p>;
  }
  if (moment === 'shipped' && role !== 'buyer') {
    return <p className="p-5 text-[14.5px] text-ink2">{t('parcel.arriveBy', { until })}</p>;
  }
  return null;
}

/** What the acting person can do here and now. */
export function Turn({ seen, sealed, handed, onRefuse }: TurnProps): ReactNode {
  const { can, role, order, moment } = seen;
  const { account } = useWallet();
  const carries = !!account && account.toLowerCase() === order.carrier?.toLowerCase();
  const release = handed !== undefined && kindOfHandover(handed) === 'release' ? handed : undefined;
  if (can('expire')) {
    return (
      <div className="p-5">
        <SingleAction seen={seen} kind="expire" />
      </div>
    );
  }
  if (can('accept')) return <AnswerPanel seen={seen} note={order.note && <BuyersNote seen={seen} sealed={sealed} />} />;
  if (can('ship')) {
    const address = order.note ? <BuyersNote seen={seen} sealed={sealed} /> : undefined;
    return <ShipPanel seen={seen} sealed={sealed} address={address} />;
  }
  // A signed release counts in every live state: whoever holds one may use it.
  if (release !== undefined && role !== 'buyer' && can('release')) return <CollectPanel seen={seen} handed={release} />;
  if (order.way !== 'SHIP' && can('release')) {
    if (role === 'buyer') return <ShowPanel seen={seen} />;
    if (role === 'seller') return <CollectPanel seen={seen} handed={undefined} />;
  }
  if (role === 'buyer' && moment === 'shipped') return <ArrivalPanel seen={seen} />;
  if (role === 'buyer' && moment === 'delivered') return <InspectPanel seen={seen} onRefuse={onRefuse} />;
  if (role === 'other' && carries && can('confirmDelivery')) return <CarrierPanel seen={seen} />;
  return <Waiting seen={seen} />;
}
