import type { MoneyState } from '../ui/rings.tsx';
import type { OrderView } from './facts.ts';

/** Where an order's money is, for the rings. */
export function moneyState({ state, outcome }: Pick<OrderView, 'state' | 'outcome'>): MoneyState {
  switch (state) {
    case 'PLACED':
    case 'ACCEPTED':
    case 'SHIPPED':
    case 'DELIVERED':
      return 'held';
    case 'DISPUTED':
      return 'dispute';
    case 'COMPLETED':
      return 'paid';
    case 'REFUNDED':
      return 'back';
    case 'RESOLVED':
      return outcome === 'SETTLED' || outcome === 'RULED' ? 'split' : 'held';
  }
}
