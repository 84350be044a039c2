import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import { useFormat } from '../i18n/use-format.ts';

const TIMES = ['earliest', 'latest'];

/** Puts a mistake in a field of this domain into words. */
export function useFieldText(): (mistake: Problem) => string {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return ({ code, params }) => {
    const said = Object.entries(params).map(([name, value]) => [
      name,
      TIMES.includes(name) ? format.moment(Number(value)) : value,
    ]);
    const { limit, symbol, decimals } = params;
    if (limit && symbol && decimals) said.push(['limit', format.money(limit, { symbol, decimals: Number(decimals) })]);
    // Codes of mistakes are the keys under `field`, held together by a test.
    return t(`field.${code}` as 'field.MEETING_EMPTY', Object.fromEntries(said));
  };
}
