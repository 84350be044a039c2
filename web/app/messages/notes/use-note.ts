import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { useCallback, useEffect, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { useKey } from '../keys/use-key.ts';
import { shownText } from '../plain-text.ts';
import { type NoteTo, pinNote, sealNote } from './seal-note.ts';

/** For a form: seals and stores a note and gives the digest that a purchase names. */
export function useNoteWriter() {
  const { access, settings } = useChain();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const write = useCallback(
    async (text: string, to: NoteTo): Promise<`0x${string}` | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return undefined;
        const note = await sealNote(text, to, connection, settings);
        await pinNote(note, connection, settings);
        return note.digest;
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [access, settings],
  );
  return { write, busy, problem };
}

/** What a page needs to know of an order to open its note. */
export interface NoteOf {
  /** From `readSealedNote`; undefined when there is none to read. */
  document: SealedDocument | undefined;
  listing: string;
  /** The buyer: a purchase's note is always by the buyer. */
  author: string;
}

export type NoteState =
  | { stand: 'none' }
  /** `open` asks the wallet for the key. */
  | { stand: 'closed'; open: () => Promise<void>; problem: Problem | undefined }
  | { stand: 'reading' }
  | { stand: 'read'; text: string }
  /** Not for this account, or for a key it no longer has. */
  | { stand: 'unreadable' };

/** An order's note as the acting person may read it. */
export function useNote({ document, listing, author }: NoteOf): NoteState {
  const { settings } = useChain();
  const { own, open } = useKey();
  const [read, setRead] = useState<{ of: SealedDocument; text: string | undefined }>();
  const [problem, setProblem] = useState<Problem>();
  const { chainId } = settings;

  useEffect(() => {
    if (!document || !own) return;
    let stale = false;
    const tell = (text: string | undefined) => !stale && setRead({ of: document, text });
    import('../crypto/index.ts')
      .then(({ openDocument }) => openDocument(document, { chainId, listing, author }, own.key))
      .then(
        (text) => tell(shownText(text)),
        // Whatever is wrong with it, nothing unverified is shown.
        () => tell(undefined),
      );
    return () => {
      stale = true;
    };
  }, [document, own, chainId, listing, author]);

  const ask = useCallback(async () => {
    setProblem(undefined);
    await open().catch((thrown: unknown) => setProblem(problemOf(thrown)));
  }, [open]);

  if (!document) return { stand: 'none' };
  if (!own) return { stand: 'closed', open: ask, problem };
  if (read?.of !== document) return { stand: 'reading' };
  return read.text === undefined ? { stand: 'unreadable' } : { stand: 'read', text: read.text };
}
