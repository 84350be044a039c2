import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import { termsOf } from '../../chain/terms.ts';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { ListingFacts } from './listing-facts.ts';

type Change = 'pause' | 'resume' | 'close';

/** What the seller can do with an own offer; nothing for everybody else. */
export function SellerTools({ listing, title }: { listing: ListingFacts; title: string }) {
  const { t } = useTranslation('listings');
  const { language } = useFormat();
  const { account } = useWallet();
  const { revalidate } = useRevalidator();
  const [asking, setAsking] = useState(false);
  const pausing = useAction();
  const closing = useAction();
  const { listingId, state, seller } = listing;
  if (account?.toLowerCase() !== seller.address.toLowerCase() || state === 'CLOSED' || state === 'REMOVED') return null;
  const change = async (method: Change) => {
    const finished = await (method === 'close' ? closing : pausing).run({
      name: `listings:action.${method}`,
      params: { title },
      href: `/${language}/listings/${listingId}`,
      call: () => ({ contract: 'listings', method, args: [termsOf(listing)] }),
    });
    if (!finished) return;
    setAsking(false);
    revalidate();
  };
  const next = state === 'OPEN' ? 'pause' : 'resume';
  return (
    <Card className="grid gap-2.5 p-4">
      <h2 className="font-semibold">{t('yours.title')}</h2>
      <ButtonLink kind="secondary" icon="pencil-simple-bold" to={`/${language}/listings/${listingId}/edit`}>
        {t('yours.edit')}
      </ButtonLink>
      <ActionButton
        kind="secondary"
        icon={next === 'pause' ? 'pause-bold' : 'play-bold'}
        state={pausing}
        onPress={() => change(next)}
      >
        {t(`yours.${next}`)}
      </ActionButton>
      <Button kind="stop" icon="x-bold" onClick={() => setAsking(true)}>
        {t('yours.close')}
      </Button>
      <p className="text-[13.5px] text-ink3">{t('yours.costs')}</p>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('yours.close')}>
        <p className="mb-4">{t('yours.closeAsk')}</p>
        <div className="grid gap-2.5">
          <ActionButton kind="stop" icon="x-bold" state={closing} onPress={() => change('close')}>
            {t('yours.close')}
          </ActionButton>
          <Button kind="ghost" onClick={() => setAsking(false)}>
            {t('yours.keep')}
          </Button>
        </div>
      </Dialog>
    </Card>
  );
}
