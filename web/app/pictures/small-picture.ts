import { ProblemError } from '../chain/problem.ts';

/** Longest side of a picture that is sent, pixels. */
const SIDE = 1600;
/** Largest picture that is sent, bytes: what the api stores sealed. */
const MAX_BYTES = 512 * 1024;
/** Tried one after the other until the picture is small enough: share of the side, and quality. */
const TRIES = [
  [1, 0.82],
  [1, 0.65],
  [0.75, 0.65],
  [0.5, 0.6],
  [0.35, 0.5],
] as const;

/** A photograph that is small enough to leave the browser. */
export interface SmallPicture {
  bytes: Uint8Array<ArrayBuffer>;
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
}

/** Sides of a picture that fits into a square, in whole pixels. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const share = Math.min(1, side / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

const drawn = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type, quality);
  });

/** How large a picture may be that is made smaller. */
export interface PictureLimits {
  /** Longest side, pixels. */
  side: number;
  maxBytes: number;
}

const IN_MESSAGES: PictureLimits = { side: SIDE, maxBytes: MAX_BYTES };

async function attempt(
  image: ImageBitmap,
  { side, maxBytes }: PictureLimits,
  quality: number,
): Promise<SmallPicture | undefined> {
  const { width, height } = fitted(image.width, image.height, side);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  for (const type of ['image/webp', 'image/jpeg'] as const) {
    const blob = await drawn(canvas, type, quality);
    // A browser that cannot write WebP gives PNG instead.
    if (blob?.type !== type) continue;
    if (blob.size > maxBytes) return undefined;
    return { bytes: new Uint8Array(await blob.arrayBuffer()), type, width, height };
  }
  throw new ProblemError('PICTURE_UNREADABLE');
}

/**
 * Makes a picture small enough to send. Drawing it anew leaves behind where and with what it was taken.
 * @throws PICTURE_UNREADABLE, PICTURE_STILL_LARGE
 */
export async function smallPicture(file: Blob, limits = IN_MESSAGES): Promise<SmallPicture> {
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch (cause) {
    throw new ProblemError('PICTURE_UNREADABLE', {}, { cause });
  }
  try {
    for (const [share, quality] of TRIES) {
      const made = await attempt(image, { ...limits, side: limits.side * share }, quality);
      if (made) return made;
    }
  } finally {
    image.close();
  }
  throw new ProblemError('PICTURE_STILL_LARGE');
}
