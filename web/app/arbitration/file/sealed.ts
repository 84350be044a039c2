import type { LoaderFunctionArgs } from '@remix-run/node';
import { readDocument } from '../../document.server.ts';

const DIGEST = /^0x[0-9a-f]{64}$/;
/** A document never changes: its digest is its name. */
const FOR_EVER = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A sealed part of a case file as it lies in public: only those it is for can read it. */
export async function loader({ params }: LoaderFunctionArgs) {
  const { digest = '' } = params;
  const document = DIGEST.test(digest) ? await readDocument(digest) : undefined;
  if (document?.schema !== 'moothall:casefile:1') throw new Response(null, { status: 404 });
  return Response.json(document, { headers: FOR_EVER });
}
