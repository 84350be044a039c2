import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../chain/use-problem-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Waiting } from '../outbox/outbox.ts';
import { Bubble } from './bubble.tsx';
import { Words } from './message-bubble.tsx';

interface WaitingBubbleProps {
  waiting: Waiting;
  onRetry: () => void;
  onDiscard: () => void;
}

const SMALL = 'inline-flex min-h-11 items-center px-1 font-semibold';

/** A message on its way, or one that did not get through and what to do with it. */
export function WaitingBubble({ waiting, onRetry, onDiscard }: WaitingBubbleProps) {
  const { t } = useTranslation('messages');
  const problemText = useProblemText();
  const { words, state, problem } = waiting;
  const foot =
    state === 'sending' ? (
      <span className="flex items-center gap-1.5" role="status">
        <Icon name="spinner-gap-bold" className="size-3.5 animate-spin" />
        {t('bubble.sending')}
      </span>
    ) : (
      <span className="flex flex-wrap items-center justify-end gap-x-2.5">
        <span className="flex items-center gap-1.5 text-clay" role="alert">
          <Icon name="warning-circle-bold" className="size-4" />
          {problem ? problemText(problem) : t('bubble.failed')}
        </span>
        <button type="button" className={`${SMALL} text-pine`} onClick={onRetry}>
          {t('bubble.retry')}
        </button>
        <button type="button" className={`${SMALL} text-ink2`} onClick={onDiscard}>
          {t('bubble.discard')}
        </button>
      </span>
    );
  const picture = words.kind === 'picture' ? words.picture : undefined;
  return (
    <Bubble mine label={t(state === 'sending' ? 'bubble.sending' : 'bubble.failed')} foot={foot} bare={!!picture}>
      {picture && (
        <img
          src={`data:${picture.type};base64,${picture.base64}`}
          width={picture.width}
          height={picture.height}
          alt={t('bubble.ownPicture')}
          className="h-auto max-h-80 w-full object-cover opacity-70"
        />
      )}
      {words.kind === 'offer' && <p className="text-[15px] font-semibold">{t('offer.own')}</p>}
      {words.kind !== 'offer' && words.text && (
        <div className={picture ? 'px-3.5 py-2.5' : ''}>
          <Words text={words.text} />
        </div>
      )}
    </Bubble>
  );
}
