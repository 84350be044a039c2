import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useAction } from '../chain/use-action.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card } from '../ui/cards.tsx';
import { openAction, type Place } from './actions.ts';
import { type Kept, recall } from './kept.ts';

interface SentReviewProps {
  place: Place;
  byBuyer: boolean;
  name: string;
  until: string;
  /** Why it can be opened now; undefined while the other side may still write. */
  opens: 'opening' | 'late' | undefined;
}

/** The own review under its seal: when it opens, and the button for whoever does not want to wait for the operator. */
export function SentReview({ place, byBuyer, name, until, opens }: SentReviewProps) {
  const { t } = useTranslation('reputation');
  const { day } = useFormat();
  const action = useAction();
  const [kept, setKept] = useState<Kept>();
  const review = `${place.order.orderId}-${byBuyer ? 'buyer' : 'seller'}`;
  // Only the browser that wrote it knows what is under the seal.
  useEffect(() => setKept(recall(review)), [review]);
  return (
    <Card>
      <h2 className="text-[15px] font-semibold text-pine">{t('sent.title')}</h2>
      <p className="mt-0.5 text-[14.5px] text-ink2">
        {opens ? t(`sent.${opens}`) : t('sent.waiting', { name, until: day(until) })}
      </p>
      {opens && kept && (
        <div className="mt-3">
          <ActionButton kind="soft" state={action} onPress={() => void action.run(openAction(place, byBuyer, kept))}>
            {t('sent.open')}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}
