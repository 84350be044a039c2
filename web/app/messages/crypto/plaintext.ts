import { z } from 'zod';

/** Longest text of a message; in Korean its envelope is 8 KiB, half of what the api takes. */
export const TEXT_MAX = 2000;
/** Largest picture, bytes: what the api stores sealed. */
export const IMAGE_MAX = 512 * 1024;

const base64 = (bytes: number) => z.base64().length(4 * Math.ceil(bytes / 3));
const address = z.string().regex(/^0x[0-9a-fA-F]{40}$/);
const bytes32 = z.string().regex(/^0x[0-9a-f]{64}$/);
const whole = z.string().regex(/^(0|[1-9]\d{0,77})$/);
const count = (max: number) => z.number().int().min(0).max(max);
const UINT32 = 2 ** 32 - 1;
const UINT40 = 2 ** 40 - 1;
const pixels = z.number().int().min(1).max(16_384);

/** 32 random bytes: without them a commitment would tell a guessed text from others. */
const common = { v: z.literal(1), salt: base64(32) };

/** A picture: its sealed bytes lie with the api, what opens them only in here. */
export const imageBody = z.strictObject({
  id: z.string().min(1).max(200),
  key: base64(32),
  iv: base64(12),
  /** sha-256 of the picture itself. */
  sha256: base64(32),
  size: z.number().int().min(1).max(IMAGE_MAX),
  type: z.enum(['image/webp', 'image/jpeg']),
  width: pixels,
  height: pixels,
});
export type ImageBody = z.infer<typeof imageBody>;

/** The words of `Offer`, as they were signed; amounts in decimal digits. */
export const offerBody = z.strictObject({
  listing: bytes32,
  buyer: address,
  quantity: count(UINT32).min(1),
  price: whole,
  way: count(255),
  meetAt: count(UINT40),
  note: bytes32,
  maxFeeBps: count(10_000),
  arbiter: address,
  nonce: whole,
  epoch: whole,
  validUntil: count(UINT40),
});
export type OfferBody = z.infer<typeof offerBody>;

/** A permit (EIP-2612) in the vault's form: the signer's own part of the money travels with the offer. */
const permitBody = z.strictObject({ value: whole, deadline: whole, r: bytes32, vs: bytes32 });

const text = z.string().min(1).max(TEXT_MAX);
const textPlain = z.strictObject({ ...common, kind: z.literal('text'), text });
const imagePlain = z.strictObject({ ...common, kind: z.literal('image'), image: imageBody, text: text.optional() });
const offerPlain = z.strictObject({
  ...common,
  kind: z.literal('offer'),
  offer: offerBody,
  signature: z
    .string()
    .regex(/^0x([0-9a-fA-F]{2})+$/)
    .max(4098),
  /** By which the signer's price (buyers) and deposit are drawn when the other side takes the offer. */
  permits: z.strictObject({ price: permitBody.optional(), deposit: permitBody.optional() }).optional(),
  /** Who signed it: the sender of the message. */
  by: z.enum(['buyer', 'seller']),
  /** Commitment of the message whose offer this one answers. */
  counters: bytes32.optional(),
});

/** Everything a message can say. */
export const plaintext = z.discriminatedUnion('kind', [textPlain, imagePlain, offerPlain]);
export type Plaintext = z.infer<typeof plaintext>;
type Unsalted<P> = P extends Plaintext ? Omit<P, 'v' | 'salt'> : never;
/** What somebody writes: a message before it is salted. */
export type Words = Unsalted<Plaintext>;

/** JSON with keys in code-unit order: one message, one commitment. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/** The text that is committed to and sealed. @throws ZodError when it is nothing a message can say */
export const writePlaintext = (value: Plaintext): string => canonical(plaintext.parse(value));

/** Reads what was sealed; undefined when it is nothing a message can say. */
export function readPlaintext(json: string): Plaintext | undefined {
  try {
    const read = plaintext.safeParse(JSON.parse(json));
    return read.success ? read.data : undefined;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
