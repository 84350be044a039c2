import { useCallback, useState } from 'react';
import { useChain } from '../chain/context.ts';
import { ProblemError, problemOf } from '../chain/problem.ts';
import type { ActionState, Problem } from '../chain/types.ts';
import { PinReviewDocument, ReviewEntrustDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ensureSession } from '../session/session.ts';
import { type Kept, keep } from './kept.ts';

type Schema = 'moothall:review:1' | 'moothall:reply:1' | 'moothall:attestation:1';
/** In the place of a digest: no words. */
const NO_WORDS = `0x${'0'.repeat(64)}` as const;

const randomSalt = (): `0x${string}` =>
  `0x${[...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/** Stores words and returns their digest, which is made here too: nothing on chain rests on the operator's word alone. */
async function pin(schema: Schema, text: string, language: 'ko' | 'en'): Promise<`0x${string}`> {
  const [{ encodeDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const document = { schema, text, language };
  const own = digestOf(encodeDocument(document));
  const { documentPin } = await send(PinReviewDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own as `0x${string}`;
}

/** What is said of a deal, before a signature seals or names it. `state` tells of both as one. */
export function useSaid(action: ActionState) {
  const { access, settings } = useChain();
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();

  const work = useCallback(
    async <T>(job: () => Promise<T>): Promise<T | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        const connection = await access();
        if (!connection) return undefined;
        await ensureSession(connection, settings);
        return await job();
      } catch (thrown) {
        setProblem(problemOf(thrown));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
    [access, settings],
  );

  /** Words stored, secret kept here and by the operator: what is left is the seal. */
  const prepare = (orderId: `0x${string}`, byBuyer: boolean, rating: number, text: string) =>
    work(async () => {
      const { reviewKey, sealOf } = await import('@moothall/contracts/protocol/reputation/index');
      const digest = text === '' ? NO_WORDS : await pin('moothall:review:1', text, language);
      const secret: Kept = { rating, digest, salt: randomSalt() };
      keep(reviewKey(orderId, byBuyer), secret);
      await send(ReviewEntrustDocument, { input: { orderId, ...secret } });
      const { chainId, contracts } = settings;
      return sealOf({ chainId: BigInt(chainId), reviews: contracts.reviews, order: orderId, byBuyer, ...secret });
    });
  const answer = (text: string) => work(() => pin('moothall:reply:1', text, language));

  /** Digest of the words of an attestation; there need not be any. */
  const vouch = (text: string) =>
    work(async () => (text === '' ? NO_WORDS : pin('moothall:attestation:1', text, language)));

  const state = busy
    ? { ...action, busy: true, phase: 'checking' as const }
    : { ...action, problem: problem ?? action.problem };
  return { prepare, answer, vouch, state };
}
