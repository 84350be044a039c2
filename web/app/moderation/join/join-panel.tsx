import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useWallet } from '../../chain/context.ts';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import type { MotionFactsFragment } from '../../graphql/generated/graphql.ts';
import type { SeenCase } from '../../jury/case/seen.ts';
import { unitOf } from '../../jury/market-token.ts';
import { useJurorMoney } from '../../jury/use-juror-money.ts';
import { readStatement } from '../../orders/statement.ts';
import { Card } from '../../ui/cards.tsx';
import { Check } from '../../ui/choice.tsx';
import { MoneyInput, TextArea } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { collectAction, evidenceAction, joinAction } from '../actions.ts';
import { PictureField } from '../pictures/picture-field.tsx';
import { usePictures } from '../pictures/use-pictures.ts';
import { readPut } from '../report/fields.ts';
import { useMotionFieldText } from '../use-field-text.ts';
import { usePublish } from '../use-publish.ts';
import { mayJoin, partOf } from './part.ts';

interface JoinPanelProps {
  seen: SeenCase;
  motion: MotionFactsFragment;
}

/** A part of what came back, for somebody who put something up. */
function Collect({ seen, motion }: JoinPanelProps) {
  const { t } = useTranslation('moderation');
  const { account } = useWallet();
  const action = useAction();
  const money = useJurorMoney(seen.token);
  const part = partOf(motion, seen.view, account);
  if (!account || !part) return null;
  if (part.collected) return <Notice kind="done">{t('join.collected')}</Notice>;
  const press = () => action.run(collectAction(seen.view.caseId, account, seen.path));
  return (
    <ActionButton state={action} onPress={press}>
      {part.amount === undefined ? t('join.collectPlain') : t('join.collect', { amount: money.about(part.amount) })}
    </ActionButton>
  );
}

function JoinForm({ seen, motion }: JoinPanelProps) {
  const { t } = useTranslation('moderation');
  const { t: tj } = useTranslation('jury');
  const { account } = useWallet();
  const money = useJurorMoney(seen.token);
  const fieldText = useMotionFieldText(seen.token);
  const action = useAction();
  const pictures = usePictures(seen.mediaOrigin);
  const { publish, state } = usePublish(action);
  const [text, setText] = useState('');
  const [put, setPut] = useState('');
  const [withPut, setWithPut] = useState(false);
  const [mistakes, setMistakes] = useState<{ evidence?: Problem; put?: Problem }>({});
  const accused = account?.toLowerCase() === motion.accused.address.toLowerCase();
  const unit = unitOf(seen.token.decimals);
  const puts = withPut && !accused;
  const amount = readPut(put, 1);
  const press = async () => {
    const words = readStatement(text);
    const silent = 'mistake' in words && words.mistake.code === 'STATEMENT_EMPTY' && puts;
    const evidence = 'mistake' in words && !silent ? words.mistake : undefined;
    const wrong = puts && 'mistake' in amount ? amount.mistake : undefined;
    setMistakes({ ...(evidence ? { evidence } : {}), ...(wrong ? { put: wrong } : {}) });
    if (evidence || wrong) return;
    const digest = 'value' in words ? await publish('moothall:evidence:1', words.value, pictures.pictures) : undefined;
    if ('value' in words && !digest) return;
    if (puts && 'value' in amount) {
      if (!(await action.run(joinAction(seen.view.caseId, amount.value, digest, unit, seen.path)))) return;
    } else if (!digest || !(await action.run(evidenceAction(seen.view.caseId, digest, seen.path)))) return;
    // What was sent stands above now; pressed again it would be sent twice.
    setText('');
    setPut('');
    setWithPut(false);
    pictures.clear();
  };
  return (
    <form
      className="space-y-4 pt-2"
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      <p className="text-[14.5px] text-ink2">
        {accused ? t('join.leadAccused') : t('join.lead', { name: seen.view.asker.name ?? tj('somebody') })}
      </p>
      <TextArea
        name="evidence"
        label={t('join.evidence')}
        hint={t('join.evidenceHint')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMistakes(({ put: wrong }) => (wrong ? { put: wrong } : {}));
        }}
        error={mistakes.evidence && fieldText(mistakes.evidence)}
      />
      <PictureField state={pictures} />
      {!accused && (
        <Check name="withPut" checked={withPut} onChange={(event) => setWithPut(event.target.checked)}>
          {t('join.withPut')}
        </Check>
      )}
      {puts && (
        <>
          <MoneyInput
            name="put"
            label={t('join.put')}
            unit={seen.token.symbol}
            value={put}
            onChange={(event) => {
              setPut(event.target.value);
              setMistakes(({ evidence }) => (evidence ? { evidence } : {}));
            }}
            hint={t('join.putHint', { joined: money.exactly(BigInt(motion.stake) + BigInt(motion.joined)) })}
            error={mistakes.put && fieldText(mistakes.put)}
          />
          <p className="text-[14px] text-clay">{t('join.risk')}</p>
        </>
      )}
      {!puts && <p className="text-[13.5px] text-ink3">{t('join.evidenceOnlyHint')}</p>}
      <ActionButton kind="secondary" state={state} onPress={press}>
        {puts && 'value' in amount
          ? t('join.do', { amount: money.exactly(BigInt(amount.value) * unit) })
          : t('join.doEvidence')}
      </ActionButton>
    </form>
  );
}

/** Joining somebody's motion, or answering it; and afterwards the own part of what came back. */
export function JoinPanel({ seen, motion }: JoinPanelProps) {
  const { t } = useTranslation('moderation');
  const { view } = seen;
  const { account } = useWallet();
  const accused = account?.toLowerCase() === motion.accused.address.toLowerCase();
  const others = Math.max(0, motion.backers.totalCount - 1);
  return (
    <div className="space-y-3">
      <Collect seen={seen} motion={motion} />
      {others > 0 && <p className="num text-[14px] text-ink2">{t('join.backers', { count: others })}</p>}
      {mayJoin(view) && (
        <Card className="px-5 py-1.5">
          <details className="group">
            <summary className="flex min-h-12 items-center justify-between gap-2 font-semibold">
              {t(accused ? 'join.answer' : 'join.title')}
              <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
            </summary>
            <JoinForm seen={seen} motion={motion} />
          </details>
        </Card>
      )}
    </div>
  );
}
