import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Check, ChoiceCard } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice, Progress } from '../../ui/states.tsx';
import { caseActions } from '../actions.ts';
import type { SeatView, SeenCase } from '../case/seen.ts';
import { readChoice, readSeats } from '../fields.ts';
import { useBond } from '../use-bond.ts';
import { useFieldText } from '../use-field-text.ts';
import { useJurorMoney } from '../use-juror-money.ts';
import { useMatter } from '../use-matter.ts';
import { useVotes } from './use-votes.ts';

interface VotePanelProps {
  seen: SeenCase;
  /** The acting person's seats of this round that can be voted on. */
  seats: readonly SeatView[];
  until: string;
}

/** What to do when the bond does not cover another vote. */
function BondShortNote({ seen, seats, free }: { seen: SeenCase; seats: readonly SeatView[]; free: bigint }) {
  const { t } = useTranslation('jury');
  const { language } = useFormat();
  const money = useJurorMoney(seen.token);
  const action = useAction();
  const { account } = useWallet();
  const { view, path } = seen;
  const excuse = async () => {
    for (const { seat } of seats) if (!(await action.run(caseActions(view.caseId, path).excuse(seat)))) return;
  };
  return (
    <div className="space-y-3">
      <Notice kind="lamp">{t('vote.short', { free: money.about(free), needed: money.exactly(view.deposit) })}</Notice>
      <ButtonLink wide kind="soft" to={`/${language}/jury?account=${account ?? ''}#bond`}>
        {t('vote.topUp')}
      </ButtonLink>
      <ActionButton kind="secondary" state={action} onPress={excuse}>
        {t('vote.excuse')}
      </ActionButton>
    </div>
  );
}

/** The vote of who was drawn: yes or no for one seat or several, sealed by the wallet. */
export function VotePanel({ seen, seats, until }: VotePanelProps) {
  const { t } = useTranslation('jury');
  const format = useFormat();
  const { account, person } = useWallet();
  const { view, token } = seen;
  const money = useJurorMoney(token);
  const matter = useMatter(view);
  const fieldText = useFieldText(token);
  const votes = useVotes(seen);
  const bond = useBond(account);
  const [choice, setChoice] = useState<'yes' | 'no'>();
  const [ticked, setTicked] = useState<readonly number[]>(seats.map(({ seat }) => seat));
  const [mistake, setMistake] = useState<Problem>();
  const chosen = seats.filter(({ seat }) => ticked.includes(seat));
  const fresh = chosen.filter(({ state }) => state === 'DRAWN').length;
  const needed = BigInt(view.deposit) * BigInt(fresh);
  const names = seats.map(({ seat }) => seat + 1).join(', ');
  const press = async () => {
    const read = readChoice(choice);
    if ('mistake' in read) return setMistake(read.mistake);
    const which = readSeats(
      ticked,
      seats.map(({ seat }) => seat),
    );
    if ('mistake' in which) return setMistake(which.mistake);
    setMistake(undefined);
    await votes.seal(which.value, read.value);
  };
  const choose = (next: 'yes' | 'no') => {
    setChoice(next);
    setMistake(undefined);
  };
  const toggle = (seat: number) => {
    setTicked((before) => (before.includes(seat) ? before.filter((each) => each !== seat) : [...before, seat]));
    setMistake(undefined);
  };
  const lost =
    BigInt(view.stake) > 0n
      ? t('case.noDetail.put', { amount: money.exactly(view.stake), name: matter.name })
      : undefined;
  const noDetail = matter.matter === 'DISPUTE' ? t('case.noDetail.DISPUTE') : (lost ?? t('case.noDetail.none'));
  const words = () => {
    if (chosen.length === 0) return t('vote.doPlain');
    if (fresh === 0) return t('vote.doAgain');
    const amount = money.exactly(needed);
    return fresh === 1 ? t('vote.do', { amount }) : t('vote.doMore', { amount, count: fresh });
  };
  return (
    <form
      id="vote"
      className="space-y-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <div>
        <h2 className="text-[17px] font-semibold">{t('vote.title')}</h2>
        <p className="text-[14px] text-ink2">
          {t('vote.seats', { count: seats.length, names })} {t('vote.read')}
        </p>
      </div>
      <fieldset className="grid gap-2.5">
        <legend className="sr-only">{matter.question}</legend>
        <ChoiceCard
          type="radio"
          name="choice"
          value="yes"
          icon={view.motion?.restore ? 'check-bold' : 'prohibit-bold'}
          title={matter.yes}
          detail={matter.yesDetail}
          checked={choice === 'yes'}
          onChange={() => choose('yes')}
        />
        <ChoiceCard
          type="radio"
          name="choice"
          value="no"
          icon="shield-check"
          title={matter.no}
          detail={noDetail}
          checked={choice === 'no'}
          onChange={() => choose('no')}
        />
      </fieldset>
      {seats.length > 1 && (
        <fieldset>
          <legend className="text-[15px] font-semibold">{t('vote.which')}</legend>
          {seats.map(({ seat, state }) => (
            <Check key={seat} name="seats" checked={ticked.includes(seat)} onChange={() => toggle(seat)}>
              {t(state === 'COMMITTED' ? 'vote.seatSealed' : 'vote.seat', { seat: seat + 1 })}
            </Check>
          ))}
        </fieldset>
      )}
      {mistake && (
        <p role="alert" className="text-[14px] font-medium text-clay">
          {fieldText(mistake)}
        </p>
      )}
      {bond && bond.free < needed ? (
        <BondShortNote seen={seen} seats={chosen.filter(({ state }) => state === 'DRAWN')} free={bond.free} />
      ) : (
        <>
          {fresh > 0 && (
            <p className="num text-[14px] text-ink2">{t('vote.locks', { amount: money.exactly(needed) })}</p>
          )}
          <ActionButton icon="lock-simple-bold" state={votes.state} onPress={press}>
            {words()}
          </ActionButton>
        </>
      )}
      {votes.progress && votes.progress.count > 1 && (
        <div>
          <p className="num mb-1.5 text-[14px]">{t('vote.progress', { ...votes.progress })}</p>
          <Progress
            share={votes.progress.at / votes.progress.count}
            label={t('vote.progress', { ...votes.progress })}
          />
        </div>
      )}
      <p className="text-[14px] text-ink2">{t('vote.change', { until: format.moment(until) })}</p>
      <p className="flex gap-2 text-[13.5px] text-ink3">
        <Icon name="lock-simple" className="mt-px size-4.5" />
        <span>
          {t('vote.secret')} {!person && t('vote.steady')}
        </span>
      </p>
    </form>
  );
}
