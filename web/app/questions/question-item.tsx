import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { ProblemNote } from '../chain/problem-note.tsx';
import {
  QuestionAnswerDocument,
  type QuestionFactsFragment,
  QuestionRemoveDocument,
  type SellerFactsFragment,
} from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Face } from '../ui/face.tsx';
import type { PhotoSource } from '../ui/photo.tsx';
import { QuestionForm } from './question-form.tsx';
import { useQuestion } from './use-question.ts';

interface SaidProps {
  side: 'left' | 'right';
  person: { address: string; name?: string | null; picture?: PhotoSource | null };
  /** Who and when. */
  head: string;
  text: string;
}

/** What one side said: askers on the left, the seller on the right. */
function Said({ side, person, head, text }: SaidProps) {
  const face = (
    <Face
      photo={person.picture}
      name={person.name ?? '?'}
      seed={person.address}
      className="size-8 shrink-0 text-[13px]"
    />
  );
  return (
    <div className={classNames('flex gap-2.5', side === 'right' && 'justify-end')}>
      {side === 'left' && face}
      <div className={classNames('min-w-0 max-w-[82%]', side === 'right' && 'text-right')}>
        <p className="num mb-0.5 text-[13px] text-ink3">{head}</p>
        <p
          dir="auto"
          className={classNames(
            'inline-block rounded-2xl px-3.5 py-2.5 text-left text-[15.5px] whitespace-pre-line [overflow-wrap:anywhere]',
            side === 'left' ? 'rounded-tl-md bg-sunk' : 'rounded-tr-md bg-mist',
          )}
        >
          {text}
        </p>
      </div>
      {side === 'right' && face}
    </div>
  );
}

const TOOL = 'inline-flex min-h-11 items-center text-[14px] font-semibold';

interface QuestionItemProps {
  question: QuestionFactsFragment;
  seller: SellerFactsFragment;
}

/** A question, its answer, and what the acting person may do with it. */
export function QuestionItem({ question, seller }: QuestionItemProps) {
  const { t } = useTranslation('questions');
  const { day } = useFormat();
  const { account } = useWallet();
  const removing = useQuestion();
  const [doing, setDoing] = useState<'answer' | 'remove'>();
  const is = (address: string) => account?.toLowerCase() === address.toLowerCase();
  const isSeller = is(seller.address);
  const nameOf = ({ name }: { name?: string | null }) => name ?? t('somebody');
  const asker = nameOf(question.asker);
  const { answer, answeredAt } = question;
  const mayAnswer = isSeller && !answer;
  const mayRemove = isSeller || is(question.asker.address);
  const stop = () => setDoing(undefined);

  const tools = (
    <div className="flex flex-wrap items-center gap-x-4 pl-10.5">
      {!answer && !mayAnswer && <span className="text-[13.5px] text-ink3">{t('waiting')}</span>}
      {mayAnswer && (
        <button type="button" className={`${TOOL} text-pine`} onClick={() => setDoing('answer')}>
          {t('answer')}
        </button>
      )}
      {mayRemove && (
        <button
          type="button"
          className={`${TOOL} text-clay`}
          onClick={() => setDoing('remove')}
          aria-label={t('removeLabel', { text: question.text.slice(0, 60) })}
        >
          {t('remove')}
        </button>
      )}
    </div>
  );
  return (
    <div className="space-y-2">
      <Said
        side="left"
        person={question.asker}
        head={t('asked', { name: asker, day: day(question.askedAt) })}
        text={question.text}
      />
      {answer && answeredAt && (
        <Said
          side="right"
          person={seller}
          head={t('answered', { name: nameOf(seller), day: day(answeredAt) })}
          text={answer}
        />
      )}
      {doing === 'answer' && (
        <QuestionForm
          name="answer"
          label={t('answerLabel', { name: asker })}
          button={t('sendAnswer')}
          send={(text) => send(QuestionAnswerDocument, { input: { question: question.id, text } })}
          done={stop}
        />
      )}
      {doing === 'remove' && (
        <div className="grid gap-2.5 rounded-xl bg-sunk p-3.5">
          <p className="text-[14.5px]">{t('removeSure')}</p>
          {removing.problem && <ProblemNote problem={removing.problem} />}
          <div className="flex gap-2.5">
            <Button
              kind="stop"
              busy={removing.busy}
              onClick={() => removing.run(() => send(QuestionRemoveDocument, { input: { question: question.id } }))}
            >
              {t('remove')}
            </Button>
            <Button kind="ghost" onClick={stop}>
              {t('keep')}
            </Button>
          </div>
        </div>
      )}
      {doing === undefined && tools}
    </div>
  );
}
