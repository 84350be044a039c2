import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Card } from '../../ui/cards.tsx';
import type { SeatView, SeenCase } from '../case/seen.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { useVotes } from './use-votes.ts';

interface OpenPanelProps {
  seen: SeenCase;
  /** Sealed seats of the acting person. */
  seats: readonly SeatView[];
  until: string;
}

/** One tap, and all own votes of the round are open. */
export function OpenPanel({ seen, seats, until }: OpenPanelProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const money = useJurorMoney(seen.token);
  const votes = useVotes(seen);
  const count = seats.length;
  const loses = (BigInt(seen.view.deposit) * 3n * BigInt(count)) / 2n;
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('open.title')}</h2>
      <p className="mt-1 text-[14.5px] text-ink2">{t('open.text', { until: format.moment(until) })}</p>
      <p className="mt-1 mb-3.5 text-[14.5px] text-clay">{t('open.lose', { amount: money.about(loses) })}</p>
      <ActionButton state={votes.state} onPress={() => votes.open(seats)}>
        {count === 1 ? t('open.do') : t('open.doMore', { count })}
      </ActionButton>
    </Card>
  );
}
