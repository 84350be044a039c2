import { SHIP } from '@moothall/contracts/protocol/enums';
import { useNavigate } from '@remix-run/react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useWallet } from '../chain/context.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import { wayBit } from '../chain/terms.ts';
import { useAction } from '../chain/use-action.ts';
import type { BuyPanelListingFragment, BuyPanelParametersFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useNoteWriter } from '../messages/notes/use-note.ts';
import { Card } from '../ui/cards.tsx';
import { Notice } from '../ui/states.tsx';
import { BuySum } from './buy-sum.tsx';
import type { OrderToken } from './facts.ts';
import { secondsOf } from './facts.ts';
import { IfNobody } from './if-nobody.tsx';
import { type PurchaseWay, purchaseAction } from './purchase.ts';
import { PurchaseFields } from './purchase-fields.tsx';
import { purchaseOf } from './purchase-preview.ts';
import { SellerSum } from './seller-sum.tsx';
import type { DealLimits } from './use-limits.ts';
import { useMoney } from './use-money.ts';
import { usePurchase } from './use-purchase.ts';
import { WhoJudges } from './who-judges.tsx';

export interface BuyPanelProps {
  listing: BuyPanelListingFragment;
  parameters: BuyPanelParametersFragment;
  /** The token deposits are in. */
  marketToken: OrderToken;
  /** Of the listing's token, for the seller. */
  limits: DealLimits;
  /** Up to which price a jury would decide, smallest unit; null where nobody knows. */
  juryLimit: string | null;
  /** Other ways to come to a deal: an offer, a question. */
  children?: ReactNode;
}

/** Why nobody can buy now, in words; undefined when somebody can. */
function useObstacle(
  { listing, parameters }: BuyPanelProps,
  { now, tooDear, limit }: Pick<ReturnType<typeof usePurchase>, 'now' | 'tooDear' | 'limit'>,
) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (listing.state !== 'OPEN') return t('buy.closed');
  if (listing.stock < 1) return t('buy.none');
  const { pausedUntil } = parameters;
  if (pausedUntil && secondsOf(pausedUntil) > now) return t('buy.paused', { until: format.moment(pausedUntil) });
  if (tooDear) return t('buy.tooDear', { limit: format.money(limit ?? 0n, listing.token) });
  return undefined;
}

/** Everything a buyer decides and is told before one signature puts the money into the middle. */
function Buying(props: BuyPanelProps) {
  const { listing, parameters, marketToken, children } = props;
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const navigate = useNavigate();
  const action = useAction();
  const notes = useNoteWriter();
  const money = useMoney({ price: listing.token, deposit: marketToken });
  const purchase = usePurchase(listing, parameters, props.limits);
  const [tried, setTried] = useState(false);
  const obstacle = useObstacle(props, purchase);
  const { terms, quantity, meeting, note, way, offering, reachable, now } = purchase;
  const sent = way.bit === SHIP;
  const consequence = purchaseOf(offering, now);
  const seller = listing.seller.name ?? t('somebody');

  const buy = async () => {
    setTried(true);
    const wrong = [quantity.read, note.read, ...(sent ? [] : [meeting.read])].some((read) => 'mistake' in read);
    if (wrong || !('value' in quantity.read) || !('value' in note.read)) return;
    const text = note.read.value;
    const to = { listing: listing.listingId, readerKey: listing.seller.encryptionKey };
    const digest = text === '' ? undefined : await notes.write(text, to);
    if (text !== '' && digest === undefined) return;
    const done = await action.run(
      purchaseAction({
        terms,
        quantity: quantity.read.value,
        way: way.bit,
        meetAt: purchase.meetAt,
        note: digest,
        title: listing.title ?? t('untitled'),
        parameters,
      }),
    );
    const placed = done?.events.find(({ name }) => name === 'OrderPlaced');
    if (placed) navigate(`/${language}/orders/${String(placed.args.id)}`);
  };
  const state = notes.busy ? { ...action, busy: true, phase: 'checking' as const } : action;

  const told = (each: PurchaseWay) => (
    <IfNobody
      key={each}
      listing={listing}
      parameters={parameters}
      offering={{ ...offering, way: wayBit(each) }}
      marketToken={marketToken}
      answerBy={purchase.answerBy}
      names={{ buyer: t('buy.you'), seller, role: 'buyer' }}
      about={way.all.length > 1 ? t(`buy.ways.${each}`) : undefined}
    />
  );
  return (
    <Card>
      <h2 className="sr-only">{t('buy.title')}</h2>
      <BuySum
        listing={listing}
        marketToken={marketToken}
        feeBps={parameters.feeBps}
        limits={props.limits}
        count={purchase.count}
        price={purchase.price}
        sent={sent}
      />
      {obstacle ? (
        <div className="mt-4">
          <Notice kind="lamp">{obstacle}</Notice>
        </div>
      ) : (
        <div className="mt-5 space-y-4">
          <PurchaseFields
            way={way}
            quantity={quantity}
            meeting={meeting}
            note={note}
            reachable={reachable}
            seller={seller}
            instant={listing.instant}
            tried={tried}
          />
          {notes.problem && <ProblemNote problem={notes.problem} />}
          <ActionButton state={state} onPress={buy} disabled={sent && !reachable}>
            {t('buy.submit', { amount: money.sum(consequence.holds) })}
          </ActionButton>
        </div>
      )}
      {children && <div className="mt-2.5 grid gap-2.5">{children}</div>}
      {told(way.chosen)}
      {/* Without scripts nothing can be chosen, but all of it can be read. */}
      <noscript>{way.all.filter((each) => each !== way.chosen).map(told)}</noscript>
      <WhoJudges
        arbiter={parameters.arbiter}
        juryLimit={props.juryLimit}
        price={purchase.price}
        token={listing.token}
      />
    </Card>
  );
}

/** Buying, for everybody but the seller, who is told what a sale brings instead. */
export function BuyPanel(props: BuyPanelProps) {
  const { account } = useWallet();
  const own = account?.toLowerCase() === props.listing.seller.address.toLowerCase();
  return own ? <SellerSum {...props} /> : <Buying {...props} />;
}
