import { SHIP } from '@moothall/contracts/protocol/enums';
import type { Live } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import type { BuyPanelListingFragment, BuyPanelParametersFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import type { ByItself } from './consequences.ts';
import type { OrderToken } from './facts.ts';
import { type Offering, stationsOf } from './purchase-preview.ts';
import { type Names, useWords } from './use-words.ts';

export const NO_ARBITER = `0x${'0'.repeat(40)}`;

function Rule({ icon, title, children }: { icon: IconName; title: string; children: string }) {
  return (
    <li className="flex gap-3">
      <Icon name={icon} className="mt-0.5 size-5.5 text-pine" />
      <div>
        <b className="text-[15px] font-semibold">{title}</b>
        <span className="block text-[14px] text-ink2">{children}</span>
      </div>
    </li>
  );
}

const ICONS: Record<Live, IconName> = {
  Placed: 'clock-countdown',
  ToMeet: 'handshake',
  CancelAsked: 'handshake',
  ToSend: 'package',
  Shipped: 'package',
  Delivered: 'magnifying-glass',
  DisputedMeeting: 'scales',
  DisputedAsked: 'scales',
  DisputedSent: 'scales',
};

interface IfNobodyProps {
  listing: BuyPanelListingFragment;
  parameters: BuyPanelParametersFragment;
  offering: Offering;
  marketToken: OrderToken;
  /** Last second to accept, block time. */
  answerBy: number;
  names: Names;
  /** Which way it is told for, where there are several. */
  about?: string;
}

/** What time alone brings at each station of a deal, told before the purchase: read from the escrow's own table. */
export function IfNobody({ listing, parameters, offering, marketToken, answerBy, names, about }: IfNobodyProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const words = useWords({ price: listing.token, deposit: marketToken }, names);
  const name = names.seller;
  const own = names.role === 'seller';
  const upfront = offering.depositUpfront && offering.deposit > 0n;
  const sent = offering.way === SHIP;

  const wrong = (ends: string) => {
    const span = format.span(parameters.disputeWithin);
    if (parameters.arbiter === NO_ARBITER) return t('buy.wrongNobody', { span, ends });
    if (upfront || listing.deposit === '0') return t('buy.wrongDetail', { span, ends });
    return t('buy.wrongCost', { amount: format.money(listing.deposit, marketToken), span, ends });
  };
  const said = ({ from, ending }: ByItself): { title: string; detail: string } => {
    const ends = ending ? words.ends(ending) : '';
    switch (from) {
      case 'Placed':
        if (own) {
          return {
            title: t('buy.acceptsYou', { span: format.span(offering.acceptWithin) }),
            detail: t('buy.noAnswer', { ends }),
          };
        }
        return {
          title: t('buy.accepts', { name, until: format.moment(answerBy) }),
          detail: t('buy.noAnswer', { ends }),
        };
      case 'ToSend':
        return {
          title: t(own ? 'buy.sendsYou' : 'buy.sends', { name, span: format.span(offering.shipWithin) }),
          detail: t('buy.notSent', { ends }),
        };
      case 'Shipped':
        return {
          title: t('buy.travels', { span: format.span(offering.arriveWithin) }),
          detail: t(listing.carrier ? 'buy.arrivesCarrier' : 'buy.arrives'),
        };
      case 'Delivered':
        return {
          title: t(own ? 'buy.looksSeller' : 'buy.looks', {
            span: format.span(offering.inspectWithin),
          }),
          detail: t('buy.notRefused', { ends }),
        };
      case 'DisputedMeeting':
      case 'DisputedAsked':
      case 'DisputedSent':
        return { title: t(sent ? 'buy.wrongSent' : 'buy.wrong'), detail: wrong(ends) };
      default:
        return {
          title: t('buy.meetTitle'),
          detail: [t('buy.nobodyCame', { ends }), upfront && t('buy.meetDetail')].filter(Boolean).join(' '),
        };
    }
  };
  return (
    <>
      <h3 className="mt-6 mb-3 font-semibold">
        {t('buy.nobody')}
        {about && <span className="font-normal text-ink2"> · {about}</span>}
      </h3>
      <ul className="space-y-3.5">
        {offering.instant && (
          <Rule icon="clock-countdown" title={t('buy.instant')}>
            {own ? t('buy.instantDetailYou') : t('buy.instantDetail', { name })}
          </Rule>
        )}
        {stationsOf(offering).map((station) => {
          const { title, detail } = said(station);
          return (
            <Rule key={station.from} icon={ICONS[station.from]} title={title}>
              {detail}
            </Rule>
          );
        })}
      </ul>
    </>
  );
}
