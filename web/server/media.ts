import { digestOf, digestOfCid } from '@moothall/contracts/protocol/digest';
import express, { type Express } from 'express';
import { log } from '../app/log.server.ts';
import { PICTURE_WIDTHS } from '../app/ui/picture-widths.ts';
import { PictureSizes, widthOf } from './sizes.ts';

/** Largest block that is passed on: an uploaded picture is at most this. */
const MAX_BYTES = 4 * 1024 * 1024;
const TIMEOUT_MS = 15_000;
const FOR_EVER = 'public, max-age=31536000, immutable';
const RAW_CID = /^bafkrei[a-z2-7]{52}$/;

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** What the bytes are, judged by the bytes; undefined for whatever a browser might run. */
export function typeOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  if (startsWith(bytes, 'ftypavif', 4)) return 'image/avif';
  if (startsWith(bytes, '{')) return 'application/json';
  return undefined;
}

async function block(gateway: string, cid: string): Promise<Uint8Array | undefined> {
  const response = await fetch(new URL(`/ipfs/${cid}?format=raw`, gateway), {
    headers: { accept: 'application/vnd.ipld.raw' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) {
    await response.body?.cancel();
    return undefined;
  }
  return readUpTo(MAX_BYTES, response, cid);
}

/** The body, as long as it is no larger: what a header says of its length is not believed, and there may be none. */
async function readUpTo(max: number, { body, headers }: Response, cid: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = body?.getReader();
  let bytes = Number(headers.get('content-length') ?? 0) > max ? Number.POSITIVE_INFINITY : 0;
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > max) {
      await reader?.cancel();
      throw new RangeError(`${cid} is larger than ${max} bytes`);
    }
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/**
 * What users uploaded, on an origin of its own, so that nothing in it can reach the pages' cookies. Every block is
 * checked against its CID before it is passed on. `?w=` asks for a picture in one of `PICTURE_WIDTHS`.
 */
export function mediaApp(gateway: string, sizes = new PictureSizes()): Express {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', (_, response) => void response.json({ status: 'ok' }));
  app.get('/ipfs/:cid', async (request, response) => {
    const { cid } = request.params;
    response.set({
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'cross-origin',
      // Everybody may read what is public, pixels too: the sell page cuts pictures.
      'Access-Control-Allow-Origin': '*',
      'Referrer-Policy': 'no-referrer',
    });
    if (!RAW_CID.test(cid)) return void response.status(400).json({ code: 'CID_UNFIT', params: { cid } });
    const width = widthOf(request.query.w);
    if (width === undefined) {
      const params = { width: String(request.query.w).slice(0, 20), widths: PICTURE_WIDTHS.join(', ') };
      return void response.status(400).json({ code: 'WIDTH_UNFIT', params });
    }
    try {
      const kept = width === 'whole' ? undefined : sizes.kept(cid, width);
      if (kept) return void response.set({ 'Content-Type': 'image/webp', 'Cache-Control': FOR_EVER }).end(kept);
      const bytes = await block(gateway, cid);
      if (!bytes) return void response.status(404).json({ code: 'CONTENT_UNAVAILABLE', params: { cid } });
      const type = typeOf(bytes);
      const intact = digestOf(bytes) === digestOfCid(cid);
      if (!intact || !type) {
        log.warn({ cid, intact }, 'content refused');
        return void response.status(502).json({ code: 'CONTENT_UNFIT', params: { cid } });
      }
      const shown = width === 'whole' || type === 'application/json' ? bytes : await sizes.of(cid, bytes, width);
      // The whole in place of a size is for this moment only: kept for ever, it would stay large.
      const asAsked = width === 'whole' || shown !== bytes;
      response.set({
        'Content-Type': shown === bytes ? type : 'image/webp',
        'Cache-Control': asAsked ? FOR_EVER : 'no-store',
      });
      response.end(shown);
    } catch (error) {
      log.error({ error, cid }, 'content cannot be fetched');
      response.status(502).json({ code: 'CONTENT_UNAVAILABLE', params: { cid } });
    }
  });
  return app;
}
