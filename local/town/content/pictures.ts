import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cidOfDigest, digestOf, type PictureRef } from '@moothall/contracts/protocol';
import sharp, { type Sharp } from 'sharp';
import { rgbaToThumbHash } from 'thumbhash';

/** Soft colours behind things and faces; the pages' design names them. */
export const GROUNDS = {
  moss: '#D9E6D8',
  sand: '#EFE3CC',
  sky: '#D8E5ED',
  rose: '#F1DCD4',
  straw: '#F3E7BE',
  stone: '#E2E5DE',
  mint: '#D3E8E1',
  plum: '#E6DDE6',
} as const;
export type Ground = keyof typeof GROUNDS;

/** Side of a picture in pixels. */
const SIDE = 800;
/** What a dark green lamp takes from the ground in the corners and on the floor. */
const SHADE = '#1a2a22';
/** Percent of the picture: height of the floor, and where things stand above the lower edge. */
const FLOOR = 26;
const THINGS_STAND = 13;
const FACES_STAND = 0;
/** Percent of the picture that an emoji fills. */
const THING_SIZE = 66;
const FACE_SIZE = 74;
const THUMB_SIDE = 64;
/** How hard the picture is compressed, of six: half the time of the usual four for a tenth more bytes. */
const EFFORT = 2;
/** One block holds the whole picture, so that its CID is its digest. */
const MAX_BYTES = 256 * 1024;

const assets = join(dirname(createRequire(import.meta.url).resolve('@lobehub/fluent-emoji-3d/package.json')), 'assets');

/** A picture as bytes, and as documents refer to it. */
export interface Picture {
  bytes: Uint8Array;
  ref: PictureRef;
}

export interface PictureOrder {
  emoji: string;
  ground: Ground;
  /** A face fills the picture; a thing stands on the floor and throws a shadow. */
  of: 'thing' | 'face';
  turn?: number;
  size?: number;
  alt: string;
}

const mix = (colour: string, share: number, other: string): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [a, b] = [colour, other].map((text) => Number.parseInt(text.slice(at, at + 2), 16));
      return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
        .toString(16)
        .padStart(2, '0');
    })
    .join('')}`;

function stage(ground: Ground, of: 'thing' | 'face'): Buffer {
  const colour = GROUNDS[ground];
  const floor = `<rect y="${100 - FLOOR}%" width="100%" height="${FLOOR}%" fill="${mix(colour, 0.9, SHADE)}"/>
    <filter id="soft" x="-50%" y="-200%" width="200%" height="500%"><feGaussianBlur stdDeviation="20"/></filter>
    <ellipse cx="50%" cy="${100 - THINGS_STAND - 2.5}%" rx="26%" ry="4.5%" fill="#14231c" fill-opacity=".28" filter="url(#soft)"/>`;
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}">
    <radialGradient id="wall" cx=".5" cy=".2" r="1.05">
      <stop offset="0" stop-color="${mix(colour, 0.6, '#ffffff')}"/><stop offset=".6" stop-color="${colour}"/>
      <stop offset="1" stop-color="${mix(colour, 0.88, SHADE)}"/>
    </radialGradient>
    <rect width="100%" height="100%" fill="url(#wall)"/>
    ${of === 'thing' ? floor : ''}
  </svg>`);
}

/** A picture's bytes before they are compressed. */
interface Pixels {
  data: Buffer;
  raw: { width: number; height: number; channels: 3 | 4 };
}

/** Grounds are drawn once each: their soft shadows take longer than all the rest of a picture. */
const drawn = new Map<string, Promise<Pixels>>();

function groundOf({ ground, of }: PictureOrder): Promise<Pixels> {
  const name = `${ground} ${of}`;
  const known = drawn.get(name) ?? pixels(sharp(stage(ground, of)).removeAlpha(), 3);
  drawn.set(name, known);
  return known;
}

async function pixels(image: Sharp, channels: 3 | 4): Promise<Pixels> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, raw: { width: info.width, height: info.height, channels } };
}

/** The emoji, turned, without its empty margin, in the size in which it is shown. */
async function cutOut({ emoji, turn, size, of }: PictureOrder): Promise<Pixels> {
  const share = size ?? (of === 'thing' ? THING_SIZE : FACE_SIZE);
  const side = Math.round((SIDE * share) / 100);
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const asset = sharp(join(assets, `${emoji}.webp`)).ensureAlpha();
  const turned = await pixels(turn ? asset.rotate(turn, { background: clear }) : asset, 4);
  const trimmed = sharp(turned.data, { raw: turned.raw }).trim({ background: clear });
  return pixels(trimmed.resize(side, side, { fit: 'inside', kernel: 'lanczos3' }), 4);
}

/** Draws an emoji on a soft ground, as the town's people would photograph their things. The same bytes every time. */
export async function drawPicture(order: PictureOrder): Promise<Picture> {
  const [ground, thing] = await Promise.all([groundOf(order), cutOut(order)]);
  const stand = Math.round((SIDE * (order.of === 'thing' ? THINGS_STAND : FACES_STAND)) / 100);
  const left = Math.round((SIDE - thing.raw.width) / 2);
  const top = Math.max(0, SIDE - stand - thing.raw.height);
  const whole = sharp(ground.data, { raw: ground.raw }).composite([{ input: thing.data, raw: thing.raw, left, top }]);
  const bytes = new Uint8Array(await whole.webp({ quality: 84, effort: EFFORT }).toBuffer());
  if (bytes.length > MAX_BYTES)
    throw new Error(`the picture of ${order.alt} has ${bytes.length} bytes, at most ${MAX_BYTES}`);
  const small = await sharp(bytes).resize(THUMB_SIDE).ensureAlpha().raw().toBuffer();
  const thumbhash = Buffer.from(rgbaToThumbHash(THUMB_SIDE, THUMB_SIDE, small)).toString('base64');
  return {
    bytes,
    ref: { cid: cidOfDigest(digestOf(bytes)), width: SIDE, height: SIDE, alt: order.alt, thumbhash },
  };
}
