import type { CaseFileDocument } from '@moothall/contracts/protocol/content/schemas';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../chain/action-button.tsx';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import { ProblemNote } from '../../chain/problem-note.tsx';
import type { Problem } from '../../chain/types.ts';
import { useAction } from '../../chain/use-action.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { fromHex, toBase64 } from '../../messages/crypto/bytes.ts';
import { useKey } from '../../messages/keys/use-key.ts';
import { Button } from '../../ui/button.tsx';
import type { Room } from '../room/use-room.ts';
import type { CasePart } from './part.ts';
import { PartBody } from './part-body.tsx';
import { readersOf } from './readers.ts';
import { useAddPart } from './use-add-part.ts';

interface SealedPartProps {
  room: Room;
  digest: string;
  /** Who added it. */
  author: { address: string; name: string };
  own: boolean;
  mediaOrigin: string;
}

type Read = { document: CaseFileDocument; part: CasePart | undefined } | 'missing';

async function readSealed(language: string, digest: string): Promise<CaseFileDocument | undefined> {
  const response = await fetch(`/${language}/case-files/${digest}`);
  return response.ok ? ((await response.json()) as CaseFileDocument) : undefined;
}

/** A sealed part of the file: opened with the wallet's key by those it is for, and handed on by its author. */
export function SealedPart({ room, digest, author, own: mine, mediaOrigin }: SealedPartProps) {
  const { t } = useTranslation('arbitration');
  const language = useLanguage();
  const { settings } = useChain();
  const { own, open } = useKey();
  const adding = useAddPart(room.seen.order.orderId, mediaOrigin);
  const action = useAction();
  const [read, setRead] = useState<Read>();
  const [problem, setProblem] = useState<Problem>();
  const { chainId } = settings;
  const { orderId } = room.seen.order;
  const { address } = author;

  useEffect(() => {
    if (!own) return;
    let stale = false;
    const tell = (next: Read) => !stale && setRead(next);
    const look = async () => {
      const [document, { openPart }] = await Promise.all([readSealed(language, digest), import('./crypto.ts')]);
      if (!document) return tell('missing');
      const part = await openPart(document, { chainId, order: orderId, author: address }, own.key).catch(
        // Not for this key, or not what it should be: nothing unverified is shown.
        () => undefined,
      );
      tell({ document, part });
    };
    look().catch(() => tell('missing'));
    return () => {
      stale = true;
    };
  }, [own, language, digest, chainId, orderId, address]);

  if (!own) {
    const ask = () => open().catch((thrown: unknown) => setProblem(problemOf(thrown)));
    return (
      <div className="grid gap-2.5">
        <Button kind="secondary" icon="lock-simple-bold" onClick={ask}>
          {t('file.read')}
        </Button>
        {problem && <ProblemNote problem={problem} />}
      </div>
    );
  }
  if (read === undefined) return <p className="text-[14px] text-ink2">{t('file.reading')}</p>;
  if (read === 'missing') return <p className="text-[14px] text-ink2">{t('file.missing')}</p>;
  const { document, part } = read;
  if (!part) return <p className="text-[14px] text-ink2">{t('file.unreadable')}</p>;

  const key = room.dispute.arbitrator?.encryptionKey;
  const handed = !key || document.copies.some((copy) => copy.for === toBase64(fromHex(key)));
  const over = ['DECIDED', 'UNDECIDABLE', 'CLOSED'].includes(room.dispute.phase);
  const add = async (digestOf: () => Promise<string | undefined>, isPublic: boolean) => {
    const next = await digestOf();
    if (next) await action.run(room.send.addEvidence(next, isPublic));
  };
  const state = adding.busy ? { ...action, busy: true, phase: 'checking' as const } : action;
  return (
    <>
      <PartBody
        text={part.text}
        pictures={part.pictures.map(({ type, data, width, height }) => ({
          url: `data:${type};base64,${data}`,
          width,
          height,
        }))}
        author={author.name}
      />
      {mine && !over && (
        <div className="mt-3 grid gap-2.5">
          {!handed && (
            <>
              <p className="text-[14px] text-ink2">{t('file.handHint', { name: room.arbitrator })}</p>
              <ActionButton
                kind="soft"
                icon="lock-simple-bold"
                state={state}
                onPress={() => add(() => adding.seal(part, readersOf(room).keys), false)}
              >
                {t('file.hand', { name: room.arbitrator })}
              </ActionButton>
            </>
          )}
          <p className="text-[14px] text-ink2">{t('file.publishHint')}</p>
          <ActionButton kind="secondary" state={state} onPress={() => add(() => adding.publish(part), true)}>
            {t('file.publishOwn')}
          </ActionButton>
          {adding.problem && <ProblemNote problem={adding.problem} />}
        </div>
      )}
    </>
  );
}
