import { Refusal } from '../schema/refusal.ts';
import { ENVELOPE_MAX_BYTES, ENVELOPE_MIN_BYTES } from './limits.ts';

const CLIENT_ID = /^[\w-]{8,64}$/;

/** Bytes of an envelope. Whether anybody can open it only its reader finds out. @throws Refusal ENVELOPE_INVALID */
export function readEnvelope(side: 'sealedForOther' | 'sealedForSelf', base64: string): Buffer {
  const refusal = () => new Refusal('ENVELOPE_INVALID', { side, min: ENVELOPE_MIN_BYTES, max: ENVELOPE_MAX_BYTES });
  // Four characters hold three bytes: longer texts are not even decoded.
  if (base64.length > Math.ceil(ENVELOPE_MAX_BYTES / 3) * 4) throw refusal();
  const bytes = Buffer.from(base64, 'base64');
  const fits = bytes.length >= ENVELOPE_MIN_BYTES && bytes.length <= ENVELOPE_MAX_BYTES;
  if (!fits || bytes.toString('base64') !== base64) throw refusal();
  return bytes;
}

/** @throws Refusal CLIENT_ID_INVALID */
export function readClientId(clientId: string): string {
  if (!CLIENT_ID.test(clientId)) throw new Refusal('CLIENT_ID_INVALID', { clientId: clientId.slice(0, 80) });
  return clientId;
}
