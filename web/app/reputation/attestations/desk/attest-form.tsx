import { TOPICS } from '@moothall/contracts/protocol/reputation/attestations';
import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../../chain/action-button.tsx';
import type { Problem } from '../../../chain/types.ts';
import { useAction } from '../../../chain/use-action.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Card } from '../../../ui/cards.tsx';
import { Input, Select, TextArea } from '../../../ui/field.tsx';
import { useTopicText } from '../../badges/topic.ts';
import { readWords, WORDS_MAX } from '../../fields.ts';
import { useSaid } from '../../use-said.ts';
import { attestAction } from '../actions.ts';
import { OTHER, readAbout, readTerm, readTopic, TERMS } from '../fields.ts';

interface AttestFormProps {
  /** The account that acts. */
  own: string;
  /** Whom it is about, where the page was opened from theirs. */
  about: { address: string; name?: string | null | undefined } | null;
  path: string;
}

const FRESH = { topic: TOPICS[0] as string, otherTopic: '', words: '', term: '365' };

/** Says what was checked about somebody, and for how long it holds: one press, one signature. */
export function AttestForm({ own, about, path }: AttestFormProps) {
  const { t } = useTranslation('attestations');
  const { now } = useFormat();
  const topicText = useTopicText();
  const { revalidate } = useRevalidator();
  const action = useAction();
  const { vouch, state } = useSaid(action);
  const [fields, setFields] = useState({ ...FRESH, about: about?.address ?? '' });
  const [tried, setTried] = useState(false);
  const set = (name: keyof typeof fields) => (event: { target: { value: string } }) =>
    setFields((former) => ({ ...former, [name]: event.target.value }));

  const who = readAbout(fields.about, own);
  const topic = readTopic(fields.topic, fields.otherTopic);
  const term = readTerm(fields.term);
  const words = readWords(fields.words);
  const wrong = (read: { mistake: Problem } | { value: unknown }) =>
    tried && 'mistake' in read
      ? t(`field.${read.mistake.code}` as 'field.ABOUT_WRONG', { ...read.mistake.params, max: WORDS_MAX })
      : undefined;

  const press = async () => {
    setTried(true);
    if (!('value' in who && 'value' in topic && 'value' in term && 'value' in words)) return;
    const digest = await vouch(words.value);
    if (!digest) return;
    const name = who.value === about?.address.toLowerCase() ? about.name : undefined;
    const expiresAt = Math.floor(new Date(now).getTime() / 1000) + term.value;
    const said = { about: who.value, topic: topic.value, digest, expiresAt };
    if (!(await action.run(attestAction(said, name ?? t('somebody'), path)))) return;
    setFields((former) => ({ ...former, words: '' }));
    setTried(false);
    revalidate();
  };
  return (
    <Card>
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <Input
          name="about"
          autoComplete="off"
          label={t('desk.about')}
          hint={
            about?.name && who && 'value' in who && who.value === about.address.toLowerCase()
              ? about.name
              : t('desk.aboutHint')
          }
          value={fields.about}
          onChange={set('about')}
          error={wrong(who)}
        />
        <Select name="topic" label={t('desk.topic')} value={fields.topic} onChange={set('topic')}>
          {TOPICS.map((name) => (
            <option key={name} value={name}>
              {topicText({ topicName: name })}
            </option>
          ))}
          <option value={OTHER}>{t('desk.other')}</option>
        </Select>
        {fields.topic === OTHER && (
          <Input
            name="otherTopic"
            autoComplete="off"
            autoCapitalize="none"
            label={t('desk.otherTopic')}
            hint={t('desk.otherHint')}
            value={fields.otherTopic}
            onChange={set('otherTopic')}
            error={wrong(topic)}
          />
        )}
        <TextArea
          name="words"
          label={t('desk.words')}
          hint={t('desk.wordsHint')}
          value={fields.words}
          onChange={set('words')}
          error={wrong(words)}
        />
        <Select name="term" label={t('desk.term')} value={fields.term} onChange={set('term')} error={wrong(term)}>
          {TERMS.map((days) => (
            <option key={days} value={days}>
              {t(`desk.days_${days}`)}
            </option>
          ))}
        </Select>
        <ActionButton state={state} onPress={press}>
          {t('desk.send')}
        </ActionButton>
        <p className="text-[13.5px] text-ink3">{t('desk.renews')}</p>
      </form>
    </Card>
  );
}
