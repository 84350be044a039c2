import { createHash } from 'node:crypto';
import {
  TIME_LOCK_SCHEME,
  TIME_LOCKED_BYTES,
  TIME_LOCKED_MAX,
  type TimeLockNetwork,
  timeLockedVote,
} from '@moothall/contracts/protocol/jury/time-lock';
import { verifyBeacon } from 'drand-client/beacon-verification.js';
import { decryptAge } from 'tlock-js/age/age-encrypt-decrypt.js';
import { readAge } from 'tlock-js/age/age-reader-writer.js';
import { decodeArmor } from 'tlock-js/age/armor.js';
import { decryptOnG2 } from 'tlock-js/crypto/ibe.js';
import { z } from 'zod';
import { firstAnswer } from './drand.ts';
import type { Vote } from './seal.ts';

/** A point of G2 of BLS12-381, compressed, and the two halves that hide the key of 16 bytes. */
const POINT = 96;
const HALF = 16;
/** Nonce and tag around what is sealed. */
const AROUND = 16 + 16;
const ROUND = /^[1-9]\d{0,14}$/;
/** A point of G1 of BLS12-381, compressed. */
const signed = z.object({ signature: z.string().regex(/^[0-9a-f]{96}$/) });

/** To which round of which network a text is sealed. */
export interface SealedTo {
  round: number;
  hash: string;
}

/** The parts of a sealed vote; undefined for a text that is none. Says nothing of whether it opens. */
function partsOf(text: string) {
  if (text.length > TIME_LOCKED_MAX) return undefined;
  try {
    const binary = decodeArmor(text);
    const { header, body } = readAge(binary);
    const [stanza, ...others] = header.recipients;
    const [round = '', hash = ''] = stanza?.args ?? [];
    if (stanza?.type !== 'tlock' || others.length > 0 || stanza.args.length !== 2 || !ROUND.test(round))
      return undefined;
    if (stanza.body.length !== POINT + 2 * HALF || body.length !== AROUND + TIME_LOCKED_BYTES) return undefined;
    return { binary, round: Number(round), hash };
  } catch {
    // Neither armour nor age.
    return undefined;
  }
}

/** To what a text is sealed that may be a vote; undefined for one that surely is none. */
export function sealedTo(text: string): SealedTo | undefined {
  const parts = partsOf(text);
  return parts && { round: parts.round, hash: parts.hash };
}

/** Opens a vote by the signature of its round; undefined for what was never sealed to it, or is no vote. */
export async function openTimeLocked(text: string, signature: string): Promise<Vote | undefined> {
  const parts = partsOf(text);
  if (!parts) return undefined;
  try {
    const bytes = await decryptAge(parts.binary, ([stanza]) => {
      const body = stanza?.body ?? new Uint8Array();
      const halves = { V: body.subarray(POINT, POINT + HALF), W: body.subarray(POINT + HALF) };
      return decryptOnG2(Buffer.from(signature, 'hex'), { U: body.subarray(0, POINT), ...halves });
    });
    return timeLockedVote(bytes);
  } catch {
    // Garbled, or sealed to something else than it says.
    return undefined;
  }
}

/** Tells the signatures that open what was sealed by time. */
export interface TimeLockSource {
  readonly network: TimeLockNetwork;
  /** 48 bytes in hex, checked against the network's key. @throws DrandUnavailable */
  signatureOf(round: number): Promise<string>;
}

/** Whether the network's key made this signature of a round. */
function isSigned({ hash, publicKey, genesis, period }: TimeLockNetwork, round: number, signature: string) {
  const info = { hash, public_key: publicKey, genesis_time: genesis, period, schemeID: TIME_LOCK_SCHEME };
  const randomness = createHash('sha256').update(signature, 'hex').digest('hex');
  return verifyBeacon({ ...info, groupHash: '', metadata: { beaconID: '' } }, { round, randomness, signature }, round);
}

/**
 * Asks servers of a network one after another. Each signature is checked here: no chain does, and by a wrong one a good
 * vote would look spoiled.
 */
export class TimeLockServers implements TimeLockSource {
  constructor(
    private readonly urls: readonly string[],
    readonly network: TimeLockNetwork,
  ) {}

  signatureOf(round: number): Promise<string> {
    const read = async (answer: unknown) => {
      const { success, data } = signed.safeParse(answer);
      if (!success) throw new Error('no signature of one point');
      if (!(await isSigned(this.network, round, data.signature).catch(() => false)))
        throw new Error('a signature that the network did not make');
      return data.signature;
    };
    return firstAnswer(this.urls, BigInt(round), read, 'TIME_LOCK_URLS');
  }
}
