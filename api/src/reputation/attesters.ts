import { type Account, accountShape } from '../accounts/types.ts';
import type { List } from '../read/page.ts';

/** Whose word is a badge in this market, in an order that stays. */
export const attesterList: List<Account> = {
  shape: accountShape,
  name: 'attesters',
  order: [{ sql: ({ alias }) => `${alias}.address`, type: 'text' }],
  descending: false,
  where: ({ alias }) => [
    `exists (select from chain.attester listed where listed.attester = ${alias}.address and listed.registered)`,
  ],
};
