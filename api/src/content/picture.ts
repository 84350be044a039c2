import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';
import { Refusal } from '../schema/refusal.ts';
import { BLOCK_MAX_BYTES, PICTURE_MAX_PIXELS, PICTURE_SIDE } from './limits.ts';

const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/heic']);
/** WebP qualities, best first: the first one that fits a block is taken. */
const QUALITIES = [82, 60, 35];
/** A picture that fits no block at this side is noise, not a photograph; smaller sides are tried in turn. */
const SIDES = [PICTURE_SIDE, PICTURE_SIDE / 2];
/** thumbhash takes at most this many pixels a side. */
const THUMB_SIDE = 100;

/** A picture as it is kept: WebP, upright, without any metadata. */
export interface PreparedPicture {
  bytes: Buffer;
  width: number;
  height: number;
  type: 'image/webp';
  /** A preview of about 25 bytes, base64. */
  thumbhash: string;
}

const unreadable = (cause: unknown) => Object.assign(new Refusal('PICTURE_UNREADABLE'), { cause });

/** Looks at the file's first bytes and header only. @throws Refusal */
async function checkHeader(file: Buffer): Promise<void> {
  const type = (await fileTypeFromBuffer(file))?.mime ?? 'unknown';
  if (!TYPES.has(type)) throw new Refusal('PICTURE_TYPE_UNKNOWN', { type });
  const { width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(cause);
    });
  const pixels = width * height;
  if (pixels > PICTURE_MAX_PIXELS) {
    throw new Refusal('PICTURE_TOO_MANY_PIXELS', { pixels, max: PICTURE_MAX_PIXELS });
  }
}

async function toWebp(file: Buffer) {
  for (const side of SIDES) {
    const upright = await sharp(file, { limitInputPixels: PICTURE_MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
      .catch((cause: unknown) => {
        throw unreadable(cause);
      });
    const { width, height, channels } = upright.info;
    for (const quality of QUALITIES) {
      const bytes = await sharp(upright.data, { raw: { width, height, channels } }).webp({ quality }).toBuffer();
      if (bytes.length <= BLOCK_MAX_BYTES) return { bytes, width, height };
    }
  }
  throw new Refusal('PICTURE_TOO_LARGE', { max: BLOCK_MAX_BYTES });
}

async function thumbhashOf(picture: Buffer): Promise<string> {
  const { data, info } = await sharp(picture)
    .resize({ width: THUMB_SIDE, height: THUMB_SIDE, fit: 'inside', withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64');
}

/**
 * Makes a file somebody sent into the picture that is kept: judged by its content and not its name, turned upright by
 * its EXIF, without metadata (which may hold the place of somebody's home), at most 2048 pixels a side.
 * @throws Refusal PICTURE_TYPE_UNKNOWN, PICTURE_UNREADABLE, PICTURE_TOO_MANY_PIXELS, PICTURE_TOO_LARGE
 */
export async function preparePicture(file: Buffer): Promise<PreparedPicture> {
  await checkHeader(file);
  const webp = await toWebp(file);
  return { ...webp, type: 'image/webp', thumbhash: await thumbhashOf(webp.bytes) };
}
