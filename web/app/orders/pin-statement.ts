import { ProblemError } from '../chain/problem.ts';
import { PinStatementDocument } from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import type { Language } from '../i18n/languages.ts';

/**
 * Stores the opener's words and returns their digest. The digest is made here too: what goes on chain never rests on
 * the operator's word alone.
 * @throws DIGEST_WRONG, and what the api says
 */
export async function pinStatement(text: string, language: Language): Promise<string> {
  const [{ encodeDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const document = { schema: 'moothall:statement:1', text, language, pictures: [] } as const;
  const own = digestOf(encodeDocument({ ...document, pictures: [] }));
  const { documentPin } = await send(PinStatementDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own;
}
