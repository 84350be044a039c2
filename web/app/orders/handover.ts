/**
 * What one side signs and the other side hands to the market, as text that fits a QR code:
 *
 *     moothall:release:1:<orderId>:<validUntil>:<signature>
 *     moothall:meeting:1:<orderId>:<meetAt>:<validUntil>:<signature>
 *     moothall:settle:1:<orderId>:<toBuyer>:<validUntil>:<signature>
 *     moothall:delivery:1:<orderId>:<validUntil>:<signature>
 *
 * Order id and signature are 0x hex, times are seconds of block time, `toBuyer` is in the token's smallest unit. The
 * same text behind `#` makes a link to the order's page: a fragment never travels to a server. Whether the signature
 * is right is for the contract to say; everything else is checked here.
 */
export type Handover =
  | { kind: 'release'; orderId: string; validUntil: number; signature: string }
  /** A carrier's word that the parcel was handed over. */
  | { kind: 'delivery'; orderId: string; validUntil: number; signature: string }
  | { kind: 'meeting'; orderId: string; meetAt: number; validUntil: number; signature: string }
  | { kind: 'settle'; orderId: string; toBuyer: bigint; validUntil: number; signature: string };

export type HandoverKind = Handover['kind'];

export const HANDOVER_CODES = [
  'HANDOVER_EMPTY',
  'HANDOVER_MALFORMED',
  'HANDOVER_OTHER_KIND',
  'HANDOVER_OTHER_ORDER',
  'HANDOVER_EXPIRED',
] as const;
export type HandoverCode = (typeof HANDOVER_CODES)[number];

/** A code that cannot be used; `params` hold what was wrong. */
export class HandoverError extends Error {
  override name = 'HandoverError';
  constructor(
    readonly code: HandoverCode,
    readonly params: Record<string, string> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}

/** How long a release signed at the meeting counts, in seconds: long enough to be scanned, too short to be kept. */
export const RELEASE_LASTS = 120;
/** How long a signed meeting time or split counts, in seconds: the other side may answer tomorrow. */
export const ANSWER_WITHIN = 24 * 3600;

const ID = /^0x[0-9a-f]{64}$/;
const NUMBER = /^(0|[1-9]\d{0,29})$/;
/** 65 bytes from a person's key; longer ones come from contract wallets (ERC-1271). */
const SIGNATURE = /^0x(?:[0-9a-f]{2}){64,1024}$/;
const FIELDS: Record<HandoverKind, number> = { release: 3, delivery: 3, meeting: 4, settle: 4 };
/** Last second a uint40 can say. */
const MAX_TIME = 2 ** 40 - 1;

export function writeHandover(handover: Handover): string {
  const { kind, orderId, validUntil, signature } = handover;
  const middle = kind === 'meeting' ? [handover.meetAt] : kind === 'settle' ? [handover.toBuyer] : [];
  return ['moothall', kind, '1', orderId, ...middle, validUntil, signature].join(':').toLowerCase();
}

/** The link that opens the order's page with the code in it. */
export const handoverLink = (page: string, handover: Handover): string => `${page}#${writeHandover(handover)}`;

function seconds(text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  if (!(value <= MAX_TIME)) throw new HandoverError('HANDOVER_MALFORMED');
  return value;
}

function fieldsOf(text: string): { kind: HandoverKind; fields: string[] } {
  const compact = text
    .slice(text.lastIndexOf('#') + 1)
    .trim()
    .toLowerCase();
  if (compact === '') throw new HandoverError('HANDOVER_EMPTY');
  const [name, kind, version, ...fields] = compact.split(':');
  const known = name === 'moothall' && version === '1' && kind !== undefined && Object.hasOwn(FIELDS, kind);
  if (!known || fields.length !== FIELDS[kind as HandoverKind]) throw new HandoverError('HANDOVER_MALFORMED');
  return { kind: kind as HandoverKind, fields };
}

/**
 * Reads a code or a link for one order.
 * @param now block time in seconds
 * @throws HandoverError empty, malformed, of another kind or order, or expired
 */
export function readHandover<K extends HandoverKind>(
  text: string,
  expected: { kind: K; orderId: string; now: number },
): Extract<Handover, { kind: K }> {
  const { kind, fields } = fieldsOf(text);
  const orderId = fields[0] ?? '';
  const signature = fields.at(-1) ?? '';
  if (!ID.test(orderId) || !SIGNATURE.test(signature)) throw new HandoverError('HANDOVER_MALFORMED');
  const validUntil = seconds(fields.at(-2) ?? '');
  if (kind !== expected.kind) throw new HandoverError('HANDOVER_OTHER_KIND', { kind });
  if (orderId !== expected.orderId.toLowerCase()) throw new HandoverError('HANDOVER_OTHER_ORDER', { orderId });
  if (validUntil < expected.now) throw new HandoverError('HANDOVER_EXPIRED', { validUntil: String(validUntil) });
  const middle = fields[1] ?? '';
  const base = { orderId, validUntil, signature };
  if (kind === 'release' || kind === 'delivery') return { kind, ...base } as Extract<Handover, { kind: K }>;
  if (kind === 'meeting') return { kind, ...base, meetAt: seconds(middle) } as Extract<Handover, { kind: K }>;
  if (!NUMBER.test(middle)) throw new HandoverError('HANDOVER_MALFORMED');
  return { kind, ...base, toBuyer: BigInt(middle) } as Extract<Handover, { kind: K }>;
}

/** Which kind of code a text is, so that one field takes all of them; undefined for anything else. */
export function kindOfHandover(text: string): HandoverKind | undefined {
  try {
    return fieldsOf(text).kind;
  } catch (problem) {
    if (problem instanceof HandoverError) return undefined;
    throw problem;
  }
}

/** A code somewhere in a text, alone or at the end of a link. */
const CODE = /(?:https?:\/\/[^\s#]*#)?(moothall:([a-z]+):1:(0x[0-9a-f]{64})(?::[0-9a-fx]+)+)/i;

/** A signed code among other words, and what is left of these; undefined when there is none. */
export function codeIn(text: string) {
  const [whole, code, , orderId] = CODE.exec(text) ?? [];
  const kind = code === undefined ? undefined : kindOfHandover(code);
  if (whole === undefined || code === undefined || orderId === undefined || kind === undefined) return undefined;
  return { kind, code: code.toLowerCase(), orderId: orderId.toLowerCase(), words: text.replace(whole, '').trim() };
}
