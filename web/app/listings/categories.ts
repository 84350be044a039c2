import { categoryByNumber } from '@moothall/contracts/protocol/categories';
import type { IconName } from '../ui/icon.tsx';

/** Top categories in the order of the home page, each with its icon. */
export const TOP_CATEGORIES = [
  { number: 1, id: 'furniture', icon: 'armchair' },
  { number: 2, id: 'bikes', icon: 'bicycle' },
  { number: 3, id: 'tech', icon: 'camera' },
  { number: 4, id: 'clothes', icon: 't-shirt' },
  { number: 5, id: 'books', icon: 'book-open' },
  { number: 6, id: 'kids', icon: 'baby' },
  { number: 7, id: 'plants', icon: 'plant' },
  { number: 8, id: 'music', icon: 'guitar' },
  { number: 9, id: 'kitchen', icon: 'cooking-pot' },
  { number: 10, id: 'sports', icon: 'soccer-ball' },
  { number: 11, id: 'hobby', icon: 'palette' },
  { number: 12, id: 'services', icon: 'wrench' },
] as const satisfies readonly { number: number; id: string; icon: IconName }[];

/** Key of a category's name in the messages; a number nobody knows is "other". */
export const categoryKey = (number: number): string => categoryByNumber(number)?.id ?? 'other';
