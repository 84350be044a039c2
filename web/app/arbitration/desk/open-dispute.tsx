import { BID_FOR } from '@moothall/contracts/protocol/arbitration/phases';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import { useAction } from '../../chain/use-action.ts';
import type { DeskDisputeFragment } from '../../graphql/generated/graphql.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card, SumRow } from '../../ui/cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { disputeActions } from '../actions.ts';
import { BidForm } from './bid-form.tsx';
import { CaseHead } from './case-head.tsx';
import type { Desk } from './desk.server.ts';
import { useCase } from './use-case.ts';

/** A dispute that arbitrators may offer for: what it is about, what it would lock, and until when. */
export function OpenDispute({ desk, dispute }: { desk: Desk; dispute: DeskDisputeFragment }) {
  const { t } = useTranslation('desk');
  const { account } = useWallet();
  const action = useAction();
  const about = useCase(desk, dispute);
  const [bidding, setBidding] = useState(false);
  const { order, money, bond, isParty, path } = about;
  const own = dispute.bids.find(
    ({ arbitrator, removed }) => !removed && arbitrator.address.toLowerCase() === account?.toLowerCase(),
  );
  const deposit = money.deposit(order.deposit);
  return (
    <Card>
      <CaseHead about={about} span={BID_FOR} words={undefined} />
      <figure className="mt-3">
        <figcaption className="text-[13.5px] font-semibold text-clay">{t('open.said')}</figcaption>
        <blockquote className="line-clamp-4 text-[15px] whitespace-pre-line">
          {dispute.statement.text ?? t('open.nothingSaid')}
        </blockquote>
      </figure>
      <dl className="mt-3">
        <SumRow
          label={t('open.value')}
          note={
            order.deposit === '0'
              ? undefined
              : t(order.depositUpfront ? 'open.deposits' : 'open.depositsOne', { amount: deposit })
          }
        >
          {money.price(order.price)}
        </SumRow>
        <SumRow label={t('open.needs')}>{bond}</SumRow>
      </dl>
      <p className="mb-3 text-[14px] text-ink2">{t('open.bids', { count: dispute.bidCount })}</p>
      {isParty && <Notice>{t('open.own')}</Notice>}
      {own && (
        <div className="grid gap-2.5">
          <Notice kind="done">{t('open.mine', { fee: money.deposit(own.fee) })}</Notice>
          <ActionButton
            kind="secondary"
            state={action}
            onPress={() => void action.run(disputeActions(order, path).withdrawBid())}
          >
            {t('open.withdraw')}
          </ActionButton>
        </div>
      )}
      {!own && !isParty && (
        <div className="flex flex-wrap gap-2.5">
          <Button icon="scales-bold" kind="soft" onClick={() => setBidding(true)}>
            {t('open.offer')}
          </Button>
          <ButtonLink kind="ghost" to={path}>
            {t('open.look')}
          </ButtonLink>
        </div>
      )}
      <Dialog open={bidding} onClose={() => setBidding(false)} title={t('open.offer')}>
        <BidForm desk={desk} about={about} onDone={() => setBidding(false)} />
      </Dialog>
    </Card>
  );
}
