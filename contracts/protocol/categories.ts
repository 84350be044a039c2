/** One place in the tree of goods. The number is on chain, the id names icons and messages, labels live in the pages. */
export interface Category {
  number: number;
  id: string;
  /** Number of the category above; none at the top. */
  parent?: number;
}

const TOP = [
  'furniture',
  'bikes',
  'tech',
  'clothes',
  'books',
  'kids',
  'plants',
  'music',
  'kitchen',
  'sports',
  'hobby',
  'services',
] as const;

/** Second level, numbered parent × 100 + place. Numbers are never reused. */
const BELOW: Record<(typeof TOP)[number], readonly string[]> = {
  furniture: ['chairs', 'tables', 'storage', 'lighting'],
  bikes: ['city-bikes', 'folding-bikes', 'bike-parts'],
  tech: ['cameras', 'computers', 'phones', 'audio'],
  clothes: ['womenswear', 'menswear', 'shoes', 'bags'],
  books: ['novels', 'textbooks', 'comics'],
  kids: ['toys', 'strollers', 'kids-clothes'],
  plants: ['houseplants', 'garden'],
  music: ['guitars', 'keyboards', 'records'],
  kitchen: ['tableware', 'appliances'],
  sports: ['camping', 'fitness', 'ball-sports'],
  hobby: ['crafts', 'board-games', 'collecting'],
  services: ['repairs', 'lessons', 'moving'],
};

export const CATEGORIES: readonly Category[] = TOP.flatMap((id, place) => {
  const number = place + 1;
  const below = BELOW[id].map((child, index) => ({ number: number * 100 + index + 1, id: child, parent: number }));
  return [{ number, id }, ...below];
});

const byId = new Map(CATEGORIES.map((category) => [category.id, category]));
const byNumber = new Map(CATEGORIES.map((category) => [category.number, category]));

/** The category called `id`, if there is one. */
export const categoryById = (id: string): Category | undefined => byId.get(id);
/** The category numbered `number`, if there is one. A listing may carry an unknown number: it is shown as "other". */
export const categoryByNumber = (number: number): Category | undefined => byNumber.get(number);
/** The number itself and those of everything below it. */
export const withDescendants = (number: number): number[] =>
  CATEGORIES.filter((category) => category.number === number || category.parent === number).map(({ number: n }) => n);
