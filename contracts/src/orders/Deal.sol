// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice What a buyer adds to a listing's terms.
struct Purchase {
    /// Pieces, at least 1.
    uint32 quantity;
    /// The way of delivery: one of the listing's.
    uint8 way;
    /// When to meet, block time in seconds; 0 when the goods are shipped. Accepting the order agrees to it.
    uint40 meetAt;
    /// Chosen by the buyer (in an offer: by who signs it), so that the same goods can be bought twice.
    uint64 nonce;
    /// sha-256 of a note (place of the meeting, address) encrypted to the seller; 0 for none.
    bytes32 note;
    /// The highest fee the two accept, in basis points; guards against a change just before the purchase.
    uint16 maxFeeBps;
    /// The arbiter the page showed; the purchase fails when another one is in force.
    address arbiter;
}

/// @notice A purchase at another price. One side signs it, the other submits it.
struct Offer {
    /// Id of the listing, which names the seller and every other term.
    bytes32 listing;
    address buyer;
    /// Of all pieces together.
    uint96 price;
    Purchase purchase;
    /// The signer's count of "cancel all"; see {IOrders-cancelAllOffers}.
    uint64 epoch;
    /// Last second in which it can be submitted.
    uint40 validUntil;
}

/// @notice A deal as it was made. Its hash is the order's id, so nothing in here can change afterwards.
struct Deal {
    /// Id of the listing.
    bytes32 listing;
    address seller;
    address buyer;
    /// Vault number of the token the price is in.
    uint16 token;
    /// Of all pieces together, in the token's smallest unit.
    uint96 price;
    uint32 quantity;
    /// What each side puts down, or what opening a dispute costs; market token.
    uint96 deposit;
    bool depositUpfront;
    uint8 way;
    /// Seconds, as in the listing's terms; 0 when nothing is shipped.
    uint32 shipWithin;
    uint32 arriveWithin;
    uint32 inspectWithin;
    address carrier;
    bytes32 certificate;
    /// Fee on what the seller receives, in basis points.
    uint16 feeBps;
    /// Seconds a dispute may stay without a ruling.
    uint32 disputeWithin;
    /// Who may rule a dispute.
    address arbiter;
    uint64 nonce;
}
