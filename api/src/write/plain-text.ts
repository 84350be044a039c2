import { HIDDEN_CHARACTERS } from '@moothall/contracts/protocol';
import { Refusal } from '../schema/refusal.ts';

/**
 * Words as they are kept: NFC, one kind of line end, nothing around them.
 * @throws Refusal TEXT_TOO_LONG; TEXT_HIDDEN_CHARACTERS for control, invisible and direction-changing ones
 */
export function plainText(text: string, max: number): string {
  const plain = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim();
  const { length } = [...plain];
  if (length > max) throw new Refusal('TEXT_TOO_LONG', { length, max });
  if (HIDDEN_CHARACTERS.test(plain)) throw new Refusal('TEXT_HIDDEN_CHARACTERS');
  return plain;
}

/**
 * The same, of at least one character.
 * @throws Refusal TEXT_EMPTY besides
 */
export function someText(text: string, max: number): string {
  const plain = plainText(text, max);
  if (plain === '') throw new Refusal('TEXT_EMPTY');
  return plain;
}
