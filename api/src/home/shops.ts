import { type Account, accountShape } from '../accounts/types.ts';
import { ListingState } from '../listings/enums.ts';
import { SEARCHED } from '../listings/found.ts';
import type { Neighbourhood } from '../listings/near.ts';
import { isShown, type Reader } from '../listings/shown.ts';
import type { List } from '../read/page.ts';
import { Scope } from '../read/shape.ts';

/**
 * Shops that offer something the reader may find, within a circle where there is one; those with the most finished deals
 * first.
 */
export const shopList = (near: Neighbourhood | undefined, reader: Reader): List<Account> => ({
  shape: accountShape,
  name: 'shops',
  order: [
    { sql: ({ alias }) => `${alias}.finished_deals`, type: 'int' },
    { sql: ({ alias }) => `${alias}.address`, type: 'text' },
  ],
  descending: true,
  where: ({ alias, values }) => {
    const offered = new Scope(values, values.alias(), '', []);
    const conditions = [
      `${offered.alias}.seller = ${alias}.address`,
      `${offered.alias}.state = '${ListingState.OPEN}'`,
      ...isShown(offered, reader),
    ];
    if (near) conditions.push(`${offered.alias}.cell = any(${values.bind(near.cells, 'text[]')})`);
    return [
      `${alias}.kind = 'shop'`,
      `exists (select from ${SEARCHED} ${offered.alias} where ${conditions.join(' and ')})`,
    ];
  },
});
