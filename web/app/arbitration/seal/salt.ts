import { type Bytes, toHex, utf8 } from '../../messages/crypto/bytes.ts';
import type { SealPlace } from './commitment.ts';

/**
 * What the wallet signs to seal a list. Both languages in one text, since another text would make another salt. Every
 * order has its own, so that a signature given for one opens no other.
 */
export const sealText = ({ chainId, order }: SealPlace): string =>
  [
    'Moothall: seal my list / 내 목록 봉인',
    '',
    'Signing this seals whom I accept as arbitrator in one dispute. It moves no money.',
    'Sign it only where you use Moothall: whoever has this signature can look into my list before it is opened.',
    '',
    '서명하면 한 분쟁에서 누구를 중재인으로 괜찮다고 했는지 봉인합니다. 돈은 움직이지 않습니다.',
    'Moothall을 쓰는 곳에서만 서명하세요. 이 서명을 가진 사람은 열기 전에 내 목록을 볼 수 있습니다.',
    '',
    `Order / 거래: ${order.toLowerCase()}`,
    `Network / 네트워크: ${chainId}`,
    'Version: 1',
  ].join('\n');

/** Separates this use of a signature from any other. */
const SALT = utf8('moothall:approvals:1');
const SALT_BITS = 256;

/** The salt of a person's list out of the wallet's signature of `sealText`: the same on every device. */
export async function saltOf(signature: Bytes, place: SealPlace): Promise<`0x${string}`> {
  // Wallets write the last byte of 65 in two ways.
  const own = signature.length === 65 ? signature.slice(0, 64) : signature;
  const material = await crypto.subtle.importKey('raw', own, 'HKDF', false, ['deriveBits']);
  const { chainId, arbitrators, order, party } = place;
  const bound = [chainId, ...[arbitrators, order, party].map((text) => text.toLowerCase())];
  const how = { name: 'HKDF', hash: 'SHA-256', salt: SALT, info: utf8(JSON.stringify(bound)) };
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(how, material, SALT_BITS)));
}
