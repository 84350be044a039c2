/** Amounts are integers in a token's smallest unit; text is for people. */

/** An amount that cannot be read. `code` names the reason, `params` the offending values. */
export class AmountError extends Error {
  override name = 'AmountError';
  constructor(
    readonly code: 'AMOUNT_MALFORMED' | 'AMOUNT_TOO_FINE' | 'AMOUNT_TOO_LARGE',
    readonly params: { text: string; decimals: number },
  ) {
    super(`${code}: ${params.text}`);
  }
}

/** Largest price the contracts accept (uint96). */
export const MAX_AMOUNT = 2n ** 96n - 1n;

/**
 * Reads what a person typed: digits, an optional decimal point, thousands separated by commas or spaces.
 * @returns units, not negative
 * @throws AmountError when it is no number, has more places than the token, or exceeds uint96
 */
export function parseAmount(text: string, decimals: number): bigint {
  const plain = text.trim().replace(/[,\s]/g, '');
  const match = /^(\d+)(?:\.(\d*))?$/.exec(plain);
  const [, whole, given = ''] = match ?? [];
  if (whole === undefined) throw new AmountError('AMOUNT_MALFORMED', { text, decimals });
  const fraction = given.replace(/0+$/, '');
  if (fraction.length > decimals) throw new AmountError('AMOUNT_TOO_FINE', { text, decimals });
  const value = BigInt(whole + fraction.padEnd(decimals, '0'));
  if (value > MAX_AMOUNT) throw new AmountError('AMOUNT_TOO_LARGE', { text, decimals });
  return value;
}

/** Units to plain decimal text without separators and without trailing zeros: `formatAmount(1500000n, 6)` is '1.5'. */
export function formatAmount(value: bigint, decimals: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return sign + whole + (fraction ? `.${fraction}` : '');
}
