import { MessageSendDocument, type SealedFactsFragment } from '../../graphql/generated/graphql.ts';
import { ApiError } from '../../graphql/problem.ts';
import type { Recipient, Sender, Thread } from '../crypto/message.ts';
import type { Words } from '../crypto/plaintext.ts';
import type { useAsk } from '../use-ask.ts';
import type { SealedInput, Waiting } from './outbox.ts';
import { storeSealed } from './sealed-file.ts';

/** From whom, to whom, where. */
export interface Route {
  thread: Thread;
  from: Sender;
  to: Recipient;
}

/** A picture is sealed and stored first, since the message names where it lies. */
async function wordsOf({ words }: Waiting): Promise<Words> {
  if (words.kind !== 'picture') return words;
  const { fromBase64, sealFile } = await import('../crypto/index.ts');
  const { base64, type, width, height } = words.picture;
  const { sealed, opener } = await sealFile(fromBase64(base64));
  const id = await storeSealed(sealed);
  return { kind: 'image', image: { id, type, width, height, ...opener }, ...(words.text ? { text: words.text } : {}) };
}

/** Seals a waiting message for its route. @throws what storing a picture throws */
export async function sealWaiting(waiting: Waiting, { thread, from, to }: Route): Promise<SealedInput> {
  const { sealMessage } = await import('../crypto/index.ts');
  const words = await wordsOf(waiting);
  const { commitment, sealedForOther, sealedForSelf } = await sealMessage(words, thread, from, to);
  const attachments = words.kind === 'image' ? [words.image.id] : [];
  return { commitment, sealedForOther, sealedForSelf, attachments };
}

/** Whether the api said no, so that nothing was kept: another attempt may be sealed anew. */
export const wasRefused = (thrown: unknown): boolean =>
  thrown instanceof ApiError && thrown.code !== 'API_UNREACHABLE' && thrown.code !== 'INTERNAL';

/** Hands a sealed message to the api. @throws what the api says */
export async function post(
  { clientId }: Waiting,
  sealed: SealedInput,
  { thread }: Route,
  ask: ReturnType<typeof useAsk>['ask'],
): Promise<SealedFactsFragment> {
  const place = { listing: thread.listing as `0x${string}`, buyer: thread.buyer as `0x${string}` };
  const { messageSend } = await ask(MessageSendDocument, { input: { ...place, clientId, ...sealed } });
  return messageSend.message;
}
