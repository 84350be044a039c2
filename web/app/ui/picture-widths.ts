/** Widths in pixels in which the second origin gives pictures: a thumbnail, a card, a phone's screen, a desk's. */
export const PICTURE_WIDTHS = [160, 320, 640, 1280] as const;

export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** The same picture for every screen, as `srcset` says it; undefined for a picture that is not of the second origin. */
export function sourcesOf(url: string, width: number | undefined): string | undefined {
  if (!url.includes('/ipfs/') || !width) return undefined;
  const smaller = PICTURE_WIDTHS.filter((side) => side < width).map((side) => `${url}?w=${side} ${side}w`);
  return smaller.length === 0 ? undefined : [...smaller, `${url} ${width}w`].join(', ');
}
