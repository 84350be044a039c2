import { concat, sha256 } from 'ethers';

/**
 * What a conversation is called: sha-256 of the 32 bytes of the listing's id and the 20 of the buyer's address. It
 * follows from whose it is, so that two first messages at once meet in one conversation.
 */
export const conversationId = (listing: string, buyer: string): string => sha256(concat([listing, buyer]));
