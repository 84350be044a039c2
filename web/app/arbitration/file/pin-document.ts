import type { CaseFileDocument } from '@moothall/contracts/protocol/content/schemas';
import type { Connection } from '../../chain/connection.ts';
import { ProblemError } from '../../chain/problem.ts';
import type { ChainSettings } from '../../chain/types.ts';
import { PinCourtDocumentDocument } from '../../graphql/generated/graphql.ts';
import { send } from '../../graphql/send.ts';
import { ensureSession } from '../../session/session.ts';

/**
 * Stores what a court is to read and answers the digest that goes on chain. The digest is made here: what goes on chain
 * never rests on the operator's word alone.
 * @throws DIGEST_WRONG, and what the api says
 */
export async function pinDocument(
  document: CourtDocument,
  connection: Connection,
  settings: ChainSettings,
): Promise<`0x${string}`> {
  const [{ encodeDocument }, { digestOf }] = await Promise.all([
    import('@moothall/contracts/protocol/content/document'),
    import('@moothall/contracts/protocol/digest'),
  ]);
  const own = digestOf(encodeDocument(document)) as `0x${string}`;
  await ensureSession(connection, settings);
  const { documentPin } = await send(PinCourtDocumentDocument, { document });
  if (documentPin.digest !== own) throw new ProblemError('DIGEST_WRONG', { own, stored: documentPin.digest });
  return own;
}

/** Words and pictures for a court: sealed to few, or public. */
export type CourtDocument = CaseFileDocument | PublicDocument;

/** Public words for a court: a ruling's, a complaint's, or a part of the case file. */
export interface PublicDocument {
  schema: 'moothall:ruling:1' | 'moothall:reason:1' | 'moothall:evidence:1';
  text: string;
  language: 'ko' | 'en';
  pictures: PublicPicture[];
  files: [];
}

/** A picture that lies in public already. */
export interface PublicPicture {
  cid: string;
  width: number;
  height: number;
  thumbhash?: string;
}
