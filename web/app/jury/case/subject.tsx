import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { ListingRow } from '../../listings/listing-card.tsx';
import { guidelineKey } from '../../moderation/guidelines/guidelines.ts';
import { Card } from '../../ui/cards.tsx';
import { Face } from '../../ui/face.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { CaseView } from './seen.ts';

/** The thing or the person it is about, and the guideline in words. */
export function Subject({ view }: { view: CaseView }) {
  const { t } = useTranslation('jury');
  const { t: tg } = useTranslation('guidelines');
  const { language } = useFormat();
  const { motion, accused } = view;
  if (!motion) return null;
  const name = accused?.name ?? t('somebody');
  return (
    <section>
      <h2 className="mb-3 text-[17px] font-semibold">{t('case.subject')}</h2>
      <Card className="px-4 py-1">
        {motion.listing ? (
          <div className="[&>a]:border-t-0">
            <ListingRow listing={motion.listing} />
          </div>
        ) : (
          accused && (
            <Link to={`/${language}/people/${accused.address}`} className="flex min-h-16 items-center gap-3 py-2">
              <Face photo={accused.picture} name={name} seed={accused.address} className="size-12" />
              <b className="min-w-0 flex-1 font-semibold">{name}</b>
              <Icon name="caret-right" className="size-5 text-ink3" />
            </Link>
          )
        )}
        <div className="border-t border-line py-3.5">
          <b className="block text-[15px] font-semibold">
            <span className="num text-ink3">{tg('number', { number: motion.guideline })}</span>{' '}
            {tg(`name.${guidelineKey(motion.guideline)}`)}
          </b>
          <p className="mt-0.5 text-[14px] text-ink2">{tg(`detail.${guidelineKey(motion.guideline)}`)}</p>
        </div>
      </Card>
    </section>
  );
}
