import { useTranslation } from 'react-i18next';
import type { JuryTokenFragment } from '../graphql/generated/graphql.ts';
import { useFormat } from '../i18n/use-format.ts';
import { roughly } from './market-token.ts';

/** Writes amounts of the market token; shares are cut to hundredths. */
export function useJurorMoney(token: JuryTokenFragment) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const exactly = (amount: bigint | string) => format.money(amount, token);
  const about = (amount: bigint) => format.money(roughly(amount, token.decimals), token);
  return {
    exactly,
    about,
    /** `+1 MOOT` or `−10 MOOT`. */
    signed: (amount: bigint) =>
      amount < 0n ? `−${about(-amount)}` : amount > 0n ? `+${about(amount)}` : t('money.nothing'),
  };
}
