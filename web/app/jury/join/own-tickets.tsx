import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JuryJoinPageQuery, JuryPoolFactsFragment, JuryTokenFragment } from '../../graphql/generated/graphql.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Card, SumRow } from '../../ui/cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/states.tsx';
import { useBond } from '../use-bond.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { BondForm } from './bond-form.tsx';
import { bondAbove, bondMissing, bondOf } from './terms.ts';
import { TicketRow } from './ticket-row.tsx';

interface OwnTicketsProps {
  juror: NonNullable<JuryJoinPageQuery['juror']>;
  pool: JuryPoolFactsFragment;
  token: JuryTokenFragment;
  /** The acting person looks at own tickets. */
  own: boolean;
}

/** A juror's bond and tickets, and the ways to move them. */
export function OwnTickets({ juror, pool, token, own }: OwnTicketsProps) {
  const { t } = useTranslation('jury');
  const money = useJurorMoney(token);
  const live = useBond(own ? juror.account.address : undefined);
  const [move, setMove] = useState<'topUp' | 'withdraw'>();
  useEffect(() => {
    if (own && window.location.hash === '#bond') setMove('topUp');
  }, [own]);
  const deposit = BigInt(pool.deposit);
  const bond = live ?? { free: BigInt(juror.free), locked: BigInt(juror.locked) };
  const above = bondAbove(bond, juror.tickets, deposit);
  const missing = bondMissing(bond, juror.staying, deposit);
  const { edges, pageInfo } = juror.places;
  const record = ['votes', 'coherent', 'absent'] as const;
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">
        {t('mine.title')} <span className="num text-ink3">{juror.tickets}</span>
      </h2>
      <dl className="mt-2">
        <SumRow label={t('mine.free')}>{money.about(bond.free)}</SumRow>
        <SumRow label={t('mine.locked')}>{money.about(bond.locked)}</SumRow>
        <SumRow label={t('mine.above')}>{money.about(above)}</SumRow>
      </dl>
      {missing > 0n && (
        <div className="mt-2">
          <Notice kind="clay">{t('mine.low', { amount: money.exactly(missing) })}</Notice>
        </div>
      )}
      {own && (
        <div className="mt-3 grid grid-cols-2 gap-2.5">
          <Button kind="soft" onClick={() => setMove('topUp')}>
            {t('mine.topUp')}
          </Button>
          <Button kind="secondary" disabled={above === 0n} onClick={() => setMove('withdraw')}>
            {t('mine.withdraw')}
          </Button>
        </div>
      )}
      <dl className="mt-4 grid grid-cols-3 gap-2 border-t border-line pt-4">
        {record.map((key) => (
          <div key={key} className="flex flex-col-reverse justify-end">
            <dt className="text-[13px] text-ink2">{t(`mine.${key}`)}</dt>
            <dd className="num text-[19px] font-bold">{juror[key]}</dd>
          </div>
        ))}
      </dl>
      <ul className="mt-4 divide-y divide-line border-t border-line">
        {edges.map(({ node }) => (
          <TicketRow key={node.place} ticket={node} bond={money.exactly(bondOf(deposit, 1))} own={own} />
        ))}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <ButtonLink
          wide
          kind="secondary"
          to={`?${new URLSearchParams({ account: juror.account.address, after: pageInfo.endCursor })}`}
        >
          {t('mine.more')}
        </ButtonLink>
      )}
      <Dialog open={move !== undefined} onClose={() => setMove(undefined)} title={move ? t(`mine.${move}`) : ''}>
        {move && (
          <BondForm
            key={move}
            move={move}
            token={token}
            ticket={bondOf(deposit, 1)}
            have={move === 'withdraw' ? above : undefined}
            onDone={() => setMove(undefined)}
          />
        )}
      </Dialog>
    </Card>
  );
}
