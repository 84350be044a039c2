import { concat, sha256 } from 'ethers';

/**
 * What a conversation is called, on whichever server it is kept: sha-256 of the 32 bytes of the listing's id and the 20
 * of the buyer's address. Both sides know it before the first message, so that what they seal can name it.
 */
export const conversationId = (listing: string, buyer: string): string => sha256(concat([listing, buyer]));
