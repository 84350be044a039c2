import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import type { Action } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SingleAction } from '../../orders/detail/single-action.tsx';
import { Button, type ButtonKind, ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { costOf, standingBids } from '../facts.ts';
import { Approve } from './approve.tsx';
import { BidsTable } from './bids-table.tsx';
import { ComplainForm } from './complain-form.tsx';
import { MoneyTable, rulingOf } from './money-table.tsx';
import { OpenList } from './open-list.tsx';
import { RuleForm } from './rule-form.tsx';
import type { Room } from './use-room.ts';

const NONE: ReadonlySet<number> = new Set();

/** One press that anybody may make, and what it does. */
function Press({
  action: what,
  children,
  kind,
  icon,
}: {
  action: Action;
  children: ReactNode;
  kind?: ButtonKind;
  icon?: IconName;
}) {
  const action = useAction();
  return (
    <ActionButton kind={kind} icon={icon} state={action} onPress={() => void action.run(what)}>
      {children}
    </ActionButton>
  );
}

/** Who offers, while nobody has to tick anything. */
function Offers({ room }: { room: Room }) {
  const { t } = useTranslation(['arbitration', 'desk']);
  const format = useFormat();
  const { dispute, until, seen, bid, send } = room;
  const bids = standingBids(dispute);
  const open = dispute.phase === 'BIDDING';
  return (
    <div className="space-y-4">
      {bids.length > 0 && <BidsTable room={room} bids={bids} ticked={NONE} />}
      {bids.length === 0 && (
        <Card>
          <p className="font-semibold">{t(open ? 'bids.none' : 'bids.noneEver')}</p>
          {open && until !== undefined && (
            <p className="text-[14px] text-ink2">{t('bids.noneDetail', { until: format.moment(until) })}</p>
          )}
        </Card>
      )}
      {open && bid && (
        <Press kind="secondary" action={send.withdrawBid()}>
          {t('bids.withdraw')}
        </Press>
      )}
      {open && !bid && seen.role === 'other' && (
        <ButtonLink kind="secondary" icon="scales-bold" to={`/${format.language}/arbitration`}>
          {t('desk:open.offer')}
        </ButtonLink>
      )}
    </div>
  );
}

/** The decision in numbers, and the way to challenge it while there is time. */
function Ruled({ room, leastStake }: { room: Room; leastStake: bigint }) {
  const { t } = useTranslation('arbitration');
  const [complaining, setComplaining] = useState(false);
  const { seen, dispute, arbitrator } = room;
  const ending = rulingOf(seen, dispute.buyerBps ?? 0, BigInt(dispute.fee ?? 0));
  return (
    <>
      <Card>
        <MoneyTable seen={seen} division={{ ending, arbitrator }} caption={t('money.means')} />
      </Card>
      {dispute.phase === 'COMPLAINT' && seen.role !== 'other' && (
        <>
          <Button kind="stop" icon="scales-bold" onClick={() => setComplaining(true)}>
            {t('complain.open')}
          </Button>
          <Dialog open={complaining} onClose={() => setComplaining(false)} title={t('complain.title')} tall>
            <ComplainForm room={room} least={leastStake} onDone={() => setComplaining(false)} />
          </Dialog>
        </>
      )}
    </>
  );
}

interface TurnProps {
  room: Room;
  /** Least stake of a complaint, smallest units of the market token. */
  leastStake: bigint;
}

/** What the acting person can do in the phase that is now, and what everybody sees of it. */
export function Turn({ room, leastStake }: TurnProps) {
  const { t } = useTranslation(['arbitration', 'desk']);
  const format = useFormat();
  const { seen, dispute, judges, send, arbitrator } = room;
  const isParty = seen.role !== 'other';
  const { buyer } = seen;
  const caseLink = (caseId: string, words: string) => (
    <ButtonLink kind="secondary" icon="users-three" to={`/${format.language}/jury/cases/${caseId}`}>
      {words}
    </ButtonLink>
  );
  switch (dispute.phase) {
    case 'SEALING':
      return isParty ? <Approve room={room} /> : <Offers room={room} />;
    case 'OPENING':
      return isParty ? <OpenList room={room} /> : <Offers room={room} />;
    case 'CHOOSING':
      return (
        <div className="space-y-4">
          <Offers room={room} />
          <Press action={send.choose()}>{t('approve.choose')}</Press>
          <p className="text-[14px] text-ink2">{t('approve.chooseHint')}</p>
        </div>
      );
    case 'RULING':
      return judges ? <RuleForm room={room} /> : <Offers room={room} />;
    case 'COMPLAINT':
      return (
        <div className="space-y-4">
          <Ruled room={room} leastStake={leastStake} />
        </div>
      );
    case 'MISCONDUCT':
      return (
        <div className="space-y-4">
          <Ruled room={room} leastStake={leastStake} />
          {dispute.complaintCase && caseLink(dispute.complaintCase.caseId, t('jury.complaint'))}
        </div>
      );
    case 'TO_JURY':
      return (
        <Card>
          <h2 className="text-[17px] font-semibold">{t('jury.title')}</h2>
          <ul className="my-2 space-y-1 text-[14.5px] text-ink2">
            <li>{t('jury.hint', { buyer })}</li>
            <li>{t('jury.published')}</li>
            <li>{t('jury.fee')}</li>
          </ul>
          <Press icon="users-three" action={send.sendToJury()}>
            {t(dispute.juryCase ? 'jury.again' : 'jury.send')}
          </Press>
        </Card>
      );
    case 'JURY':
      return (
        <Card>
          <ul className="mb-2 space-y-1 text-[14.5px] text-ink2">
            <li>{t('jury.yes', { buyer })}</li>
            <li>{t('jury.no', { seller: seen.seller })}</li>
          </ul>
          {dispute.juryCase && caseLink(dispute.juryCase.caseId, t('jury.case'))}
        </Card>
      );
    case 'DECIDED': {
      const byJury = dispute.juryCase !== null;
      return (
        <Card>
          <MoneyTable
            seen={seen}
            division={{
              ending: rulingOf(seen, dispute.buyerBps ?? 0, costOf(dispute, seen.facts.deposit)),
              arbitrator: byJury ? undefined : arbitrator,
            }}
            caption={t('money.means')}
          />
          <div className="mt-4 space-y-2.5">
            <Press icon="coins-bold" action={send.finish()}>
              {t('finish.do')}
            </Press>
            <p className="text-[14px] text-ink2">{t('finish.hint')}</p>
          </div>
        </Card>
      );
    }
    case 'UNDECIDABLE':
      return seen.can('expire') ? (
        <Card>
          <SingleAction seen={seen} kind="expire" />
        </Card>
      ) : null;
    default:
      return standingBids(dispute).length > 0 || dispute.phase === 'BIDDING' ? <Offers room={room} /> : null;
  }
}
