import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useAction } from '../../chain/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceCard } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { readReason } from '../fields.ts';
import type { Room } from '../room/use-room.ts';
import { useFieldText } from '../use-field-text.ts';
import { isForEverybody, SEALED_PICTURES } from './part.ts';
import { readersOf } from './readers.ts';
import { useAddPart } from './use-add-part.ts';
import { usePhotographs } from './use-photographs.ts';

/** Adds words and photographs to the file: sealed to those who decide, or for everybody. */
export function AddPart({ room, mediaOrigin, onDone }: { room: Room; mediaOrigin: string; onDone: () => void }) {
  const { t } = useTranslation('arbitration');
  const mistakeOf = useFieldText();
  const { seen, judges, send } = room;
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isPublic, setPublic] = useState(false);
  const [tried, setTried] = useState(false);
  const photographs = usePhotographs();
  const adding = useAddPart(seen.order.orderId, mediaOrigin);
  const action = useAction();
  const read = readReason(text);
  const { keys, without } = readersOf(room);
  const { pictures } = photographs;

  const press = async () => {
    setTried(true);
    if (!('value' in read)) return;
    const part = { text: read.value, pictures };
    const digest = await (isPublic ? adding.publish(part) : adding.seal(part, keys));
    if (digest && (await action.run(send.addEvidence(digest, isPublic)))) onDone();
  };
  const state = adding.busy ? { ...action, busy: true, phase: 'checking' as const } : action;
  const problem = photographs.problem ?? adding.problem;
  const { buyer, seller, other } = seen;
  return (
    <div className="space-y-4">
      <TextArea
        name="evidence"
        label={t('file.field')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={tried && 'mistake' in read ? mistakeOf(read.mistake) : undefined}
      />
      <div>
        <ul className="mb-2 flex gap-3">
          {pictures.map(({ type, data, width, height }, index) => (
            <li key={data.slice(-40)} className="relative">
              <img
                src={`data:${type};base64,${data}`}
                width={width}
                height={height}
                alt={t('file.pictureAlt', { number: index + 1, name: '' }).trim()}
                className="h-24 w-auto rounded-xl"
              />
              <button
                type="button"
                onClick={() => photographs.remove(index)}
                aria-label={t('file.pictureRemove', { number: index + 1 })}
                className="absolute -top-2 -right-2 grid size-11 place-items-center"
              >
                <span className="grid size-7 place-items-center rounded-full bg-ink text-plaster">
                  <Icon name="x-bold" className="size-3.5" />
                </span>
              </button>
            </li>
          ))}
        </ul>
        <input
          ref={file}
          type="file"
          name="photograph"
          accept="image/jpeg,image/png,image/webp"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('file.picture')}
          onChange={({ currentTarget }) => {
            photographs.add(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <Button
          kind="secondary"
          icon="camera-plus"
          disabled={pictures.length >= SEALED_PICTURES}
          onClick={() => file.current?.click()}
        >
          {t('file.picture')}
        </Button>
        <p className="mt-1.5 text-[13.5px] text-ink3">
          {t('file.pictures', { count: pictures.length, max: SEALED_PICTURES })}
        </p>
      </div>
      <fieldset className="space-y-2.5">
        <legend className="mb-1.5 text-[15px] font-semibold">{t('file.who')}</legend>
        <ChoiceCard
          type="radio"
          icon="lock-simple"
          name="audience"
          value="sealed"
          title={t('file.sealed')}
          detail={judges ? t('file.sealedArbitrator', { buyer, seller }) : t('file.sealedDetail', { name: other })}
          checked={!isPublic}
          onChange={(event) => setPublic(isForEverybody(event.target.value))}
        />
        <ChoiceCard
          type="radio"
          icon="users-three"
          name="audience"
          value="public"
          title={t('file.open')}
          detail={t('file.openDetail')}
          checked={isPublic}
          onChange={(event) => setPublic(isForEverybody(event.target.value))}
        />
      </fieldset>
      {!isPublic && without.length > 0 && <Notice kind="lamp">{t('file.noKey', { name: without.join(', ') })}</Notice>}
      {problem && <ProblemNote problem={problem} />}
      <ActionButton icon={isPublic ? 'users-three' : 'lock-simple-bold'} state={state} onPress={press}>
        {t(isPublic ? 'file.publish' : 'file.send')}
      </ActionButton>
    </div>
  );
}
