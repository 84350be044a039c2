import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../chain/action-button.tsx';
import { useAction } from '../chain/use-action.ts';
import { useFormat } from '../i18n/use-format.ts';
import { Card } from '../ui/cards.tsx';
import { TextArea } from '../ui/field.tsx';
import { Notice } from '../ui/states.tsx';
import { type Place, sealAction } from './actions.ts';
import { readRating, readWords } from './fields.ts';
import { StarsInput } from './stars.tsx';
import { useReviewFieldText } from './use-field-text.ts';
import { useSaid } from './use-said.ts';

interface ReviewFormProps {
  place: Place;
  byBuyer: boolean;
  /** Whom the review is about. */
  name: string;
  /** Last second, ISO 8601. */
  until: string;
  /** The other side has written. */
  otherWrote: boolean;
}

/** Stars and words about the other side: one press, one signature. */
export function ReviewForm({ place, byBuyer, name, until, otherWrote }: ReviewFormProps) {
  const { t } = useTranslation('reputation');
  const { day } = useFormat();
  const fieldText = useReviewFieldText();
  const action = useAction();
  const { prepare, state } = useSaid(action);
  const [stars, setStars] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const rating = readRating(stars || undefined);
  const words = readWords(text);
  const press = async () => {
    setTried(true);
    if (!('value' in rating && 'value' in words)) return;
    const seal = await prepare(place.order.orderId, byBuyer, rating.value, words.value);
    if (seal) await action.run(sealAction(place, seal));
  };
  return (
    <Card>
      <h2 className="hall text-[20px]">{t('form.title', { name })}</h2>
      <p className="mt-1 mb-4 text-[14px] text-ink2">{t('form.idea', { name, until: day(until) })}</p>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        {otherWrote && <Notice kind="done">{t('form.first', { name })}</Notice>}
        <StarsInput
          value={stars}
          onChange={setStars}
          error={tried && 'mistake' in rating ? fieldText(rating.mistake) : undefined}
        />
        <TextArea
          name="words"
          label={t('form.words')}
          hint={t('form.wordsHint')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={tried && 'mistake' in words ? fieldText(words.mistake) : undefined}
        />
        <ActionButton state={state} onPress={press}>
          {t('form.send')}
        </ActionButton>
      </form>
    </Card>
  );
}
