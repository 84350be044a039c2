import { parseAmount } from '@moothall/contracts/protocol/amounts';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../chain/types.ts';
import type { MoneyToken } from '../i18n/money.ts';
import { useFormat } from '../i18n/use-format.ts';

/** What is wrong with a field, in words. Codes are the keys under `field`, held together by a test. */
export function useFieldText(token: MoneyToken) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  return ({ code, params }: Problem): string =>
    t(`field.${code}` as 'field.AMOUNT_ZERO', {
      ...params,
      ...(params.have === undefined ? {} : { have: format.money(parseAmount(params.have, token.decimals), token) }),
    });
}
