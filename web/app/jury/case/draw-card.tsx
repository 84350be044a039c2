import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { shortAddress } from '../../chain/wallet-button.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice, Progress } from '../../ui/states.tsx';
import { secondsOf } from '../standing.ts';
import type { RoundView, SeatView, SeenCase } from './seen.ts';
import { type DrawCheck, useCheckDraw } from './use-check-draw.ts';

const FORGOTTEN_AFTER = 21 * 86_400;

function Outcome({ check, count, old }: { check: DrawCheck; count: number; old: boolean }) {
  const { t } = useTranslation('jury');
  const { at, differing } = check;
  if (!differing) {
    const words = t('draw.checking', { at, count });
    return (
      <div className="rounded-xl bg-sunk p-3.5">
        <p className="num mb-2 text-[14px]">{words}</p>
        <Progress share={at / Math.max(1, count)} label={words} />
      </div>
    );
  }
  if (differing.length === 0) {
    return (
      <Notice kind="done" live>
        {t('draw.agrees', { count })}
      </Notice>
    );
  }
  return (
    <Notice kind={old ? 'lamp' : 'clay'} live>
      {t('draw.differs', { seats: differing.map(({ seat }) => seat + 1).join(', ') })}
      {old && <span className="mt-1 block">{t('draw.forgotten')}</span>}
    </Notice>
  );
}

function SeatLine({ seat }: { seat: SeatView }) {
  const { t } = useTranslation('jury');
  const { juror, place, state, choice } = seat;
  const answer = typeof choice === 'boolean' ? t(choice ? 'ring.yes' : 'ring.no') : t(`draw.states.${state}`);
  return (
    <li className="num flex flex-wrap gap-x-3 py-1.5 text-[14px]">
      <span className="w-24 text-ink2">{t('draw.seat', { seat: seat.seat + 1 })}</span>
      {juror ? (
        <>
          <span className="min-w-0 flex-1">
            {juror.name ?? shortAddress(juror.address)}
            <span className="text-ink3"> · {t('draw.place', { place: place ?? 0 })}</span>
          </span>
          <span className="font-semibold">{answer}</span>
        </>
      ) : (
        <span className="text-ink3">{t('draw.empty')}</span>
      )}
    </li>
  );
}

/** The draw told, laid open and checkable. */
export function DrawCard({ seen, round }: { seen: SeenCase; round: RoundView }) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const seats = seen.seats.filter((seat) => seat.round === round.number);
  const { check, problem, run } = useCheckDraw(seen.view.caseId, round, seats);
  const { seed, drawnAt, openedAt, places } = round;
  const old = secondsOf(String(format.now)) - secondsOf(openedAt) > FORGOTTEN_AFTER;
  return (
    <Card>
      <h2 className="text-[17px] font-semibold">
        {t('draw.title')}
        {seen.view.rounds.length > 1 && (
          <span className="font-normal text-ink3"> · {t(round.number === 2 ? 'ring.round2' : 'ring.round1')}</span>
        )}
      </h2>
      {!seed || !drawnAt ? (
        <p className="mt-1.5 text-[14.5px] text-ink2">{t('draw.waiting')}</p>
      ) : (
        <>
          <p className="mt-1.5 text-[14.5px] text-ink2">
            {t('draw.text', {
              moment: format.moment(drawnAt),
              count: round.seats,
              places,
              day: format.day(openedAt),
            })}
          </p>
          <dl className="mt-3 grid gap-x-4 gap-y-1 text-[14px] md:grid-cols-[auto_1fr]">
            <dt className="text-ink2">{t('draw.seed')}</dt>
            <dd className="num break-all text-ink3">{seed}</dd>
            <dt className="text-ink2">{t('draw.list')}</dt>
            <dd className="num text-ink3">{places}</dd>
          </dl>
          <details className="group mt-3 border-t border-line">
            <summary className="flex min-h-11 items-center gap-1.5 text-[15px] font-semibold text-pine">
              <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
              {t('draw.own')}
            </summary>
            <ul className="divide-y divide-line">
              {seats.map((seat) => (
                <SeatLine key={seat.seat} seat={seat} />
              ))}
            </ul>
          </details>
          <div className="mt-3 grid gap-2.5">
            <Button
              kind="soft"
              icon="shield-check"
              busy={check !== undefined && check.differing === undefined}
              onClick={run}
            >
              {t('draw.check')}
            </Button>
            {check && <Outcome check={check} count={seats.length} old={old} />}
            {problem && <ProblemNote problem={problem} />}
          </div>
        </>
      )}
    </Card>
  );
}
