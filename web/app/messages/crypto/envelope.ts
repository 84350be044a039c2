import { type Bytes, fromBase64, joined, toBase64 } from './bytes.ts';
import { type MessageKey, suite } from './key-pair.ts';

/** An encapsulated key stands before the ciphertext. */
const ENC_BYTES = 32;

/** Something sealed that does not open, and why. */
export type SealFault =
  /** Not for this key, not from this sender, for another conversation, or changed on the way. */
  | 'SEAL_BROKEN'
  /** It opens, but it is not what was committed to. */
  | 'COMMITMENT_WRONG'
  /** It opens, but says nothing this page knows. */
  | 'PLAINTEXT_UNKNOWN';

/** What was sealed cannot be read. */
export class SealError extends Error {
  override name = 'SealError';
  readonly params: Record<string, string> = {};
  constructor(
    readonly code: SealFault,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

interface Bound {
  /** What the envelope is for; it opens only for the same. */
  info: Bytes;
  /** Bound to the ciphertext, readable beside it. */
  aad: Bytes;
}

/** Seals to a public key in HPKE's auth mode: only its owner can read it, and knows that `from` wrote it. */
export async function seal(plain: Bytes, from: MessageKey, to: Bytes, { info, aad }: Bound): Promise<string> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(to);
  const params = { recipientPublicKey, senderKey: from.pair, info };
  const { enc, ct } = await suite.seal(params, plain, aad);
  return toBase64(joined(new Uint8Array(enc), new Uint8Array(ct)));
}

/**
 * Opens an envelope. `senders` are the keys the sender is known to have used, the newest first.
 * @throws SealError SEAL_BROKEN
 */
export async function open(sealed: string, own: MessageKey, senders: readonly Bytes[], bound: Bound): Promise<Bytes> {
  let cause: unknown;
  for (const sender of senders) {
    try {
      const bytes = fromBase64(sealed);
      const senderPublicKey = await suite.kem.deserializePublicKey(sender);
      const enc = bytes.slice(0, ENC_BYTES);
      const params = { recipientKey: own.pair, enc, senderPublicKey, info: bound.info };
      return new Uint8Array(await suite.open(params, bytes.slice(ENC_BYTES), bound.aad));
    } catch (thrown) {
      // Whatever is wrong with it, it cannot be told apart from a forgery.
      cause = thrown;
    }
  }
  throw new SealError('SEAL_BROKEN', { cause });
}
