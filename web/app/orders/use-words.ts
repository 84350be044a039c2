import type { Ending } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.ts';
import { type ByItself, getsOf, type Role } from './consequences.ts';
import type { OrderTokens } from './facts.ts';
import { useMoney } from './use-money.ts';

/** Who is who in a sentence; `role` is the reader's side. The buyer of a deal that nobody made yet has no name. */
export interface Names {
  buyer: string;
  seller: string;
  role: Role;
}

/** Puts into words what the table says: who gets what, and what happens if nobody does anything. */
export function useWords(tokens: OrderTokens, { buyer, seller, role }: Names) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const money = useMoney(tokens);

  const ends = (ending: Ending): string =>
    (['buyer', 'seller'] as const)
      .map((side) => ({ side, gets: getsOf(ending, side) }))
      .filter(({ gets }) => gets.length > 0)
      .map(({ side, gets }) => {
        const amount = money.sum(gets);
        const name = side === 'buyer' ? buyer : seller;
        if (side === role) return t('getsYou', { amount });
        return name === '' ? t('getsSomebody', { amount }) : t('gets', { name, amount });
      })
      .join(', ');

  const otherwise = ({ from, after, ending, deadline }: ByItself): string =>
    t(`otherwise.${from}`, {
      buyer,
      seller,
      until: format.moment(after),
      lookBy: deadline === undefined ? '' : format.moment(deadline),
      ends: ending ? ends(ending) : '',
    });

  return { ends, otherwise };
}
