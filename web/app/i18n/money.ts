import { formatAmount } from '@moothall/contracts/protocol/amounts';
import type { Language } from './languages.ts';
import { numberWords } from './number-words.ts';

export interface MoneyToken {
  symbol: string;
  decimals: number;
}

/** The won token is shown as won: ₩128,000 or 128,000원. Others carry their symbol. */
const WON = 'KRWT';

/** Groups the digits; done on text, since amounts go beyond what a number holds exactly. */
function grouped(plain: string): string {
  const [whole = '0', fraction] = plain.split('.');
  const digits = new Intl.NumberFormat('en').format(BigInt(whole));
  return fraction ? `${digits}.${fraction}` : digits;
}

/** An amount in smallest units for people. */
export function formatMoney(amount: bigint | string, token: MoneyToken, language: Language): string {
  const figures = grouped(formatAmount(BigInt(amount), token.decimals));
  if (token.symbol !== WON) return `${figures} ${token.symbol}`;
  return language === 'ko' ? `${figures}원` : `₩${figures}`;
}

/** The amount in words, with its unit; undefined when it is no whole number. */
export function moneyInWords(amount: bigint | string, token: MoneyToken, language: Language): string | undefined {
  const unit = 10n ** BigInt(token.decimals);
  if (BigInt(amount) % unit !== 0n) return undefined;
  const words = numberWords(BigInt(amount) / unit, language);
  const name = token.symbol === WON ? (language === 'ko' ? '원' : 'won') : token.symbol;
  return words && `${words} ${name}`;
}

/** What stands beside a field in which an amount is typed. */
export function moneyUnit(token: MoneyToken, language: Language): string {
  if (token.symbol !== WON) return token.symbol;
  return language === 'ko' ? '원' : '₩';
}
