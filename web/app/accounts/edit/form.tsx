import { useNavigate } from '@remix-run/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import type { OwnProfileQuery } from '../../graphql/generated/graphql.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { CellChooser } from '../../listings/sell/cell-chooser.tsx';
import { usePictures } from '../../moderation/pictures/use-pictures.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/cards.tsx';
import { Check, ChoiceCard } from '../../ui/choice.tsx';
import { Input, TextArea } from '../../ui/field.tsx';
import type { HexCell } from '../../ui/hex-map.tsx';
import { FaceField } from './face-field.tsx';
import { type Mistakes, type ProfileDraft, readProfile } from './fields.ts';
import { usePublishProfile } from './use-publish-profile.ts';

type Account = OwnProfileQuery['account'];

const draftOf = ({ kind, name, about, areaName, hours, languages }: Account): ProfileDraft => ({
  kind: kind === 'SHOP' ? 'SHOP' : 'PERSON',
  name: name ?? '',
  about: about ?? '',
  area: areaName ?? '',
  hours: hours ?? '',
  languages,
});

interface ProfileFormProps {
  account: Account;
  mediaOrigin: string;
  /** Where the map starts. */
  cells: readonly HexCell[];
}

/** What people and shops say of themselves. Public with one signature; the former words stay readable on the chain. */
export function ProfileForm({ account, mediaOrigin, cells }: ProfileFormProps) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const navigate = useNavigate();
  const uploads = usePictures(mediaOrigin, true);
  const { publish, state } = usePublishProfile();
  const [draft, setDraft] = useState(() => draftOf(account));
  const [cell, setCell] = useState(account.cell ?? undefined);
  const [former, setFormer] = useState(account.picture ?? undefined);
  const [tried, setTried] = useState(false);
  const picture = uploads.pictures.at(-1) ?? former;
  const kept = {
    cell,
    picture: picture && {
      ...{ cid: picture.cid, width: picture.width, height: picture.height },
      ...(picture.thumbhash ? { thumbhash: picture.thumbhash } : {}),
    },
  };
  const read = readProfile(draft, kept);
  const wrong = (field: keyof Mistakes) => {
    const mistake = tried && 'mistakes' in read ? read.mistakes[field] : undefined;
    return mistake && t(`field.${mistake.code}` as 'field.TEXT_LONG', { max: '', length: '', ...mistake.params });
  };
  const set = (field: 'name' | 'about' | 'hours') => (event: { target: { value: string } }) =>
    setDraft((before) => ({ ...before, [field]: event.target.value }));
  const press = async () => {
    setTried(true);
    const href = `/${language}/people/${account.address}`;
    if ('document' in read && (await publish(draft.kind, read.document, href))) navigate(href);
  };
  const toggle = (spoken: string, chosen: boolean) =>
    setDraft((before) => ({
      ...before,
      languages: chosen ? [...before.languages, spoken] : before.languages.filter((each) => each !== spoken),
    }));
  return (
    <Card>
      <form
        className="space-y-5"
        onSubmit={(event) => {
          event.preventDefault();
          press();
        }}
      >
        <FaceField
          name={draft.name}
          seed={account.address}
          shown={picture}
          state={uploads}
          onRemove={() => {
            uploads.clear();
            setFormer(undefined);
          }}
        />
        <fieldset>
          <legend className="mb-1.5 text-[15px] font-semibold">{t('edit.kind')}</legend>
          <div className="grid gap-2 md:grid-cols-2">
            {(['PERSON', 'SHOP'] as const).map((kind) => (
              <ChoiceCard
                key={kind}
                type="radio"
                name="kind"
                value={kind}
                icon={kind === 'SHOP' ? 'storefront' : 'user'}
                title={t(kind === 'SHOP' ? 'shop' : 'person')}
                detail={t(kind === 'SHOP' ? 'edit.shopHint' : 'edit.personHint')}
                checked={draft.kind === kind}
                onChange={() => setDraft((before) => ({ ...before, kind }))}
              />
            ))}
          </div>
        </fieldset>
        <Input
          name="name"
          label={t('edit.name')}
          hint={t('edit.nameHint')}
          value={draft.name}
          onChange={set('name')}
          error={wrong('name')}
        />
        <TextArea
          name="about"
          label={t('edit.about')}
          hint={t('edit.aboutHint')}
          value={draft.about}
          onChange={set('about')}
          error={wrong('about')}
        />
        <fieldset>
          <legend className="mb-1.5 text-[15px] font-semibold">{t('edit.place')}</legend>
          <CellChooser
            start={cells}
            draft={{ cell: cell ?? '', area: draft.area }}
            change={({ cell: chosen, area }) => {
              if (chosen !== undefined) setCell(chosen);
              if (area !== undefined) setDraft((before) => ({ ...before, area }));
            }}
            errors={{ area: wrong('area') }}
          />
          {cell && (
            <Button kind="ghost" className="mt-2" onClick={() => setCell(undefined)}>
              {t('edit.noPlace')}
            </Button>
          )}
        </fieldset>
        {draft.kind === 'SHOP' && (
          <TextArea
            name="hours"
            rows={3}
            label={t('edit.hours')}
            hint={t('edit.hoursHint')}
            value={draft.hours}
            onChange={set('hours')}
            error={wrong('hours')}
          />
        )}
        <fieldset>
          <legend className="text-[15px] font-semibold">{t('edit.languages')}</legend>
          {LANGUAGES.map((spoken) => (
            <Check
              key={spoken}
              name="languages"
              value={spoken}
              checked={draft.languages.includes(spoken)}
              onChange={(event) => toggle(spoken, event.target.checked)}
            >
              {t(`language.${spoken}`)}
            </Check>
          ))}
        </fieldset>
        <ActionButton state={state} onPress={press}>
          {t('edit.send')}
        </ActionButton>
        <p className="text-[13.5px] text-ink3">{t('edit.stays')}</p>
      </form>
    </Card>
  );
}
