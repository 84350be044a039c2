import { z } from 'zod';
import { isPublicCell } from '../cells.ts';

/** How worn an item is, best first; `services` are 'new'. */
export const CONDITIONS = ['new', 'like-new', 'good', 'fair', 'for-parts'] as const;
export type Condition = (typeof CONDITIONS)[number];
export const LANGUAGES = ['ko', 'en'] as const;

/**
 * Control and format characters (bidirectional marks, zero-width spaces) could make a title look like another: they
 * are refused, not removed. The joiners stay, because emoji and several scripts need them.
 */
export const HIDDEN_CHARACTERS = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;
const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => !HIDDEN_CHARACTERS.test(value), { message: 'hidden or reordering characters' });

/** Alphabets some of whose letters look the same. Hangul, Han and kana look like none of them. */
const ALIKE = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Cherokee'].map(
  (name) => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const isOfOneAlphabet = (word: string) => ALIKE.filter((alphabet) => alphabet.test(word)).length <= 1;

const cid = z.string().regex(/^baf[a-z2-7]{50,60}$/, 'a CIDv1 in base32');
const pixels = z.number().int().min(1).max(16_384);

/** A picture by its CID; `thumbhash` (base64) is shown until it has loaded. */
export const picture = z.strictObject({
  cid,
  width: pixels,
  height: pixels,
  alt: text(300).optional(),
  thumbhash: z.base64().max(64).optional(),
});
export type PictureRef = z.infer<typeof picture>;

const publicCell = z.string().refine(isPublicCell, { message: 'an H3 cell of resolution 0 to 7' });

export const listingDocument = z.strictObject({
  schema: z.literal('moothall:listing:1'),
  title: text(120),
  description: text(8000),
  language: z.enum(LANGUAGES),
  condition: z.enum(CONDITIONS),
  /** What the seller calls the neighbourhood. */
  area: text(60).optional(),
  pictures: z.array(picture).min(1).max(10),
});
export type ListingDocument = z.infer<typeof listingDocument>;

export const profileDocument = z.strictObject({
  schema: z.literal('moothall:profile:1'),
  /** Each word is of one alphabet, lest it looks like another name. */
  name: text(40).refine((value) => value.split(/\s/).every(isOfOneAlphabet), {
    message: 'letters that look like others',
  }),
  about: text(2000).optional(),
  area: text(60).optional(),
  cell: publicCell.optional(),
  languages: z.array(z.enum(LANGUAGES)).max(LANGUAGES.length).optional(),
  picture: picture.optional(),
  /** Opening hours of a shop, in its own words. */
  hours: text(300).optional(),
});
export type ProfileDocument = z.infer<typeof profileDocument>;

/** The first words of a dispute. Public: whoever judges reads them. */
export const statementDocument = z.strictObject({
  schema: z.literal('moothall:statement:1'),
  text: text(8000),
  language: z.enum(LANGUAGES),
  pictures: z.array(picture).max(10),
});
export type StatementDocument = z.infer<typeof statementDocument>;

/** Bytes of the largest file a document may name: one IPFS block that every node passes on. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** A file by its CID. Its type is what the author says; nobody opens it inside a page. */
export const file = z.strictObject({
  cid,
  name: text(120),
  type: z.string().regex(/^[a-z]+\/[\w.+-]{1,80}$/, 'a media type'),
  size: z.number().int().min(1).max(MAX_FILE_BYTES),
});
export type FileRef = z.infer<typeof file>;

/** Words, pictures and files that a court is to read. All of it is public. */
const forTheCourt = <Name extends string>(schema: Name) =>
  z.strictObject({
    schema: z.literal(schema),
    text: text(8000),
    language: z.enum(LANGUAGES),
    pictures: z.array(picture).max(12),
    files: z.array(file).max(8),
  });

/** What somebody shows a jury, or everybody, about a motion or a dispute. */
export const evidenceDocument = forTheCourt('moothall:evidence:1');
export type EvidenceDocument = z.infer<typeof evidenceDocument>;

