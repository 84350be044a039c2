import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { Card } from '../../ui/cards.tsx';
import { MoneyTable } from './money-table.tsx';
import type { Room } from './use-room.ts';

/** Why a dispute ended as it did, as keys of `money.why…`. */
export function whyOf({ dispute, seen }: Pick<Room, 'dispute' | 'seen'>) {
  const { outcome } = seen.order;
  if (outcome === 'RULED') return dispute.juryCase ? 'whyJury' : 'whyRuled';
  if (outcome === 'SETTLED') return 'whySettled';
  if (outcome === 'RELEASED' || outcome === 'APPROVED') return 'whyPaid';
  return 'whyTime';
}

/** What became of everybody's money in the end, to the unit, and why. */
export function Outcome({ room }: { room: Room }) {
  const { t } = useTranslation('arbitration');
  const { seen, dispute, arbitrator, send } = room;
  const action = useAction();
  const { order } = seen;
  const amount = (text: string | null | undefined) => BigInt(text ?? 0);
  const ending = {
    priceToBuyer: amount(order.priceToBuyer),
    priceToSeller: amount(order.priceToSeller),
    fee: amount(order.fee),
    depositToBuyer: amount(order.depositToBuyer),
    depositToSeller: amount(order.depositToSeller),
    cost: amount(order.cost),
  };
  const locked = dispute.bids.some(({ removed }) => !removed);
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">{t('money.became')}</h2>
      <p className="mt-1 mb-3 text-[15px]">{t(`money.${whyOf(room)}`, { arbitrator })}</p>
      <MoneyTable
        seen={seen}
        division={{ ending, arbitrator: dispute.juryCase ? undefined : arbitrator }}
        caption={t('money.title')}
      />
      {room.bid && locked && (
        <div className="mt-4">
          <ActionButton kind="secondary" state={action} onPress={() => void action.run(send.releaseBids())}>
            {t('finish.release')}
          </ActionButton>
        </div>
      )}
    </Card>
  );
}
