import type { Problem } from '../chain/types.ts';

/** Longest statement, in the protocol's `moothall:statement:1`. */
export const STATEMENT_MAX = 8000;
/** Letters that are not seen: they could make a text read differently from what it is. The protocol refuses them. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

/** Checks the words with which a dispute is opened. */
export function readStatement(text: string): { value: string } | { mistake: Problem } {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value === '') return { mistake: { code: 'STATEMENT_EMPTY', params: {} } };
  if (value.length > STATEMENT_MAX) {
    const params = { max: String(STATEMENT_MAX), length: String(value.length) };
    return { mistake: { code: 'STATEMENT_LONG', params } };
  }
  return HIDDEN.test(value) ? { mistake: { code: 'STATEMENT_HIDDEN', params: {} } } : { value };
}
