import { ProblemError } from '../../chain/problem.ts';

/** A part of a picture, percent of its sides. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sides below this say nothing about an item, pixels. */
export const LEAST_SIDE = 200;
/** Kept as good as it can be: the picture is made smaller when it is sent. */
const QUALITY = 0.95;

/** The largest square in the middle of a picture of these sides. */
export function middleSquare(width: number, height: number): Part {
  const side = Math.min(width, height);
  const [wide, high] = [(100 * side) / width, (100 * side) / height];
  return { x: (100 - wide) / 2, y: (100 - high) / 2, width: wide, height: high };
}

/** The part in whole pixels of a picture of these sides, inside it, and at least one each way. */
export function pixelsOf(part: Part, width: number, height: number): Part {
  const x = Math.min(Math.max(0, Math.round((part.x / 100) * width)), width - 1);
  const y = Math.min(Math.max(0, Math.round((part.y / 100) * height)), height - 1);
  return {
    x,
    y,
    width: Math.max(1, Math.min(Math.round((part.width / 100) * width), width - x)),
    height: Math.max(1, Math.min(Math.round((part.height / 100) * height), height - y)),
  };
}

/**
 * Cuts a part out of a picture that is on the page.
 * @throws ProblemError PICTURE_PART_SMALL, PICTURE_UNREADABLE
 */
export async function cut(image: HTMLImageElement, part: Part): Promise<File> {
  const { x, y, width, height } = pixelsOf(part, image.naturalWidth, image.naturalHeight);
  if (Math.min(width, height) < LEAST_SIDE) throw new ProblemError('PICTURE_PART_SMALL', { min: String(LEAST_SIDE) });
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', QUALITY));
  if (!blob) throw new ProblemError('PICTURE_UNREADABLE');
  return new File([blob], 'part', { type: blob.type });
}
