import { useTranslation } from 'react-i18next';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icon.tsx';

const ALL = [1, 2, 3, 4, 5] as const;
const WORDS = ['one', 'two', 'three', 'four', 'five'] as const;

/** Stars somebody gave; read out as a number. */
export function Stars({ rating, className = 'size-4' }: { rating: number; className?: string }) {
  const { t } = useTranslation('reputation');
  return (
    <span role="img" aria-label={t('stars.of', { rating })} className="inline-flex gap-0.5">
      {ALL.map((star) => (
        <Icon
          key={star}
          name="star-fill"
          className={classNames(className, star <= Math.round(rating) ? 'text-amber' : 'text-line')}
        />
      ))}
    </span>
  );
}

interface StarsInputProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** One to five stars: five radio buttons, so that keys and screen readers choose as fingers do. */
export function StarsInput({ value, onChange, error }: StarsInputProps) {
  const { t } = useTranslation('reputation');
  const chosen = Number(value);
  return (
    <fieldset>
      <legend className="mb-1 text-[15px] font-semibold">{t('form.rating')}</legend>
      <div className="-ml-1.5 flex items-center">
        {ALL.map((star) => (
          <label
            key={star}
            className="grid size-12 cursor-pointer place-items-center rounded-xl has-focus-visible:outline-3 has-focus-visible:outline-pine"
          >
            <input
              type="radio"
              name="rating"
              value={star}
              checked={chosen === star}
              onChange={(event) => onChange(event.target.value)}
              className="sr-only"
              aria-label={`${t('stars.of', { rating: star })}: ${t(`stars.${WORDS[star - 1] ?? 'one'}`)}`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? 'rating-error' : undefined}
            />
            <Icon name="star-fill" className={classNames('size-8', star <= chosen ? 'text-amber' : 'text-edge/45')} />
          </label>
        ))}
        <span className="ml-2 min-w-0 text-[14px] text-ink2" aria-hidden="true">
          {chosen > 0 && t(`stars.${WORDS[chosen - 1] ?? 'one'}`)}
        </span>
      </div>
      {error && (
        <p id="rating-error" role="alert" className="mt-1 text-[14px] font-medium text-clay">
          {error}
        </p>
      )}
    </fieldset>
  );
}
