// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable} from "../arbitration/IArbiter.sol";
import {Terms} from "../listings/IListings.sol";
import {Permit} from "../vault/IVault.sol";
import {Deal, Purchase} from "./Deal.sol";

/// @title Escrowed orders
/// @notice The buyer's money waits in the vault until the buyer signs the release at the meeting, both agree on a
/// split, the deal's arbiter rules, or time runs out. Every state has a time limit and a way out that needs nobody's
/// permission ({expire}).
///
/// | state    | who can move it on                                              | if nobody does, after    |
/// |----------|-----------------------------------------------------------------|--------------------------|
/// | Placed   | seller accepts or declines; buyer cancels freely                | acceptWithin: all back   |
/// | Accepted | seller submits the buyer's release; either cancels or disputes  | meetAt + 48 h: all back  |
/// | Disputed | agreed split, release, ruling                                   | disputeWithin: all back  |
///
/// "All back" means the price to the buyer and each deposit to the side that put it down. A deadline is the last second
/// in which the people named may act; from the next second on anybody may call {expire}.
/// @dev Prices and fees are in the listing's token, deposits in the market token (vault number 1).
interface IOrders is IArbitrable {
    enum State {
        /// Never placed.
        None,
        /// Paid for; waits for the seller.
        Placed,
        /// Both are bound; they meet.
        Accepted,
        /// One side asked for a decision; the money is frozen.
        Disputed,
        /// The buyer released the money.
        Completed,
        /// The price went back to the buyer.
        Refunded,
        /// The price was split, by agreement or ruling.
        Resolved
    }

    /// @notice Why an order ended.
    enum Outcome {
        Declined,
        Cancelled,
        /// Cancelled late by the buyer: half of the buyer's deposit went to the seller.
        CancelledLateByBuyer,
        /// Cancelled late by the seller: half of the seller's deposit went to the buyer.
        CancelledLateBySeller,
        /// Nobody accepted, met or ruled in time.
        Expired,
        Released,
        Settled,
        Ruled
    }

    struct Order {
        State state;
        /// Last second in which people may act; afterwards {expire} works.
        uint40 deadline;
        uint40 meetAt;
        /// Both sides signed this meeting time.
        bool meetingAgreed;
        /// Somebody asked to cancel after the meeting time; a release still beats it until the deadline.
        bool cancelRequested;
        /// The buyer (true) or the seller asked to cancel.
        bool cancelByBuyer;
        /// The buyer (true) or the seller opened the dispute.
        bool disputeByBuyer;
        /// Until when the last signature under a meeting time was valid; a later one must be valid for longer, so that
        /// nobody brings an older time back.
        uint40 meetingSignedUntil;
    }

    /// @notice Neither the buyer nor the seller, or not the one who may do this.
    error NotParty(bytes32 id, address caller);
    /// @notice The order is in another state than the call needs.
    error WrongState(bytes32 id, State state);
    /// @notice The same purchase was made before; change the nonce.
    error AlreadyPlaced(bytes32 id);
    /// @notice Too late: the last second was `deadline`.
    error TooLate(bytes32 id, uint40 deadline);
    /// @notice Too early: possible after `deadline`.
    error TooEarly(bytes32 id, uint40 deadline);
    /// @notice Sellers do not buy from themselves.
    error OwnListing(address account);
    /// @notice At least one piece.
    error QuantityZero();
    /// @notice Meet between `earliest` and `latest`.
    error MeetingOutOfBounds(uint40 meetAt, uint40 earliest, uint40 latest);
    /// @notice The fee in force is above what the buyer accepted.
    error FeeAboveLimit(uint16 feeBps, uint16 maxFeeBps);
    /// @notice Another arbiter is in force than the page showed.
    error ArbiterChanged(address arbiter, address expected);
    /// @notice The signature expired at `validUntil`.
    error SignatureExpired(uint40 validUntil);
    /// @notice Not a valid signature by `signer` for this deal.
    error SignatureInvalid(address signer);
    /// @notice A newer meeting time was agreed; sign one that is valid beyond `signedUntil`.
    error MeetingSuperseded(bytes32 id, uint40 signedUntil);
    /// @notice More to the buyer than the price.
    error SplitOutOfBounds(uint256 toBuyer, uint256 price);
    /// @notice A dispute names the digest of its first statement.
    error StatementMissing();
    /// @notice A cancellation was asked for already.
    error CancelAlreadyRequested(bytes32 id);
    /// @notice The standing deposit is smaller than asked.
    error StandingShort(address account, uint96 standing, uint96 asked);
    /// @notice New deals are paused until `until`; nothing else is.
    error Paused(uint40 until);
    /// @notice Only the governor may set parameters, only the guardian may pause.
    error NotAuthorized(address caller);
    /// @notice Outside the hard bounds in code.
    error ParameterOutOfBounds(uint256 value, uint256 max);

