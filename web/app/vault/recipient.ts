import type { Problem } from '../chain/types.ts';

/**
 * Reads the address money is sent to. Mixed-case addresses carry a checksum, which is compared; the library for it is
 * loaded only here. Source: https://eips.ethereum.org/EIPS/eip-55
 * @param market addresses of the market's own contracts, which could never send it on
 */
export async function readRecipient(
  text: string,
  market: readonly string[],
): Promise<{ value: string } | { mistake: Problem }> {
  const plain = text.trim();
  if (!/^0x[0-9a-fA-F]{40}$/.test(plain)) return { mistake: { code: 'ADDRESS_MALFORMED', params: {} } };
  const { getAddress } = await import('ethers');
  const checksummed = getAddress(plain.toLowerCase());
  const digits = plain.slice(2);
  const mixed = digits !== digits.toLowerCase() && digits !== digits.toUpperCase();
  if (mixed && checksummed !== plain) return { mistake: { code: 'ADDRESS_MISTYPED', params: {} } };
  const unfit = /^0x0{40}$/.test(plain) || market.some((own) => own.toLowerCase() === plain.toLowerCase());
  return unfit ? { mistake: { code: 'ADDRESS_UNFIT', params: {} } } : { value: checksummed };
}
