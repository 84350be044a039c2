import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useAction } from '../../chain/use-action.ts';
import type { ReportRulesFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { marketTokenOf, unitOf } from '../../jury/market-token.ts';
import { useJurorMoney } from '../../jury/use-juror-money.ts';
import { MoneyInput, Select, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { moveAction } from '../actions.ts';
import { GUIDELINES, guidelineKey } from '../guidelines/guidelines.ts';
import { PictureField } from '../pictures/picture-field.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { useMotionFieldText } from '../use-field-text.ts';
import { usePublish } from '../use-publish.ts';
import { type Mistakes, type ReportDraft, type ReportField, readReport, withoutChanged } from './draft.ts';
import { EffectFields } from './effect-fields.tsx';
import { Outcomes } from './outcomes.tsx';
import { type JuryPlan, leastPut } from './rules.ts';
import { aboutOf, accusedOf, effectOf, type ReportSubject } from './subject.ts';
import { useLeast } from './use-least.ts';

interface ReportFormProps {
  subject: ReportSubject;
  rules: ReportRulesFragment;
  plan: JuryPlan;
  mediaOrigin: string;
  /** What it is called. */
  title: string;
}

/** Guideline, reasons, effect and amount; published and asked with one transaction. */
export function ReportForm({ subject, rules, plan, mediaOrigin, title }: ReportFormProps) {
  const { t } = useTranslation('moderation');
  const { t: tg } = useTranslation('guidelines');
  const { t: tj } = useTranslation('jury');
  const { language } = useFormat();
  const navigate = useNavigate();
  const token = marketTokenOf(rules.tokens);
  const unit = unitOf(token.decimals);
  const money = useJurorMoney(token);
  const fieldText = useMotionFieldText(token);
  const action = useAction();
  const { publish, state } = usePublish(action);
  const pictures = usePictures(mediaOrigin);
  const usual = leastPut(plan.fee, BigInt(rules.juryPool.minStake), unit);
  const least = useLeast(subject, usual);
  const [draft, setDraft] = useState<ReportDraft>({
    guideline: '',
    reason: '',
    where: 'everywhere',
    regions: '',
    days: '30',
    put: '',
  });
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const change = (changes: Partial<ReportDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    setMistakes((before) => withoutChanged(before, changes));
  };
  const errorOf = (field: ReportField) => {
    const mistake = mistakes[field];
    return mistake && fieldText(mistake);
  };
  const typed = { ...draft, put: draft.put || String(least) };
  const read = readReport(typed, subject, least);
  const put = 'value' in read ? read.value.put : least;
  const accused = accusedOf(subject).name ?? tj('somebody');
  const press = async () => {
    if ('mistakes' in read) return setMistakes(read.mistakes);
    setMistakes({});
    const { guideline, reason, regions, days } = read.value;
    const digest = await publish('moothall:reason:1', reason, pictures.pictures);
    if (!digest) return;
    const effect = effectOf(subject, regions, days);
    const asked = { kind: subject.kind, about: aboutOf(subject), effect, guideline, reason: digest, put };
    const finished = await action.run(moveAction(asked, unit, title, `/${language}/moderation`));
    const moved = finished?.events.find(({ contract, name }) => contract === 'moderation' && name === 'Moved');
    if (moved) navigate(`/${language}/jury/cases/${String(moved.args.id)}`);
  };
  const chosen = Number(draft.guideline);
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <Select
        name="guideline"
        label={t(subject.restore ? 'report.guidelineRestore' : 'report.guideline')}
        hint={draft.guideline ? tg(`detail.${guidelineKey(chosen)}`) : undefined}
        value={draft.guideline}
        onChange={(event) => change({ guideline: event.target.value })}
        error={errorOf('guideline')}
      >
        <option value="">{t('report.choose')}</option>
        {GUIDELINES.map((number) => (
          <option key={number} value={number}>
            {tg(`name.${guidelineKey(number)}`)}
          </option>
        ))}
      </Select>
      <TextArea
        name="reason"
        label={t('report.reason')}
        hint={t('report.reasonHint')}
        value={draft.reason}
        onChange={(event) => change({ reason: event.target.value })}
        error={errorOf('reason')}
      />
      <PictureField state={pictures} />
      <EffectFields subject={subject} draft={draft} change={change} errorOf={errorOf} />
      <MoneyInput
        name="put"
        label={t('report.put')}
        unit={token.symbol}
        value={draft.put}
        placeholder={String(least)}
        onChange={(event) => change({ put: event.target.value })}
        hint={t('report.putHint', { least: money.exactly(BigInt(least) * unit) })}
        error={errorOf('put')}
      />
      {least > usual && <Notice kind="lamp">{t('report.doubled')}</Notice>}
      <Outcomes plan={plan} pool={rules.juryPool} token={token} put={BigInt(put) * unit} accused={accused} />
      <ActionButton kind="stop" icon="flag-bold" state={state} onPress={press}>
        {t('report.do', { amount: money.exactly(BigInt(put) * unit) })}
      </ActionButton>
    </form>
  );
}
