import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { SumRow } from '../ui/cards.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Consequence } from './consequences.ts';
import type { OrderTokens } from './facts.ts';
import { useMoney } from './use-money.ts';
import { type Names, useWords } from './use-words.ts';

interface ConsequenceListProps extends Names {
  consequence: Consequence;
  tokens: OrderTokens;
}

/** Before a signature: what it does, costs and holds, until when, and what happens if nobody acts. */
export function ConsequenceList({ consequence, tokens, buyer, seller, role }: ConsequenceListProps) {
  const { t } = useTranslation('orders');
  const { t: tc } = useTranslation('chain');
  const format = useFormat();
  const money = useMoney(tokens);
  const words = useWords(tokens, { buyer, seller, role });
  const { key, costs, holds, returns, next } = consequence;
  return (
    <div>
      <p className="text-[15px] text-ink">{t(`effect.${key}`, { buyer, seller })}</p>
      <dl className="mt-2">
        <SumRow label={tc('consequence.costs')}>
          {costs.length > 0 ? money.sum(costs) : tc('consequence.nothing')}
        </SumRow>
        {holds.length > 0 && <SumRow label={tc('consequence.holds')}>{money.sum(holds)}</SumRow>}
        {returns.length > 0 && <SumRow label={tc('consequence.returns')}>{money.sum(returns)}</SumRow>}
        {next && <SumRow label={tc('consequence.until')}>{format.moment(next.after)}</SumRow>}
      </dl>
      {next && (
        <p className="mt-1.5 flex gap-1.5 text-[14px] text-ink2">
          <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
          <span>{words.otherwise(next)}</span>
        </p>
      )}
    </div>
  );
}
