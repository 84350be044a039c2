import { formatAmount } from '@moothall/contracts/protocol/amounts';
import { Link, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { SearchPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { countInWords } from './counts.ts';
import { type SearchToken, withFields } from './filters.ts';

interface PriceStepsProps {
  prices: SearchPageQuery['listings']['facets']['prices'];
  token: SearchToken;
  isCut: boolean;
}

/** Steps of the price with how much there is in each: a press fills in both bounds. */
export function PriceSteps({ prices, token, isCut }: PriceStepsProps) {
  const { t } = useTranslation('listings');
  const { language, money } = useFormat();
  const [params] = useSearchParams();
  const { hash, state } = useLocation();
  const steps = prices.filter(({ tokenNumber }) => tokenNumber === token.number);
  if (steps.length < 2) return null;
  return (
    <ul aria-label={t('search.prices')} className="mt-1">
      {steps.map(({ from, to, count }) => {
        const [min, max] = [formatAmount(BigInt(from), token.decimals), formatAmount(BigInt(to), token.decimals)];
        const isChosen = params.get('min') === min && params.get('max') === max;
        return (
          <li key={from}>
            <Link
              to={`${withFields(params, { min, max, token: String(token.number) })}${hash}`}
              state={state}
              replace
              preventScrollReset
              aria-current={isChosen ? 'true' : undefined}
              className="num flex min-h-11 items-center justify-between gap-2 text-[14px] aria-[current]:font-semibold aria-[current]:text-pine"
            >
              <span>{`${money(from, token)} – ${money(BigInt(to) + 1n, token)}`}</span>
              <span className="text-[13px] text-ink3">{countInWords(count, isCut, language)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
