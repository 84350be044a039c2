import { AmountError, parseAmount } from '@moothall/contracts/protocol/amounts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import { Photo } from '../../ui/photo.tsx';
import type { Draft, SellToken } from './draft.ts';

interface PreviewProps {
  draft: Draft;
  tokens: readonly SellToken[];
}

/** The price as far as it is one already. */
function priceOf(
  { price, token }: Draft,
  tokens: readonly SellToken[],
): { amount: bigint; token: SellToken } | undefined {
  const known = tokens.find(({ number }) => String(number) === token);
  try {
    return known && price.trim() !== '' ? { amount: parseAmount(price, known.decimals), token: known } : undefined;
  } catch (error) {
    if (error instanceof AmountError) return undefined;
    throw error;
  }
}

/** The offer as neighbours will see it. */
export function Preview({ draft, tokens }: PreviewProps) {
  const { t } = useTranslation('listings');
  const { money } = useFormat();
  const price = priceOf(draft, tokens);
  return (
    <Card className="hidden p-4 lg:block">
      <p className="mb-2.5 text-[13px] font-semibold text-ink3">{t('sell.preview')}</p>
      <Photo photo={draft.pictures[0]} seed={draft.title} alt={draft.title || t('sell.cover')} fallback="camera-plus" />
      <p className="mt-2.5 line-clamp-2 text-[15px]">{draft.title || t('sell.name')}</p>
      {price ? (
        <p className="num text-[17px] font-bold">{money(price.amount, price.token)}</p>
      ) : (
        <p className="text-[17px] font-bold text-ink3">{t('sell.priceLater')}</p>
      )}
      <p className="text-[13px] text-ink3">{[draft.area, t('sell.now')].filter(Boolean).join(' · ')}</p>
    </Card>
  );
}
