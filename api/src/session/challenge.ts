import { randomBytes } from 'node:crypto';
import { getAddress } from 'ethers';
import type { Pool } from 'pg';
import { SiweMessage } from 'siwe';
import { Refusal } from '../schema/refusal.ts';
import type { SessionServices } from './services.ts';

/** A person has this long to sign. */
const CHALLENGE_MS = 10 * 60_000;
/** Longest message that is parsed at all; ours have about 400 characters. */
const MESSAGE_MAX = 4096;

/** The message of EIP-4361 that a wallet shows and signs; its nonce is good for one sign-in within ten minutes. */
export async function makeChallenge(services: SessionServices, address: string, origin: string): Promise<string> {
  const { env, pool } = services;
  if (!env.WEB_ORIGIN.includes(origin)) throw new Refusal('ORIGIN_UNKNOWN', { origin });
  const nonce = randomBytes(16).toString('hex');
  const now = Date.now();
  const expiresAt = new Date(now + CHALLENGE_MS);
  await pool.query('delete from app.sign_in_nonce where expires_at <= now()');
  await pool.query('insert into app.sign_in_nonce (nonce, expires_at) values ($1, $2)', [nonce, expiresAt]);
  return new SiweMessage({
    domain: new URL(origin).host,
    address: getAddress(address),
    uri: origin,
    version: '1',
    chainId: env.deployment.chainId,
    nonce,
    issuedAt: new Date(now).toISOString(),
    expirationTime: expiresAt.toISOString(),
  }).prepareMessage();
}

function parse(message: string): SiweMessage {
  if (message.length > MESSAGE_MAX) throw new Refusal('CHALLENGE_MALFORMED');
  try {
    return new SiweMessage(message);
  } catch {
    // The parser's reasons are prose about its grammar; the code says all that a page can act on.
    throw new Refusal('CHALLENGE_MALFORMED');
  }
}

/**
 * Reads a message that somebody signed and checks everything in it but the signature: that it was meant for these
 * pages and this chain, and that its time has come and not passed.
 * @throws Refusal CHALLENGE_MALFORMED, CHALLENGE_MISMATCH, CHALLENGE_EXPIRED
 */
export function readChallenge({ env }: Pick<SessionServices, 'env'>, message: string): SiweMessage {
  const challenge = parse(message);
  const mismatch = (field: string, expected: string | number, given: string | number): never => {
    throw new Refusal('CHALLENGE_MISMATCH', { field, expected, given });
  };
  const hosts = env.WEB_ORIGIN.map((origin) => new URL(origin).host);
  if (!hosts.includes(challenge.domain)) mismatch('domain', hosts.join(' '), challenge.domain);
  const uri = URL.canParse(challenge.uri) ? new URL(challenge.uri) : null;
  const isOurs = uri !== null && env.WEB_ORIGIN.includes(uri.origin) && uri.host === challenge.domain;
  if (!isOurs) mismatch('uri', env.WEB_ORIGIN.join(' '), challenge.uri);
  if (challenge.scheme && `${challenge.scheme}:` !== uri?.protocol) {
    mismatch('scheme', uri?.protocol.slice(0, -1) ?? '', challenge.scheme);
  }
  const { chainId } = env.deployment;
  if (challenge.chainId !== chainId) mismatch('chainId', chainId, challenge.chainId);
  const { expirationTime, notBefore } = challenge;
  if (expirationTime && Date.parse(expirationTime) <= Date.now()) {
    throw new Refusal('CHALLENGE_EXPIRED', { expirationTime });
  }
  if (notBefore && Date.parse(notBefore) > Date.now()) mismatch('notBefore', new Date().toISOString(), notBefore);
  return challenge;
}

/**
 * Uses up a nonce, even where the signature turns out wrong: a message is tried once.
 * @throws Refusal CHALLENGE_UNKNOWN when it was never given out, used before, or is too old
 */
export async function useNonce(pool: Pool, nonce: string): Promise<void> {
  const { rowCount } = await pool.query('delete from app.sign_in_nonce where nonce = $1 and expires_at > now()', [
    nonce,
  ]);
  if (rowCount !== 1) throw new Refusal('CHALLENGE_UNKNOWN', { nonce });
}
