// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "./Deal.sol";

/// @notice keccak256(abi.encode(deal)), the id of an order.
/// @dev A deal is eighteen words, so its calldata is its encoding and is hashed as it stands. Words with dirty upper
/// bits hash to an id that nothing was bought under.
function dealId(Deal calldata deal) pure returns (bytes32 id) {
    assembly ("memory-safe") {
        let encoded := mload(0x40)
        calldatacopy(encoded, deal, 576)
        id := keccak256(encoded, 576)
    }
}

/// @dev The same for a deal in memory, where its eighteen words lie one after the other as well, each of them clean.
function dealIdInMemory(Deal memory deal) pure returns (bytes32 id) {
    assembly ("memory-safe") {
        id := keccak256(deal, 576)
    }
}
