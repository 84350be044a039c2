import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { smallPicture } from '../../pictures/small-picture.ts';
import { Icon } from '../../ui/icon.tsx';
import { type Place, readDraft, type WaitingPicture, type WaitingWords, writeDraft } from '../outbox/outbox.ts';
import { readText } from '../plain-text.ts';
import { useTextMistake } from '../use-text-mistake.ts';

interface ComposerProps {
  account: string;
  place: Place;
  name: string;
  onSend: (words: WaitingWords) => void;
  /** More ways to say something: an offer. */
  children?: ReactNode;
}

/** The same number as the crypto's, which loads later; a test holds both together. */
export const COMPOSE_MAX = 2000;
const ROUND = 'grid size-11 shrink-0 place-items-center rounded-xl text-ink2 hover:bg-sunk';

async function waitingPicture(file: File): Promise<WaitingPicture> {
  const { bytes, ...rest } = await smallPicture(file);
  const { toBase64 } = await import('../crypto/index.ts');
  return { ...rest, base64: toBase64(bytes) };
}

/** Writes the next message. What is half written stays in the tab through a reload. */
export function Composer({ account, place, name, onSend, children }: ComposerProps) {
  const { t } = useTranslation('messages');
  const mistakeOf = useTextMistake();
  const id = useId();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [picture, setPicture] = useState<WaitingPicture>();
  const [problem, setProblem] = useState<Problem>();
  const { listing, buyer } = place;
  useEffect(() => {
    setText(readDraft(account, { listing, buyer }));
    setPicture(undefined);
  }, [account, listing, buyer]);

  const write = (next: string) => {
    setText(next);
    setProblem(undefined);
    writeDraft(account, place, next);
  };
  const send = () => {
    const read = readText(text, COMPOSE_MAX);
    const empty = 'mistake' in read && read.mistake.code === 'TEXT_EMPTY';
    if ('mistake' in read && !(empty && picture)) {
      if (!empty) setProblem(read.mistake);
      return;
    }
    const words = 'value' in read ? read.value : undefined;
    if (picture) onSend({ kind: 'picture', picture, ...(words ? { text: words } : {}) });
    else if (words) onSend({ kind: 'text', text: words });
    write('');
    setPicture(undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  const press = (event: KeyboardEvent) => {
    // Enter sends, with Shift it ends the line; while Korean letters are being put together it only ends the letter.
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const choose = (chosen: File | undefined) => {
    setProblem(undefined);
    if (chosen) waitingPicture(chosen).then(setPicture, (thrown: unknown) => setProblem(problemOf(thrown)));
  };
  const mistake = mistakeOf(problem);
  return (
    <form
      onSubmit={submit}
      className="border-t border-line bg-card px-2 pt-2 pb-[max(8px,env(safe-area-inset-bottom))]"
    >
      {picture && (
        <div className="relative mb-2 ml-1 inline-block">
          <img
            src={`data:${picture.type};base64,${picture.base64}`}
            alt={t('compose.preview')}
            className="h-24 w-auto rounded-xl"
          />
          <button
            type="button"
            onClick={() => setPicture(undefined)}
            aria-label={t('compose.removePicture')}
            className="absolute -top-1.5 -right-5 grid size-11 place-items-center rounded-xl"
          >
            <span className="grid size-7 place-items-center rounded-full bg-ink text-plaster">
              <Icon name="x-bold" className="size-3.5" />
            </span>
          </button>
        </div>
      )}
      {problem && !mistake && (
        <div className="mb-2">
          <ProblemNote problem={problem} />
        </div>
      )}
      {mistake && (
        <p id={`${id}-error`} role="alert" className="px-2 pb-1.5 text-[14px] font-medium text-clay">
          {mistake}
        </p>
      )}
      <div className="flex items-end gap-1">
        <input
          ref={file}
          type="file"
          name="picture"
          accept="image/jpeg,image/png,image/webp"
          className="sr-only"
          tabIndex={-1}
          aria-label={t('compose.picture')}
          onChange={({ currentTarget }) => {
            choose(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <button type="button" className={ROUND} aria-label={t('compose.picture')} onClick={() => file.current?.click()}>
          <Icon name="camera-plus" className="size-6" />
        </button>
        {children}
        <textarea
          name="text"
          rows={1}
          value={text}
          onChange={(event) => write(event.target.value)}
          onKeyDown={press}
          placeholder={t('compose.placeholder')}
          aria-label={t('compose.label', { name })}
          aria-invalid={mistake ? true : undefined}
          aria-describedby={mistake ? `${id}-error` : undefined}
          className="field-sizing-content max-h-36 min-h-11 min-w-0 flex-1 resize-none rounded-xl border border-edge bg-card px-3.5 py-2.5 text-[16px] leading-snug placeholder:text-ink3"
        />
        <button
          type="submit"
          aria-label={t('compose.send')}
          className="grid size-11 shrink-0 place-items-center rounded-xl bg-pine text-onpine hover:bg-pinehi"
        >
          <Icon name="paper-plane-tilt-fill" className="size-5.5" />
        </button>
      </div>
    </form>
  );
}

/** The way to an offer, beside the writing line. */
export function OfferButton({ onPress }: { onPress: () => void }) {
  const { t } = useTranslation('messages');
  return (
    <button type="button" className={ROUND} aria-label={t('compose.offer')} onClick={onPress}>
      <Icon name="hand-coins" className="size-6" />
    </button>
  );
}
