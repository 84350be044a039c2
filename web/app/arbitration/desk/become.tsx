import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/cards.tsx';

const STEPS = ['one', 'two', 'three'] as const;
const LOSSES = ['loseLate', 'loseUnfair'] as const;

/** What it takes to be an arbitrator, what can be won by it, and what can be lost. */
export function Become() {
  const { t } = useTranslation('desk');
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('become.title')}</h2>
      <ol className="mt-3 space-y-3">
        {STEPS.map((step, index) => (
          <li key={step} className="grid grid-cols-[28px_1fr] gap-x-3">
            <span
              aria-hidden="true"
              className="num grid size-7 place-items-center rounded-full bg-mist text-[14px] font-bold text-pine"
            >
              {index + 1}
            </span>
            <span>
              <b className="block font-semibold">{t(`become.${step}`)}</b>
              <span className="text-[14px] text-ink2">{t(`become.${step}Detail`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <dl className="mt-4 space-y-3 border-t border-line pt-4 text-[14.5px]">
        <div>
          <dt className="font-semibold text-pine">{t('become.win')}</dt>
          <dd className="text-ink2">{t('become.winDetail')}</dd>
        </div>
        <div>
          <dt className="font-semibold text-clay">{t('become.lose')}</dt>
          {LOSSES.map((loss) => (
            <dd key={loss} className="mt-1 text-ink2">
              {t(`become.${loss}`)}
            </dd>
          ))}
        </div>
      </dl>
      <ul className="mt-3 space-y-1 text-[14px] text-ink2">
        <li>{t('become.locked')}</li>
        <li>{t('become.settled')}</li>
        <li>{t('become.never')}</li>
      </ul>
    </Card>
  );
}
