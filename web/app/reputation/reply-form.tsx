import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useAction } from '../chain/use-action.ts';
import { TextArea } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { type Place, replyAction } from './actions.ts';
import { readReply } from './fields.ts';
import { useReviewFieldText } from './use-field-text.ts';
import { useSaid } from './use-said.ts';

/** The reviewed side's one answer. */
export function ReplyForm({ place }: { place: Place }) {
  const { t } = useTranslation('reputation');
  const fieldText = useReviewFieldText();
  const action = useAction();
  const { answer, state } = useSaid(action);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const words = readReply(text);
  const press = async () => {
    setTried(true);
    if (!('value' in words)) return;
    const digest = await answer(words.value);
    if (digest) await action.run(replyAction(place, digest));
  };
  return (
    <details className="group mt-3 border-t border-line pt-1">
      <summary className="flex min-h-11 items-center justify-between text-[15px] font-semibold">
        {t('reply.title')}
        <Icon name="caret-down-bold" className="size-4 group-open:rotate-180" />
      </summary>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <TextArea
          name="reply"
          label={t('reply.words')}
          hint={t('reply.hint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={tried && 'mistake' in words ? fieldText(words.mistake) : undefined}
        />
        <ActionButton kind="secondary" state={state} onPress={press}>
          {t('reply.send')}
        </ActionButton>
      </form>
    </details>
  );
}
