import { type Bytes, fromBase64, random, sha256, toBase64 } from './bytes.ts';
import { SealError } from './envelope.ts';

/** What opens a sealed file; travels inside a message. */
export interface FileKey {
  key: string;
  iv: string;
  /** sha-256 of the file itself. */
  sha256: string;
  size: number;
}

const AES = 'AES-GCM';

/** Seals a file with a key of its own (AES-256-GCM): the api stores what it cannot read. */
export async function sealFile(file: Bytes): Promise<{ sealed: Bytes; opener: FileKey }> {
  const [raw, iv] = [random(32), random(12)];
  const key = await crypto.subtle.importKey('raw', raw, AES, false, ['encrypt']);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: AES, iv }, key, file));
  const opener = { key: toBase64(raw), iv: toBase64(iv), sha256: toBase64(await sha256(file)), size: file.length };
  return { sealed, opener };
}

/** Opens a sealed file and checks it against what the message said of it. @throws SealError */
export async function openFile(sealed: Bytes, opener: FileKey): Promise<Bytes> {
  let file: Bytes;
  try {
    const key = await crypto.subtle.importKey('raw', fromBase64(opener.key), AES, false, ['decrypt']);
    file = new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv: fromBase64(opener.iv) }, key, sealed));
  } catch (cause) {
    throw new SealError('SEAL_BROKEN', { cause });
  }
  const intact = file.length === opener.size && toBase64(await sha256(file)) === opener.sha256;
  if (!intact) throw new SealError('COMMITMENT_WRONG');
  return file;
}
