/** Largest picture file a person may send. */
export const PICTURE_MAX_BYTES = 20 * 1024 * 1024;
/** Most pixels a picture may have before it is made smaller: more would cost too much memory to open. */
export const PICTURE_MAX_PIXELS = 50_000_000;
/** Longest side of a picture as it is kept. */
export const PICTURE_SIDE = 2048;
/**
 * Largest picture as it is kept: one block that every IPFS node passes on, whose CID is the sha-256 of the file, so
 * that whoever serves it can be checked without reading a tree of blocks.
 */
export const BLOCK_MAX_BYTES = 1024 * 1024;
/** Pictures and documents one account may put into IPFS within an hour. */
export const UPLOADS_PER_HOUR = 120;
