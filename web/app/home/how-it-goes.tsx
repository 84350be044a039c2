import { useTranslation } from 'react-i18next';
import { RoofCard } from '../ui/cards.tsx';
import { type MoneyState, Rings } from '../ui/rings.tsx';

const STEPS = [
  { key: 'held', rings: 'offered' },
  { key: 'meet', rings: 'held' },
  { key: 'paid', rings: 'paid' },
] as const satisfies readonly { key: string; rings: MoneyState }[];

/** The whole deal in three lines, for somebody who is here for the first time. */
export function HowItGoes() {
  const { t } = useTranslation('home');
  return (
    <RoofCard>
      <h2 className="hall text-[18px]">{t('how.title')}</h2>
      <ol className="mt-3 space-y-3.5">
        {STEPS.map(({ key, rings }) => (
          <li key={key} className="flex gap-3">
            <Rings state={rings} className="mt-0.5 w-9" />
            <span>
              <b className="block text-[15px] leading-snug font-semibold">{t(`how.${key}.title`)}</b>
              <span className="block text-[14px] text-ink2">{t(`how.${key}.detail`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </RoofCard>
  );
}
