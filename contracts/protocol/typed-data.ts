/**
 * What people sign, as EIP-712 types. The field names and order are those of the contracts' type hashes.
 * Shapes fit ethers' `signTypedData(domain, types, value)`.
 */
export interface TypedDomain {
  name: string;
  version: string;
  chainId: number;
  verifyingContract: string;
}

/** Domain of everything signed for the orders contract. */
export const ordersDomain = (chainId: number, orders: string): TypedDomain => ({
  name: 'Moothall Orders',
  version: '1',
  chainId,
  verifyingContract: orders,
});

/** The buyer's word at the meeting: the price goes to the seller. `validUntil` is block time in seconds. */
export const RELEASE_TYPES = {
  Release: [
    { name: 'deal', type: 'bytes32' },
    { name: 'validUntil', type: 'uint40' },
  ],
};

/** Either side's word that they meet at `meetAt` (block time in seconds). */
export const MEETING_TYPES = {
  Meeting: [
    { name: 'deal', type: 'bytes32' },
    { name: 'meetAt', type: 'uint40' },
    { name: 'validUntil', type: 'uint40' },
  ],
};

/** Either side's word to a split: `toBuyer` of the price in the token's smallest unit. */
export const SETTLEMENT_TYPES = {
  Settlement: [
    { name: 'deal', type: 'bytes32' },
    { name: 'toBuyer', type: 'uint256' },
    { name: 'validUntil', type: 'uint40' },
  ],
};

/** A carrier's word that the parcel of this deal was handed over. */
export const DELIVERY_TYPES = {
  Delivery: [
    { name: 'deal', type: 'bytes32' },
    { name: 'validUntil', type: 'uint40' },
  ],
};

/** A purchase at another price: either side signs it, the other submits it with `buyOffered`. */
export const OFFER_TYPES = {
  Offer: [
    { name: 'listing', type: 'bytes32' },
    { name: 'buyer', type: 'address' },
    { name: 'price', type: 'uint96' },
    { name: 'purchase', type: 'Purchase' },
    { name: 'epoch', type: 'uint64' },
    { name: 'validUntil', type: 'uint40' },
  ],
  Purchase: [
    { name: 'quantity', type: 'uint32' },
    { name: 'way', type: 'uint8' },
    { name: 'meetAt', type: 'uint40' },
    { name: 'nonce', type: 'uint64' },
    { name: 'note', type: 'bytes32' },
    { name: 'maxFeeBps', type: 'uint16' },
    { name: 'arbiter', type: 'address' },
  ],
};

/** EIP-2612: lets `spender` draw `value` from the signer's wallet once. */
export const PERMIT_TYPES = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
};
