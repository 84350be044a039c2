import { useTranslation } from 'react-i18next';
import type { BuyPanelListingFragment, BuyPanelParametersFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import type { Consequence } from './consequences.ts';
import type { OrderToken } from './facts.ts';

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

interface IfNobodyProps {
  listing: BuyPanelListingFragment;
  parameters: BuyPanelParametersFragment;
  consequence: Consequence;
  marketToken: OrderToken;
}

/** What happens at each step of a deal when nobody moves, told before the purchase. */
export function IfNobody({ listing, parameters, consequence, marketToken }: IfNobodyProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const name = listing.seller.name ?? t('somebody');
  const until = consequence.until === undefined ? '' : format.moment(consequence.until);
  const deposit = format.money(listing.deposit, marketToken);
  const wrong = () => {
    if (parameters.arbiter === NO_ARBITER) {
      return t('buy.wrongNobody', { span: format.span(parameters.disputeWithin) });
    }
    if (listing.depositUpfront || listing.deposit === '0') return t('buy.wrongDetail');
    return t('buy.wrongCost', { amount: deposit });
  };
  return (
    <>
      <h3 className="mt-6 mb-3 font-semibold">{t('buy.nobody')}</h3>
      <ul className="space-y-3.5">
        {listing.instant ? (
          <Rule icon="clock-countdown" title={t('buy.instant')}>
            {t('buy.instantDetail', { name })}
          </Rule>
        ) : (
          <Rule icon="clock-countdown" title={t('buy.accepts', { name, until })}>
            {t('buy.acceptsDetail')}
          </Rule>
        )}
        <Rule icon="handshake" title={t('buy.meetTitle')}>
          {listing.depositUpfront && listing.deposit !== '0' ? t('buy.meetDetail') : t('buy.meetPlain')}
        </Rule>
        <Rule icon="scales" title={t('buy.wrong')}>
          {wrong()}
        </Rule>
      </ul>
    </>
  );
}
