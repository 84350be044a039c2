// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice Everything a seller promises. The listing's id is the hash of these terms, so a buyer always buys exactly
/// what was on the page; a change of any word is a new id.
struct Terms {
    /// Who sells, and who must send the listing's transactions.
    address seller;
    /// Vault number of the token the price is in.
    uint16 token;
    /// Price of one piece, in the token's smallest unit.
    uint96 price;
    /// What each side puts down, or, when `depositUpfront` is false, what opening a dispute would cost; market token.
    uint96 deposit;
    /// Whether both sides put `deposit` down when the deal is made.
    bool depositUpfront;
    /// Ways of delivery, one bit each: 1 meet up, 2 ship, 4 service by appointment.
    uint8 ways;
    /// Seconds the seller has to accept an order.
    uint32 acceptWithin;
    /// Seconds from acceptance until the goods must be on their way; this and the next three are 0 unless 2 is offered.
    uint32 shipWithin;
    /// Seconds the goods may be on their way; then they count as delivered.
    uint32 arriveWithin;
    /// Seconds the buyer has to look at delivered goods; then the price is the seller's.
    uint32 inspectWithin;
    /// Registered carrier whose signature proves delivery; the zero address for the buyer's word, or time, alone.
    address carrier;
    /// keccak256(abi.encode(collection, tokenId)) of the ERC-721 that goes with the goods; 0 for none.
    bytes32 certificate;
    /// Category number, see the protocol's list.
    uint32 category;
    /// H3 cell of resolution 7 or coarser: an area, never a place.
    uint64 cell;
    /// sha-256 of the listing document (title, words, pictures).
    bytes32 content;
    /// Chosen by the seller, so that equal goods can be listed twice.
    uint64 nonce;
}

/// @title Goods and services on offer
/// @notice The offer itself is on chain: terms in the event, stock and state in one slot. Words and pictures are in
/// IPFS under `Terms.content`.
/// @dev The subject of a motion is the listing's id, described by its encoded terms. The effect is 0 to remove it
/// everywhere, all ones to restore it, or up to four regions: ISO 3166 codes of eight ASCII bytes each, padded with
/// zeros, the first ones first and each once. What is removed in named regions stays as it is here, since nobody knows
/// where a buyer is; pages honour it.
interface IListings {
    enum State {
        /// Never listed.
        None,
        /// People can buy.
        Open,
        /// The seller stopped sales for now.
        Paused,
        /// For good: by the seller, or because a newer version replaced it.
        Closed,
        /// Taken off by a verdict, which only another one undoes; deals that exist go on.
        Removed
    }

    struct Listing {
        State state;
        /// Pieces that can still be bought.
        uint32 stock;
        /// Pieces in open or finished orders.
        uint32 sold;
    }

    /// @notice Only the seller named in the terms may do this.
    error NotSeller(address caller, address seller);
    /// @notice Only the orders contract moves stock through deals.
    error NotOrders(address caller);
    /// @notice These exact terms were listed before; change the nonce to list them again.
    error AlreadyListed(bytes32 id);
    /// @notice No listing has these terms, or it is in another state than the call needs.
    error WrongState(bytes32 id, State state);
    /// @notice Fewer pieces are left than asked for.
    error StockShort(bytes32 id, uint32 left, uint32 asked);
    /// @notice Stock is 1 to 1,000,000 when listed, at most that when changed; stock and sold pieces stay below 2^32.
    error StockOutOfBounds(uint32 stock);
    /// @notice The price must not be zero, and price times pieces must stay below 2^96.
    error PriceOutOfBounds(uint96 price);
    /// @notice The deposit lies outside `min` to `max` (market token's smallest unit).
    error DepositOutOfBounds(uint96 deposit, uint96 min, uint96 max);
    /// @notice Sellers take 1 hour to 7 days to accept.
    error AcceptWithinOutOfBounds(uint32 acceptWithin);
    /// @notice At least one way, and none but 1 (meet up), 2 (ship) and 4 (service by appointment).
    error WaysUnknown(uint8 ways);
    /// @notice A time limit of shipping lies outside `min` to `max` seconds; both are 0 when shipping is not offered.
    error ShippingTimeOutOfBounds(uint32 time, uint32 min, uint32 max);
    /// @notice The carrier is not registered, or named although shipping is not offered.
    error CarrierUnknown(address carrier);
    /// @notice A certificate belongs to one item: list one piece, and no other while that one is in a deal.
    error CertificateForMany(uint32 stock);
    /// @notice Not an H3 cell of resolution 0 to 7: a finer cell would give away where somebody lives.
    error CellUnfit(uint64 cell);
    /// @notice The content digest must not be zero.
    error ContentMissing();
    /// @notice A replacement must name the same seller.
    error SellerChanged(address from, address to);

    /// @notice A listing opened; everything about it is here.
    event Listed(bytes32 indexed id, address indexed seller, Terms terms, uint32 stock);
    /// @notice `id` took the place of `replaced`, which is closed.
    event Replaced(bytes32 indexed id, bytes32 indexed replaced);
    /// @notice The seller paused, resumed or closed, or changed the stock; both are the values from now on.
    event ListingChanged(bytes32 indexed id, State state, uint32 stock);
    /// @notice An order took pieces (`delta` negative) or gave them back (positive); `stock` is what is left.
    event StockMoved(bytes32 indexed id, int64 delta, uint32 stock);
    /// @notice A verdict took the listing off: everywhere, or in these regions.
    event ListingRemoved(bytes32 indexed id, bytes32 regions);
    /// @notice A verdict undid every removal; the seller can open sales again.
    event ListingRestored(bytes32 indexed id);

    /// @notice Opens a listing. Emits {Listed}.
    /// @return id Hash of the terms.
    function list(Terms calldata terms, uint32 stock) external returns (bytes32 id);
    /// @notice Replaces a listing by new terms in one step: closes the old, opens the new.
    /// @dev Emits {ListingChanged} for the old, {Listed} and {Replaced} for the new.
    function replace(Terms calldata old, Terms calldata terms, uint32 stock) external returns (bytes32 id);
    /// @notice Stops sales for now. Emits {ListingChanged}.
    function pause(Terms calldata terms) external;
    /// @notice Opens a paused listing again. Emits {ListingChanged}.
    function resume(Terms calldata terms) external;
    /// @notice Ends the listing for good; running deals go on. Emits {ListingChanged}.
    function close(Terms calldata terms) external;
    /// @notice Sets how many pieces can still be bought. Emits {ListingChanged}.
    function setStock(Terms calldata terms, uint32 stock) external;

    /// @notice Takes pieces for a new deal. Orders contract only. Emits {StockMoved}.
    /// @dev Requirements: the listing is open and has the pieces.
    function consume(bytes32 id, uint32 quantity) external;
    /// @notice Gives pieces of an undone deal back. Orders contract only; never reverts for its state. Emits {StockMoved}.
    function restore(bytes32 id, uint32 quantity) external;

    /// @notice Least and greatest `Terms.deposit`, market token's smallest unit.
    function depositBounds() external view returns (uint96 min, uint96 max);
    /// @notice State, stock and sold pieces.
    function listingOf(bytes32 id) external view returns (Listing memory);
    /// @notice Id of these terms: keccak256(abi.encode(terms)).
    function idOf(Terms calldata terms) external pure returns (bytes32);
}
