import { createHmac, timingSafeEqual } from 'node:crypto';
import { Refusal } from '../../schema/refusal.ts';

/** What a link does when it is followed. */
export type LinkPurpose = 'confirm' | 'stop';

/** Whose letters it is about. The address itself is in no link: logs of servers in between hold them. */
export interface Link {
  account: string;
  /** Stands for the address. */
  key: string;
}

/** A confirmation can be followed for two days; stopping works for good. */
const CONFIRM_MS = 2 * 24 * 3600 * 1000;
const TOKEN = /^(0x[0-9a-f]{40})\.([0-9a-f]{32})\.(\d{1,15})\.([\w-]{43})$/;

const sealOf = (secret: string, purpose: LinkPurpose, body: string) =>
  createHmac('sha256', secret).update(`notification link ${purpose} ${body}`).digest();

/** The token of a link. Nobody without the operator's secret can make one. */
export function writeLink(secret: string, purpose: LinkPurpose, { account, key }: Link, now = Date.now()): string {
  const body = `${account}.${key}.${purpose === 'confirm' ? now + CONFIRM_MS : 0}`;
  return `${body}.${sealOf(secret, purpose, body).toString('base64url')}`;
}

/** @throws Refusal BAD_LINK for what this operator did not write, LINK_EXPIRED for an old one */
export function readLink(secret: string, purpose: LinkPurpose, token: string, now = Date.now()): Link {
  const [, account = '', key = '', until = '', seal = ''] = TOKEN.exec(token) ?? [];
  const given = Buffer.from(seal, 'base64url');
  const expected = sealOf(secret, purpose, `${account}.${key}.${until}`);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Refusal('BAD_LINK');
  if (purpose === 'confirm' && Number(until) < now) throw new Refusal('LINK_EXPIRED');
  return { account, key };
}
