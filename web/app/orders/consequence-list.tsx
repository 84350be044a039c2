import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { SumRow } from '../ui/cards.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Consequence } from './consequences.ts';
import type { OrderTokens } from './facts.ts';
import { useMoney } from './use-money.ts';

interface ConsequenceListProps {
  consequence: Consequence;
  tokens: OrderTokens;
  buyer: string;
  seller: string;
}

/** Before a signature: what it does, costs and holds, until when, and what happens if nobody acts. */
export function ConsequenceList({ consequence, tokens, buyer, seller }: ConsequenceListProps) {
  const { t } = useTranslation('orders');
  const { t: tc } = useTranslation('chain');
  const format = useFormat();
  const money = useMoney(tokens);
  const { key, costs, holds, returns, until, otherwise } = consequence;
  const moment = until === undefined ? '' : format.moment(until);
  return (
    <div>
      <p className="text-[15px] text-ink">{t(`effect.${key}`, { buyer, seller })}</p>
      <dl className="mt-2">
        <SumRow label={tc('consequence.costs')}>
          {costs.length > 0 ? money.sum(costs) : tc('consequence.nothing')}
        </SumRow>
        {holds.length > 0 && <SumRow label={tc('consequence.holds')}>{money.sum(holds)}</SumRow>}
        {returns.length > 0 && <SumRow label={tc('consequence.returns')}>{money.sum(returns)}</SumRow>}
        {until !== undefined && <SumRow label={tc('consequence.until')}>{moment}</SumRow>}
      </dl>
      {otherwise !== 'nothing' && (
        <p className="mt-1.5 flex gap-1.5 text-[14px] text-ink2">
          <Icon name="hourglass-simple-medium" className="mt-px size-4.5 text-honey" />
          <span>{t(`otherwise.${otherwise}`, { until: moment, buyer })}</span>
        </p>
      )}
    </div>
  );
}
