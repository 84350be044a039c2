import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNote } from '../../chain/problem-note.tsx';
import { useNote } from '../../messages/notes/use-note.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

interface SealedNoteProps {
  title: string;
  /** Undefined while no node has it. */
  document: SealedDocument | undefined;
  listing: string;
  /** Who wrote it. */
  author: string;
  /** How opened words are shown; as they are when not given. */
  show?: (text: string) => ReactNode;
}

/** Words that only the two sides of a deal can read: a place, an address, a parcel's number. */
export function SealedNote({ title, document, listing, author, show }: SealedNoteProps) {
  const { t } = useTranslation('orders');
  const note = useNote({ document, listing, author });
  const [opening, setOpening] = useState(false);
  const open = async (ask: () => Promise<void>) => {
    setOpening(true);
    await ask();
    setOpening(false);
  };
  const body = () => {
    switch (note.stand) {
      case 'none':
        return <p className="text-[14px] text-ink2">{t('note.missing')}</p>;
      case 'closed':
        return (
          <div className="grid gap-2.5">
            <Button wide kind="secondary" icon="lock-simple-bold" busy={opening} onClick={() => open(note.open)}>
              {t('note.open')}
            </Button>
            {note.problem && <ProblemNote problem={note.problem} />}
          </div>
        );
      case 'reading':
        return <p className="text-[14px] text-ink2">{t('note.reading')}</p>;
      case 'unreadable':
        return <p className="text-[14px] text-ink2">{t('note.unreadable')}</p>;
      case 'read':
        return show ? show(note.text) : <p className="text-[16px] whitespace-pre-line">{note.text}</p>;
    }
  };
  return (
    <section className="rounded-2xl border border-line bg-card p-4">
      <h2 className="mb-2 text-[15px] font-semibold">{title}</h2>
      {body()}
      <p className="mt-2.5 flex gap-1.5 text-[13px] text-ink3">
        <Icon name="lock-simple" className="size-4.5" />
        {t('note.private')}
      </p>
    </section>
  );
}
