// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "./IListings.sol";

/// @notice keccak256(abi.encode(terms)), the id of a listing.
/// @dev Terms are sixteen words of one kind each, so their calldata is their encoding and is hashed as it stands. Words
/// with dirty upper bits hash to an id that nothing was listed under.
function termsId(Terms calldata terms) pure returns (bytes32 id) {
    assembly ("memory-safe") {
        let encoded := mload(0x40)
        calldatacopy(encoded, terms, 512)
        id := keccak256(encoded, 512)
    }
}
