// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../listings/IListings.sol";

/// @notice What a buyer adds to a listing's terms.
struct Purchase {
    /// Pieces, at least 1.
    uint32 quantity;
    /// When to meet, block time in seconds; the seller agrees to it by accepting.
    uint40 meetAt;
    /// Chosen by the buyer, so that the same goods can be bought twice.
    uint64 nonce;
    /// sha-256 of a note (place of the meeting) encrypted to the seller; 0 for none.
    bytes32 note;
    /// The most the buyer accepts as fee, in basis points; guards against a change just before the purchase.
    uint16 maxFeeBps;
    /// The arbiter the page showed; the purchase fails when another one is in force.
    address arbiter;
}

/// @notice A deal as it was made. Its hash is the order's id, so nothing in here can change afterwards.
struct Deal {
    Terms terms;
    address buyer;
    uint32 quantity;
    uint64 nonce;
    /// Fee on what the seller receives, in basis points.
    uint16 feeBps;
    /// Seconds a dispute may stay without a ruling.
    uint32 disputeWithin;
    /// Who may rule a dispute.
    address arbiter;
}