/** Why somebody asks for a verdict: of a motion, or of a complaint about an arbitrator. */
export const reasonDocument = forTheCourt('moothall:reason:1');
export type ReasonDocument = z.infer<typeof reasonDocument>;

/** Why an arbitrator divides the price as it is divided. */
export const rulingDocument = forTheCourt('moothall:ruling:1');
export type RulingDocument = z.infer<typeof rulingDocument>;

/** What one side of a finished order says of the other; the stars stand on chain. */
export const reviewDocument = z.strictObject({
  schema: z.literal('moothall:review:1'),
  text: text(2000),
  language: z.enum(LANGUAGES),
});
export type ReviewDocument = z.infer<typeof reviewDocument>;

/** What the reviewed side answers, once. */
export const replyDocument = z.strictObject({
  schema: z.literal('moothall:reply:1'),
  text: text(2000),
  language: z.enum(LANGUAGES),
});
export type ReplyDocument = z.infer<typeof replyDocument>;

/** What somebody vouches for about somebody else: what was checked, and how. Never the checked data itself. */
export const attestationDocument = z.strictObject({
  schema: z.literal('moothall:attestation:1'),
  text: text(2000),
  language: z.enum(LANGUAGES),
});
export type AttestationDocument = z.infer<typeof attestationDocument>;

/** A note (the place of a meeting) that only the other side can read. */
export const noteDocument = z.strictObject({
  schema: z.literal('moothall:note:1'),
  /** Sender's X25519 public key, base64. */
  from: z.base64().length(44),
  nonce: z.base64().max(44),
  ciphertext: z.base64().min(1).max(16_384),
});
export type NoteDocument = z.infer<typeof noteDocument>;

/** An X25519 public key. */
const publicKey = z.base64().length(44);

/**
 * Something only named people can read: one copy for each of them, sealed in HPKE's auth mode (X25519, HKDF-SHA256,
 * ChaCha20-Poly1305). Each copy is the encapsulated key followed by the ciphertext.
 */
export const sealedDocument = z.strictObject({
  schema: z.literal('moothall:sealed:1'),
  /** The author's public key. */
  from: publicKey,
  copies: z
    .array(z.strictObject({ for: publicKey, sealed: z.base64().min(64).max(16_384) }))
    .min(1)
    .max(4),
});
export type SealedDocument = z.infer<typeof sealedDocument>;

/**
 * A part of a case file that only named people can read: the content is sealed once (AES-256-GCM), and its key to each of
 * them as in a sealed document, so that pictures are not stored once for every reader.
 */
export const caseFileDocument = z.strictObject({
  schema: z.literal('moothall:casefile:1'),
  /** The author's public key. */
  from: publicKey,
  copies: z
    .array(z.strictObject({ for: publicKey, sealed: z.base64().min(64).max(1024) }))
    .min(1)
    .max(4),
  content: z.base64().min(24).max(240_000),
});
export type CaseFileDocument = z.infer<typeof caseFileDocument>;

/** Every schema ever published; old versions stay readable for ever. */
export const DOCUMENT_SCHEMAS = {
  'moothall:listing:1': listingDocument,
  'moothall:profile:1': profileDocument,
  'moothall:statement:1': statementDocument,
  'moothall:evidence:1': evidenceDocument,
  'moothall:reason:1': reasonDocument,
  'moothall:ruling:1': rulingDocument,
  'moothall:review:1': reviewDocument,
  'moothall:reply:1': replyDocument,
  'moothall:attestation:1': attestationDocument,
  'moothall:note:1': noteDocument,
  'moothall:sealed:1': sealedDocument,
  'moothall:casefile:1': caseFileDocument,
} as const;
export type SchemaName = keyof typeof DOCUMENT_SCHEMAS;
export type MoothallDocument = z.infer<(typeof DOCUMENT_SCHEMAS)[SchemaName]>;
