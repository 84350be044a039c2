import { SealError } from '../../messages/crypto/envelope.ts';
import { REASON_MAX } from '../fields.ts';

/** Most photographs in one sealed part of a file: a document is one block. */
export const SEALED_PICTURES = 2;
/** Largest of them, bytes, and its longest side in pixels. */
export const PICTURE_LIMITS = { maxBytes: 52 * 1024, side: 1200 } as const;

/** A photograph inside a sealed part. */
export interface SealedPicture {
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
  /** The picture itself, base64. */
  data: string;
}

/** A part of a case file as its readers see it. */
export interface CasePart {
  text: string;
  pictures: readonly SealedPicture[];
}

/** Whom a part is for, as the form names it: whatever is not plainly for everybody stays sealed. */
export const isForEverybody = (audience: string): boolean => audience === 'public';

export const writePart = ({ text, pictures }: CasePart): string => JSON.stringify({ v: 1, text, pictures });

const isPicture = (value: unknown): value is SealedPicture => {
  const { type, width, height, data } = (value ?? {}) as Partial<SealedPicture>;
  const side = (pixels: unknown) => Number.isInteger(pixels) && Number(pixels) > 0 && Number(pixels) <= 16_384;
  const known = type === 'image/webp' || type === 'image/jpeg';
  return known && side(width) && side(height) && /^[A-Za-z0-9+/]+=*$/.test(String(data));
};

/** @throws SealError PLAINTEXT_UNKNOWN when it is no part of a file that this page knows */
export function readPart(json: string): CasePart {
  let value: Partial<CasePart> & { v?: unknown };
  try {
    value = JSON.parse(json) ?? {};
  } catch (cause) {
    throw new SealError('PLAINTEXT_UNKNOWN', { cause });
  }
  const { v, text, pictures } = value;
  const known = v === 1 && typeof text === 'string' && text.length <= REASON_MAX;
  const seen = Array.isArray(pictures) && pictures.length <= SEALED_PICTURES && pictures.every(isPicture);
  if (!known || !seen) throw new SealError('PLAINTEXT_UNKNOWN');
  return { text, pictures };
}
