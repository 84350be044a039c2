/** Searches that one account may save. */
export const SEARCHES_MAX = 30;
/** Characters of a name. */
export const NAME_MAX = 60;
/** New finds that are counted; more of them is "many". */
export const NEW_MAX = 100;
/** Finds that are kept of one search, the newest. */
export const FINDS_MAX = 200;
