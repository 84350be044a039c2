/** How much of the town is played: a whole one for visitors, or a small one that is up in seconds, for tests. */
export const TOWN_SIZES = ['whole', 'small'] as const;
export type TownSize = (typeof TOWN_SIZES)[number];
