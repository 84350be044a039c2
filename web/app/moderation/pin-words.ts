import { ProblemError } from '../chain/problem.ts';
import { PinWordsDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import type { Language } from '../i18n/languages.ts';
import type { UploadedPicture } from './pictures/use-pictures.ts';

/**
 * Publishes what somebody says to a jury and returns its digest, which is made here too: what goes on chain never rests
 * on the operator's word alone.
 * @throws DIGEST_WRONG, and what the api says
 */
export async function pinWords(
  schema: 'moothall:reason:1' | 'moothall:evidence:1',
  text: string,
  language: Language,
  pictures: readonly UploadedPicture[],
): Promise<string> {
  const [{ encodeDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const document = {
    schema,
    text,
    language,
    pictures: pictures.map(({ cid, width, height, thumbhash }) => ({
      cid,
      width,
      height,
      ...(thumbhash ? { thumbhash } : {}),
    })),
    files: [],
  };
  const own = digestOf(encodeDocument(document));
  const { documentPin } = await send(PinWordsDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own;
}
