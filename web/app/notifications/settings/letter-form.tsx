import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterSettingsFragment, NotificationSettingsInput } from '../../graphql/generated/graphql.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Check } from '../../ui/choice.tsx';
import { Input, Select } from '../../ui/field.tsx';
import { type FieldMistake, GROUPS, groupsOf, readForm } from './form.ts';

interface LetterFormProps {
  settings: LetterSettingsFragment;
  busy: boolean;
  onSave: (input: NotificationSettingsInput) => void;
}

/** Where letters go, in which language and about what. */
export function LetterForm({ settings, busy, onSave }: LetterFormProps) {
  const { t } = useTranslation('notifications');
  const { language, timeZone } = useFormat();
  const [mistakes, setMistakes] = useState<Partial<Record<'email' | 'about', FieldMistake>>>({});
  const chosen = groupsOf(settings.kinds);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const read = readForm(new FormData(event.currentTarget), timeZone);
    setMistakes('mistakes' in read ? read.mistakes : {});
    if ('input' in read) onSave(read.input);
  };
  const textOf = (mistake: FieldMistake | undefined) => mistake && t(`field.${mistake}`);
  return (
    <form onSubmit={submit} noValidate className="space-y-5">
      <Input
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        label={t('settings.email')}
        hint={t('settings.emailHint')}
        error={textOf(mistakes.email)}
        defaultValue={settings.email ?? ''}
      />
      <Select
        name="language"
        label={t('settings.language')}
        defaultValue={settings.email === null ? language.toUpperCase() : settings.language}
      >
        <option value="KO">{t('settings.ko')}</option>
        <option value="EN">{t('settings.en')}</option>
      </Select>
      <fieldset>
        <legend className="mb-1 text-[15px] font-semibold">{t('settings.about')}</legend>
        {GROUPS.map((group) => (
          <Check key={group} name="about" value={group} defaultChecked={chosen.includes(group)}>
            {t(`settings.${group}`)}
          </Check>
        ))}
        {mistakes.about && (
          <p role="alert" className="mt-1.5 text-[14px] font-medium text-clay">
            {textOf(mistakes.about)}
          </p>
        )}
      </fieldset>
      <Button type="submit" wide busy={busy}>
        {t('settings.save')}
      </Button>
    </form>
  );
}
