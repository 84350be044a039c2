import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import type { JuryJoinPageQuery } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ticketActions } from '../actions.ts';
import { dayAfter, KEPT_DAYS, ticketState } from './terms.ts';

export type OwnTicket = NonNullable<JuryJoinPageQuery['juror']>['places']['edges'][number]['node'];

interface TicketRowProps {
  ticket: OwnTicket;
  /** Bond of one ticket, in words. */
  bond: string;
  /** The acting person owns it. */
  own: boolean;
}

/** One ticket: how it stands, and its way out. */
export function TicketRow({ ticket, bond, own }: TicketRowProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const now = useIndexTime(60_000);
  const action = useAction();
  const [asking, setAsking] = useState(false);
  const { place, activeFrom, payableFrom } = ticket;
  const state = ticketState(ticket, now);
  const actions = ticketActions(`/${format.language}/jury`);
  const words = {
    warming: t('mine.warming', { day: format.day(activeFrom) }),
    active: t('mine.active'),
    leaving: t('mine.leaving', { day: payableFrom ? format.day(payableFrom) : '' }),
    payable: t('mine.payable'),
  }[state];
  const leave = async () => {
    if (await action.run(actions.leave(place))) setAsking(false);
  };
  const tomorrow = dayAfter(now, 1);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 py-2.5">
      <b className="num text-[15px] font-semibold">{t('mine.place', { place })}</b>
      <Chip kind={state === 'active' ? 'done' : state === 'payable' ? 'lamp' : 'quiet'}>{words}</Chip>
      {own && (state === 'active' || state === 'warming') && (
        <Button kind="ghost" className="ml-auto min-h-11 px-3" onClick={() => setAsking(true)}>
          {t('mine.leave')}
        </Button>
      )}
      {own && state === 'payable' && (
        <div className="ml-auto">
          <ActionButton kind="soft" state={action} onPress={() => action.run(actions.payOut(place))}>
            {t('mine.payOut')}
          </ActionButton>
        </div>
      )}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('mine.leaveTitle', { place })}>
        <p className="num mb-4">
          {t('mine.leaveText', { day: format.day(tomorrow), bond, paid: format.day(dayAfter(now, 1 + KEPT_DAYS)) })}
        </p>
        <div className="grid gap-2.5">
          <ActionButton kind="stop" state={action} onPress={leave}>
            {t('mine.doLeave')}
          </ActionButton>
          <Button kind="ghost" onClick={() => setAsking(false)}>
            {t('mine.keep')}
          </Button>
        </div>
      </Dialog>
    </li>
  );
}
