// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "contracts/src/listings/IListings.sol";

/// @title Somebody who lists many things in one transaction
/// @dev Only for measuring: no two of its listings are equal, and none needs a signature of its own.
contract BulkSeller {
    uint64 private _nonce;

    /// @param terms What all of them have in common.
    function list(IListings listings, Terms memory terms, uint32 stock, uint256 count) external {
        terms.seller = address(this);
        for (uint256 i = 0; i < count; i++) {
            terms.nonce = ++_nonce;
            terms.content = keccak256(abi.encode(this, terms.nonce));
            terms.price = uint96(1_000 + uint256(terms.content) % 1_000_000);
            terms.category = uint32(1 + uint256(terms.content) % 12);
            listings.list(terms, stock);
        }
    }
}