    /// @notice A buyer paid into escrow. Together with the listing's terms this is the whole {Deal}.
    event OrderPlaced(
        bytes32 indexed id,
        bytes32 indexed listing,
        address indexed buyer,
        uint32 quantity,
        uint64 nonce,
        uint16 feeBps,
        uint32 disputeWithin,
        address arbiter,
        uint40 meetAt,
        uint40 deadline,
        bytes32 note
    );
    /// @notice The deal binds both sides. `meetingAgreed` is false when a standing deposit accepted it by itself.
    event OrderAccepted(bytes32 indexed id, uint40 deadline, bool meetingAgreed);
    /// @notice Both signed a (new) meeting time.
    event MeetingAgreed(bytes32 indexed id, uint40 meetAt, uint40 deadline);
    /// @notice After the meeting time somebody asked to cancel; a release still wins until `deadline`.
    event CancelRequested(bytes32 indexed id, address indexed by, uint40 deadline);
    /// @notice The money is frozen until a split, a release, a ruling, or `deadline`.
    event DisputeOpened(bytes32 indexed id, address indexed by, bytes32 statement, uint40 deadline);
    /// @notice The order ended and every unit of it was handed out. Prices in the listing's token, deposits in market token.
    event OrderClosed(
        bytes32 indexed id,
        State state,
        Outcome outcome,
        uint256 priceToBuyer,
        uint256 priceToSeller,
        uint256 fee,
        uint256 depositToBuyer,
        uint256 depositToSeller,
        uint256 cost
    );
    /// @notice The seller's standing deposit (market token) is `amount` now.
    event StandingChanged(address indexed account, uint96 amount);
    /// @notice Parameters of future deals.
    event ParametersSet(uint16 feeBps, uint32 disputeWithin, address arbiter);
    /// @notice No new deals before `until` (0: open again).
    event PauseSet(uint40 until);

    /// @notice Buys: pays price and, if the terms say so, the deposit into escrow. When the terms ask for
    /// deposits and the seller's standing deposit covers one, the order is accepted at once.
    /// @dev Emits {OrderPlaced}, and {OrderAccepted} when instant. When price and deposit are in the same token,
    /// `pricePermit` covers both.
    /// @return id Hash of the deal.
    function buy(
        Terms calldata terms,
        Purchase calldata purchase,
        Permit calldata pricePermit,
        Permit calldata depositPermit
    ) external returns (bytes32 id);
    /// @notice Accepts a placed order, its meeting time included; puts the seller's deposit down. Seller only.
    function accept(Deal calldata deal, Permit calldata permit) external;
    /// @notice Declines a placed order: everything goes back. Seller only.
    function decline(Deal calldata deal) external;
    /// @notice Cancels. Placed: buyer, freely. Accepted: either side; free until 3 h before the meeting, later at half
    /// the own deposit if both had signed the time; from the meeting time on it is a request which a release still
    /// beats for 24 h (never beyond the order's deadline).
    function cancel(Deal calldata deal) external;
    /// @notice Sets a meeting time that both want: the caller by calling, the other side by `signature`.
    function agreeMeeting(Deal calldata deal, uint40 meetAt, uint40 validUntil, bytes calldata signature) external;
    /// @notice Hands the price to the seller: submits the release that the buyer signed at the meeting. Anybody holding
    /// the signature may call.
    function release(Deal calldata deal, uint40 validUntil, bytes calldata signature) external;
    /// @notice Freezes an accepted order and asks for a decision. Either side. Where no deposits were put down the opener
    /// pays `terms.deposit` now to fund the case.
    /// @param statement sha-256 of the opener's first statement.
    function openDispute(Deal calldata deal, bytes32 statement, Permit calldata permit) external;
    /// @notice Splits the price as both sides want: the caller by calling, the other by `signature`. Deposits go back.
    /// Possible in Accepted and Disputed, until a ruling.
    /// @param toBuyer Part of the price that goes to the buyer, in the token's smallest unit.
    function settle(Deal calldata deal, uint256 toBuyer, uint40 validUntil, bytes calldata signature) external;
    /// @notice Ends an order whose deadline has passed. Anybody.
    function expire(Deal calldata deal) external;
    /// @notice Adds to the caller's standing deposit, from which deposits of instant sales are taken.
    function fundStanding(uint96 amount, Permit calldata permit) external;
    /// @notice Takes back what running deals do not use.
    function withdrawStanding(uint96 amount) external;

    /// @notice Sets fee (at most 300 bps), dispute time (7 to 90 days) and arbiter of future deals. Governor only.
    function setParameters(uint16 feeBps, uint32 disputeWithin, address arbiter) external;
    /// @notice Pauses new deals, or ends a pause with 0. Guardian only.
    /// @dev The first pause opens a window of 14 days, and no pause reaches beyond it. Then 14 days without any pause
    /// follow before the next window can open: nobody is kept out for longer than half of the time.
    function setPause(uint40 until) external;

    /// @notice Where an order stands.
    function orderOf(bytes32 id) external view returns (Order memory);
    /// @notice keccak256(abi.encode(deal)).
    function idOf(Deal calldata deal) external pure returns (bytes32);
    /// @notice Standing deposit of `account` in market token.
    function standingOf(address account) external view returns (uint96);
    /// @notice Parameters a purchase made now would freeze.
    function parameters()
        external
        view
        returns (uint16 feeBps, uint32 disputeWithin, address arbiter, uint40 pausedUntil);
    /// @notice EIP-712 digest of `Release(bytes32 deal,uint40 validUntil)`, signed by the buyer.
    function releaseDigest(bytes32 id, uint40 validUntil) external view returns (bytes32);
    /// @notice EIP-712 digest of `Meeting(bytes32 deal,uint40 meetAt,uint40 validUntil)`, signed by either side.
    function meetingDigest(bytes32 id, uint40 meetAt, uint40 validUntil) external view returns (bytes32);
    /// @notice EIP-712 digest of `Settlement(bytes32 deal,uint256 toBuyer,uint40 validUntil)`, signed by either side.
    function settlementDigest(bytes32 id, uint256 toBuyer, uint40 validUntil) external view returns (bytes32);
}
