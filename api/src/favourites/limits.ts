/** Listings that one account may keep. */
export const FAVOURITES_MAX = 1000;
/** Accounts that one account may follow. */
export const FOLLOWS_MAX = 1000;
/** Listings that one question may ask about. */
export const FAVOURED_MAX = 100;
