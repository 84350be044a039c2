import { LRUCache } from 'lru-cache';
import sharp from 'sharp';
import { PICTURE_WIDTHS, type PictureWidth } from '../app/ui/picture-widths.ts';

/** Made sizes that are kept in memory, bytes: about 3,000 cards. */
const KEPT_BYTES = 64 * 1024 * 1024;
/** No picture that the api kept has more: 2048 a side. What somebody else put into IPFS may be a bomb. */
const MAX_PIXELS = 2048 * 2048;
/** Pictures that wait for a free core; beyond that the picture is given as it is. */
const MAX_WAITING = 64;
const QUALITY = 74;

/** The width somebody asked for with `?w=`: 'whole' without it, undefined when there is none such. */
export function widthOf(asked: unknown): PictureWidth | 'whole' | undefined {
  return asked === undefined ? 'whole' : PICTURE_WIDTHS.find((width) => String(width) === asked);
}

/**
 * Smaller copies of pictures, made when first asked for. They follow from the checked original alone, so nothing is
 * lost with them; a cache in front of this origin may keep them for ever.
 */
export class PictureSizes {
  readonly #kept = new LRUCache<string, Buffer>({ maxSize: KEPT_BYTES, sizeCalculation: (bytes) => bytes.length });
  readonly #making = new Map<string, Promise<Buffer>>();
  readonly #maxWaiting: number;

  /** @param maxWaiting pictures that may be in the making at once */
  constructor(maxWaiting = MAX_WAITING) {
    this.#maxWaiting = maxWaiting;
  }

  /** One that is there already. */
  kept(cid: string, width: PictureWidth): Buffer | undefined {
    return this.#kept.get(`${cid} ${width}`);
  }

  /**
   * WebP of that width, upright and without metadata; the original where it is smaller already or too many wait.
   * Whoever asks while it is being made waits for the same one.
   */
  async of(cid: string, original: Uint8Array, width: PictureWidth): Promise<Uint8Array> {
    const key = `${cid} ${width}`;
    const found = this.#kept.get(key) ?? this.#making.get(key);
    if (found) return found;
    if (this.#making.size >= this.#maxWaiting) return original;
    const making = make(original, width)
      .then((bytes) => {
        this.#kept.set(key, bytes);
        return bytes;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    return making;
  }
}

const make = (original: Uint8Array, width: number): Promise<Buffer> =>
  sharp(original, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .toBuffer();
