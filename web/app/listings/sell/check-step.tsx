import { useTranslation } from 'react-i18next';
import { wayNames } from '../../chain/terms.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card, SumRow } from '../../ui/cards.tsx';
import { Notice } from '../../ui/states.tsx';
import { useListingLabels } from '../labels.ts';
import { type Carrier, type readDraft, type SellToken, STEPS } from './draft.ts';

interface CheckStepProps {
  read: ReturnType<typeof readDraft>;
  /** Whether a step still has a mistake. */
  wrong: (step: number) => boolean;
  go: (step: number) => void;
  market: SellToken | undefined;
  carriers: readonly Carrier[];
}

/** What will be public, and what it costs and binds. */
export function CheckStep({ read, wrong, go, market, carriers }: CheckStepProps) {
  const { t } = useTranslation(['listings', 'labels']);
  const { money, words, span } = useFormat();
  const labels = useListingLabels();
  if ('mistakes' in read) {
    return (
      <div className="grid gap-3">
        <Notice kind="lamp">{t('sell.missing')}</Notice>
        {STEPS.map(({ key }, step) =>
          wrong(step) ? (
            <Button key={key} kind="secondary" icon="pencil-simple-bold" onClick={() => go(step)}>
              {t(`sell.step.${key}`)}
            </Button>
          ) : null,
        )}
      </div>
    );
  }
  const { offer } = read;
  const { document } = offer;
  const carrier = carriers.find(({ address }) => address === offer.shipping?.carrier);
  return (
    <div className="grid gap-5">
      <Card>
        <dl>
          <SumRow label={t('sell.name')}>
            <span className="whitespace-normal">{document.title}</span>
          </SumRow>
          <SumRow label={t('search.kind')}>{labels.category(offer.category)}</SumRow>
          <SumRow label={t('search.conditions')}>
            {labels.condition(document.condition.toUpperCase().replace('-', '_'))}
          </SumRow>
          <SumRow label={t('sell.area')}>{document.area ?? t('labels:near.unnamed')}</SumRow>
          <SumRow label={t('search.price')} note={words(offer.price, offer.token)}>
            {money(offer.price, offer.token)}
          </SumRow>
          <SumRow label={t('sell.stock')}>{offer.stock}</SumRow>
          <SumRow label={t('search.ways')}>
            <span className="whitespace-normal">{wayNames(offer.ways).map(labels.way).join(' · ')}</span>
          </SumRow>
          {offer.shipping && (
            <>
              <SumRow label={t('sell.shipDays')}>{span(offer.shipping.shipWithin)}</SumRow>
              <SumRow label={t('sell.arriveDays')}>{span(offer.shipping.arriveWithin)}</SumRow>
              <SumRow label={t('sell.inspectDays')}>{span(offer.shipping.inspectWithin)}</SumRow>
              <SumRow label={t('sell.carrier')}>{carrier?.name ?? t('sell.noCarrier')}</SumRow>
            </>
          )}
          <SumRow label={t('sell.acceptWithin')}>{span(offer.acceptWithin)}</SumRow>
          {market && (
            <SumRow
              label={t('sell.deposit')}
              note={t(offer.depositUpfront ? 'sell.upfrontDetail' : 'sell.onDisputeDetail')}
            >
              {money(offer.deposit, market)}
            </SumRow>
          )}
        </dl>
      </Card>
      {offer.shipping && <Notice>{t('sell.keyNote')}</Notice>}
      <Notice kind="done">{t('sell.promise')}</Notice>
    </div>
  );
}
