import { useCallback, useState } from 'react';
import { useChain } from '../../chain/context.ts';
import { problemOf } from '../../chain/problem.ts';
import type { Problem } from '../../chain/types.ts';
import { uploadPicture } from '../../listings/sell/upload.ts';
import { fromBase64, fromHex } from '../../messages/crypto/bytes.ts';
import { openKey } from '../../messages/keys/use-key.ts';
import { ensureSession } from '../../session/session.ts';
import type { CasePart, SealedPicture } from './part.ts';
import { type PublicPicture, pinDocument } from './pin-document.ts';
import { usePinReason } from './use-pin-reason.ts';

const fileOf = ({ data, type }: SealedPicture): File => new File([fromBase64(data)], 'photograph', { type });

/** Stores a part of a case file, sealed or in public, and answers the digest that goes on chain. */
export function useAddPart(order: string, mediaOrigin: string) {
  const { access, settings } = useChain();
  const publicly = usePinReason('moothall:evidence:1');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { pin } = publicly;

  const run = useCallback(async <Made>(make: () => Promise<Made>): Promise<Made | undefined> => {
    setBusy(true);
    setProblem(undefined);
    try {
      return await make();
    } catch (thrown) {
      setProblem(problemOf(thrown));
      return undefined;
    } finally {
      setBusy(false);
    }
  }, []);

  /** @param readers public keys on the record, in hex */
  const seal = useCallback(
    (part: CasePart, readers: readonly string[]) =>
      run(async () => {
        const connection = await access();
        if (!connection) return undefined;
        const own = await openKey(connection, settings);
        const { sealPart } = await import('./crypto.ts');
        const place = { chainId: settings.chainId, order, author: connection.account };
        const document = await sealPart(part, place, own.key, readers.map(fromHex));
        return pinDocument(document, connection, settings);
      }),
    [run, access, settings, order],
  );

  const publish = useCallback(
    async ({ text, pictures }: CasePart) => {
      const stored = await run(async () => {
        const connection = await access();
        if (!connection) return undefined;
        await ensureSession(connection, settings);
        const done: PublicPicture[] = [];
        for (const picture of pictures) {
          const { url: _, ...kept } = await uploadPicture(fileOf(picture), mediaOrigin, () => undefined);
          done.push(kept);
        }
        return done;
      });
      return stored && pin(text, stored);
    },
    [run, access, settings, mediaOrigin, pin],
  );

  return { seal, publish, busy: busy || publicly.busy, problem: problem ?? publicly.problem };
}
