import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import type { MoneyToken } from '../i18n/money.ts';
import { useFormat } from '../i18n/use-format.ts';

/** What is wrong with a field, in words. Codes are the keys under `field`, held together by a test. */
export function useMotionFieldText(token: MoneyToken) {
  const { t } = useTranslation('moderation');
  const format = useFormat();
  return ({ code, params }: Problem): string => {
    const { least } = params;
    const said =
      least === undefined ? {} : { least: format.money(BigInt(least) * 10n ** BigInt(token.decimals), token) };
    return t(`field.${code}` as 'field.DAYS_UNKNOWN', { ...params, ...said });
  };
}
