/** Cards side by side, as everywhere. */
export const GRID = 'grid grid-cols-2 gap-x-3 gap-y-5 md:grid-cols-4 md:gap-x-5 md:gap-y-7';
