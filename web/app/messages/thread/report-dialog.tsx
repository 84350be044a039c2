import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { MessagesReportDocument, type SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { shownText } from '../plain-text.ts';
import { useAsk } from '../use-ask.ts';
import type { Opened } from '../use-opened.ts';
import { useTextMistake } from '../use-text-mistake.ts';
import { REASONS, readReport } from './report.ts';

/** A message that was opened and can be disclosed. */
export interface Disclosable {
  message: SealedFactsFragment;
  opened: Exclude<Opened, { fault: unknown }>;
}

interface ReportDialogProps {
  open: boolean;
  onClose: () => void;
  conversation: string;
  name: string;
  messages: readonly Disclosable[];
}

/** Tells the operator about the other side, with the messages that are ticked and no other. */
export function ReportDialog({ open, onClose, conversation, name, messages }: ReportDialogProps) {
  const { t } = useTranslation('messages');
  const { moment } = useFormat();
  const mistakeOf = useTextMistake();
  const { ask } = useAsk();
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [words, setWords] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState<Problem>();
  const [stage, setStage] = useState<'writing' | 'sending' | 'done'>('writing');

  const said = ({ opened: { plain } }: Disclosable) =>
    plain.kind === 'text' ? shownText(plain.text) : t(plain.kind === 'image' ? 'list.picture' : 'list.offer');
  const tick = (id: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const send = async () => {
    const chosen = messages.filter(({ message }) => ticked.has(message.id));
    const disclosed = chosen.map(({ message, opened }) => ({ message: message.id, plaintext: opened.json }));
    const read = readReport({ reason, words, disclosed });
    if ('mistake' in read) return setProblem(read.mistake);
    setProblem(undefined);
    setStage('sending');
    try {
      await ask(MessagesReportDocument, { input: { conversation, ...read.value } });
      setStage('done');
    } catch (thrown) {
      setProblem(problemOf(thrown));
      setStage('writing');
    }
  };
  const close = () => {
    setStage('writing');
    setTicked(new Set());
    onClose();
  };
  const mistake = mistakeOf(problem);
  const footer =
    stage === 'done' ? (
      <Button wide onClick={close}>
        {t('report.close')}
      </Button>
    ) : (
      <Button kind="stop" icon="flag-bold" wide busy={stage === 'sending'} onClick={send}>
        {ticked.size > 0 ? t('report.send', { count: ticked.size }) : t('report.sendNone')}
      </Button>
    );
  return (
    <Dialog open={open} onClose={close} title={t('report.title', { name })} footer={footer} tall>
      {stage === 'done' ? (
        <Notice kind="done" live>
          {t('report.done')}
        </Notice>
      ) : (
        <div className="space-y-5">
          <Select
            name="reason"
            label={t('report.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          >
            {REASONS.map((each) => (
              <option key={each} value={each}>
                {t(`report.${each}`)}
              </option>
            ))}
          </Select>
          <TextArea
            name="words"
            rows={3}
            label={t('report.words')}
            value={words}
            onChange={(event) => setWords(event.target.value)}
            error={mistake}
          />
          <fieldset>
            <legend className="text-[15px] font-semibold">{t('report.messages')}</legend>
            <p className="mb-1.5 text-[14px] text-ink2">
              {messages.length > 0 ? t('report.hint') : t('report.none', { name })}
            </p>
            <ul className="divide-y divide-line">
              {messages.map((each) => (
                <li key={each.message.id} className="py-1">
                  <Check checked={ticked.has(each.message.id)} onChange={() => tick(each.message.id)}>
                    <span className="line-clamp-3 [overflow-wrap:anywhere]">{said(each)}</span>
                    <span className="num block text-[13px] text-ink3">{moment(each.message.sentAt)}</span>
                  </Check>
                </li>
              ))}
            </ul>
          </fieldset>
          {problem && !mistake && <ProblemNote problem={problem} />}
        </div>
      )}
    </Dialog>
  );
}
