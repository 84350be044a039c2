import { useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useWallet } from '../chain/context.ts';
import { termsOf } from '../chain/terms.ts';
import { useAction } from '../chain/use-action.ts';
import { useIndexTime } from '../chain/use-index.ts';
import type { BuyPanelListingFragment, BuyPanelParametersFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { Card } from '../ui/cards.tsx';
import { Notice } from '../ui/states.tsx';
import { BuySum } from './buy-sum.tsx';
import { purchaseOf } from './consequences.ts';
import type { OrderToken } from './facts.ts';
import { secondsOf } from './facts.ts';
import { IfNobody } from './if-nobody.tsx';
import { momentText, purchaseAction, readMeeting, readQuantity, tomorrow } from './purchase.ts';
import { PurchaseFields } from './purchase-fields.tsx';
import { useMoney } from './use-money.ts';

interface BuyPanelProps {
  listing: BuyPanelListingFragment;
  parameters: BuyPanelParametersFragment;
  /** The token deposits are in. */
  marketToken: OrderToken;
}

/** Why nobody can buy now, as a message key with its values; undefined when somebody can. */
function useObstacle({ listing, parameters }: BuyPanelProps, now: number) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { account } = useWallet();
  if (account?.toLowerCase() === listing.seller.address.toLowerCase()) return t('buy.own');
  if (listing.state !== 'OPEN') return t('buy.closed');
  if (listing.stock < 1) return t('buy.none');
  const { pausedUntil } = parameters;
  if (pausedUntil && secondsOf(pausedUntil) > now) return t('buy.paused', { until: format.moment(pausedUntil) });
  return undefined;
}

/** Everything a buyer decides and is told before one signature puts the money into the middle. */
export function BuyPanel(props: BuyPanelProps) {
  const { listing, parameters, marketToken } = props;
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const navigate = useNavigate();
  const now = useIndexTime(30_000);
  const action = useAction();
  const money = useMoney({ price: listing.token, deposit: marketToken });
  const [quantityText, setQuantity] = useState('1');
  const [meetText, setMeet] = useState('');
  const [tried, setTried] = useState(false);
  const obstacle = useObstacle(props, now);

  // Written as clocks at the visitor's place show it, which only the browser knows.
  useEffect(() => {
    setMeet((text) => text || momentText(tomorrow(now)));
  }, [now]);

  const terms = termsOf(listing);
  const quantity = readQuantity(quantityText, listing.stock);
  const meeting = readMeeting(meetText, now);
  const count = 'value' in quantity ? quantity.value : 1;
  const price = terms.price * BigInt(count);
  const meetAt = 'value' in meeting ? meeting.value : tomorrow(now);
  const offer = { ...terms, price, instant: listing.instant };
  const consequence = purchaseOf(offer, now, meetAt);
  const seller = listing.seller.name ?? t('somebody');

  const buy = async () => {
    setTried(true);
    if (!('value' in quantity) || !('value' in meeting)) return;
    const title = listing.title ?? t('untitled');
    const purchase = { terms, quantity: quantity.value, meetAt: meeting.value, title, parameters };
    const done = await action.run(purchaseAction(purchase));
    const placed = done?.events.find(({ name }) => name === 'OrderPlaced');
    if (placed) navigate(`/${language}/orders/${String(placed.args.id)}`);
  };

  return (
    <Card>
      <h2 className="sr-only">{t('buy.title')}</h2>
      <BuySum listing={listing} marketToken={marketToken} feeBps={parameters.feeBps} count={count} price={price} />
      {obstacle ? (
        <div className="mt-4">
          <Notice kind="lamp">{obstacle}</Notice>
        </div>
      ) : (
        <div className="mt-5 space-y-4">
          <PurchaseFields
            quantity={{ text: quantityText, set: setQuantity, read: quantity, stock: listing.stock }}
            meeting={{ text: meetText, set: setMeet, read: meeting, now }}
            hint={listing.instant ? t('buy.whenInstant') : t('buy.whenHint', { name: seller })}
            tried={tried}
          />
          <ActionButton state={action} onPress={buy}>
            {t('buy.submit', { amount: money.sum(consequence.holds) })}
          </ActionButton>
        </div>
      )}
      <IfNobody listing={listing} parameters={parameters} consequence={consequence} marketToken={marketToken} />
    </Card>
  );
}
