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
