// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable} from "../arbitration/IArbiter.sol";
import {Terms} from "../listings/IListings.sol";
import {Permit} from "../vault/IVault.sol";
import {Deal, Offer, Purchase} from "./Deal.sol";

/// @title Escrowed orders
/// @notice The buyer's money waits in the vault until the buyer is content, both agree on a split, the deal's arbiter
/// rules, or time runs out. Every state has a time limit and a way out that needs nobody's permission ({expire}).
///
/// | state                  | who can move it on                                    | if nobody does, after           |
/// |------------------------|-------------------------------------------------------|---------------------------------|
/// | Placed                 | seller accepts or declines; buyer cancels freely      | acceptWithin: all back          |
/// | Accepted, they meet    | buyer approves or signs the release; either cancels   | meetAt + 48 h: all back         |
/// |                        | or disputes                                           |                                 |
/// | Accepted, to be sent   | seller ships or gives up                              | shipWithin: price and seller's  |
/// |                        |                                                       | deposit to the buyer            |
/// | Shipped                | buyer or carrier confirms delivery; either disputes   | arriveWithin: Delivered         |
/// | Delivered              | buyer approves, or refuses by a dispute               | inspectWithin: price to seller  |
/// | Disputed               | approval, release, ruling                             | disputeWithin: as before it     |
///
/// In every one of them the two may split the price as both sign ({settle}), and from Accepted on the buyer may approve.
/// "All back" means the price to the buyer and each deposit to the side that put it down. A deadline is the last second
/// in which the people named may act; from the next second on anybody may call {expire}. Shipped goods need no call:
/// from that second on they count as Delivered.
/// @dev Prices and fees are in the listing's token, deposits in the market token (vault number 1).
interface IOrders is IArbitrable {
    enum State {
        /// Never placed.
        None,
        /// Paid for; waits for the seller.
        Placed,
        /// Both are bound; they meet, or the seller ships.
        Accepted,
        /// The goods are on their way.
        Shipped,
        /// The goods are with the buyer, who looks at them.
        Delivered,
        /// One side asked for a decision; the money is frozen.
        Disputed,
        /// The price is the seller's.
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
        Ruled,
        /// The buyer said so by an own call.
        Approved,
        /// The seller did not ship in time, or gave up: the seller's deposit went to the buyer.
        NeverShipped,
        /// Delivered goods were not refused in time.
        WindowEnded
    }

    struct Order {
        State state;
        /// Last second in which people may act; afterwards {expire} works. Of an order that ended: when it did.
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
        /// End of the inspection if nobody confirms the delivery; 0 before the goods are sent.
        uint40 inspectBy;
        /// Whether the goods had left the seller when the dispute was opened.
        bool goodsSent;
        /// One of the seller's deals without fee.
        bool feeFree;
        /// After the end: whether the goods, and a certificate that goes with them, are the buyer's.
        bool goodsWithBuyer;
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
    /// @notice The listing offers `ways`; choose exactly one of them.
    error WayNotOffered(uint8 way, uint8 ways);
    /// @notice Orders that go this way have no such step.
    error WayUnfit(bytes32 id, uint8 way);
    /// @notice Meet between `earliest` and `latest`; name no time (0) when the goods are shipped.
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
    /// @notice The offer was made for another listing than these terms.
    error OfferForOther(bytes32 offered, bytes32 listing);
    /// @notice The offer was used or cancelled.
    error OfferSpent(address account, uint64 nonce);
    /// @notice Its signer cancelled all offers since: the epoch is `epoch` now, the offer says `signed`.
    error OfferOutdated(address account, uint64 signed, uint64 epoch);
    /// @notice Without deposits these two may deal up to `limit`; agree on deposits, or on less.
    error DepositNeeded(uint16 token, uint96 price, uint96 limit);
    /// @notice The certificate that the deal promises must be handed in first.
    error CertificateMissing(bytes32 id, bytes32 certificate);
    /// @notice A parcel is announced with the digest of its tracking.
    error TrackingMissing();
    /// @notice No registered carrier proves this deal's delivery; the buyer can confirm it.
    error CarrierNotRegistered(bytes32 id, address carrier);
    /// @notice New deals are paused until `until`; nothing else is.
    error Paused(uint40 until);
    /// @notice Only the governor may set parameters, only the guardian may pause.
    error NotAuthorized(address caller);
    /// @notice Outside the hard bounds in code.
    error ParameterOutOfBounds(uint256 value, uint256 max);

    /// @notice A buyer paid into escrow. Together with the listing's terms this is the whole {Deal}; the terms' shipping
    /// times and carrier are part of it when `way` is 2, and 0 otherwise.
    event OrderPlaced(
        bytes32 indexed id,
        bytes32 indexed listing,
        address indexed buyer,
        uint96 price,
        uint32 quantity,
        uint8 way,
        uint64 nonce,
        uint16 feeBps,
        uint32 disputeWithin,
        address arbiter,
        uint40 meetAt,
        uint40 deadline,
        bytes32 note
    );
    /// @notice The deal binds both sides. `meetingAgreed` is false when a standing deposit accepted it by itself, and
    /// when there is no meeting.
    event OrderAccepted(bytes32 indexed id, uint40 deadline, bool meetingAgreed);
    /// @notice Both signed a (new) meeting time.
    event MeetingAgreed(bytes32 indexed id, uint40 meetAt, uint40 deadline);
    /// @notice After the meeting time somebody asked to cancel; a release still wins until `deadline`.
    event CancelRequested(bytes32 indexed id, address indexed by, uint40 deadline);
    /// @notice The goods are on their way; `tracking` is the sha-256 of a document sealed to the buyer. Without a
    /// confirmation they count as delivered after `deadline`, and as accepted after `inspectBy`.
    event OrderShipped(bytes32 indexed id, bytes32 tracking, uint40 deadline, uint40 inspectBy);
    /// @notice The goods arrived, as the buyer or the carrier says; the buyer looks at them until `deadline`.
    event DeliveryConfirmed(bytes32 indexed id, address indexed by, uint40 deadline);
    /// @notice One offer of `account` counts no more.
    event OfferCancelled(address indexed account, uint64 nonce);
    /// @notice No offer that `account` signed before counts any more; new ones name `epoch`.
    event OffersCancelled(address indexed account, uint64 epoch);
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
    /// @notice Limits of future deals in one token: fee-free first deals, and deals without deposits.
    event TokenLimitsSet(uint16 indexed token, uint96 feeFreeUpTo, uint96 noDepositUpTo);
    /// @notice No new deals before `until` (0: open again).
    event PauseSet(uint40 until);

    /// @notice Buys: pays price and, if the terms say so, the deposit into escrow. When the terms ask for
    /// deposits and the seller's standing deposit covers one, the order is accepted at once.
    /// @dev Emits {OrderPlaced}, and {OrderAccepted} when instant. When price and deposit are in the same token,
    /// `pricePermit` covers both. A seller's first five deals up to a limit per token carry no fee. Deals without
    /// deposits are limited per token, to a fifth of that while either side is known for less than 30 days.
    /// @return id Hash of the deal.
    function buy(
        Terms calldata terms,
        Purchase calldata purchase,
        Permit calldata pricePermit,
        Permit calldata depositPermit
    ) external returns (bytes32 id);
    /// @notice Makes a deal at the price that the other side signed; the caller is the buyer or the seller. It binds both
    /// at once, and both deposits are taken. Emits {OrderPlaced} and {OrderAccepted}.
    /// @dev `sellerPermit` serves the seller's deposit, if a standing deposit does not cover it. The signer's money comes
    /// from free balance, allowance or a permit handed over with the offer.
    function buyOffered(
        Terms calldata terms,
        Offer calldata offer,
        bytes calldata signature,
        Permit calldata pricePermit,
        Permit calldata depositPermit,
        Permit calldata sellerPermit
    ) external returns (bytes32 id);
    /// @notice Makes one of the caller's signed offers worthless. Emits {OfferCancelled}.
    function cancelOffer(uint64 nonce) external;
    /// @notice Makes all of the caller's signed offers worthless. Emits {OffersCancelled}.
    function cancelAllOffers() external;
    /// @notice Accepts a placed order, its meeting time included; puts the seller's deposit down. Seller only. A promised
    /// certificate must be in custody by then.
    function accept(Deal calldata deal, Permit calldata permit) external;
    /// @notice Declines a placed order: everything goes back. Seller only.
    function decline(Deal calldata deal) external;
    /// @notice Cancels. Placed: buyer, freely. Accepted: either side; free until 3 h before the meeting, later at half
    /// the own deposit if both had signed the time; from the meeting time on it is a request which a release still
    /// beats for 24 h (never beyond the order's deadline). Accepted, to be sent: the seller, who leaves the own deposit
    /// to the buyer as if the time to ship had run out.
    function cancel(Deal calldata deal) external;
    /// @notice Sets a meeting time that both want: the caller by calling, the other side by `signature`.
    function agreeMeeting(Deal calldata deal, uint40 meetAt, uint40 validUntil, bytes calldata signature) external;
    /// @notice Says that the goods are on their way. Seller only. Emits {OrderShipped}.
    /// @param tracking sha-256 of the carrier's name and the parcel's number, sealed to the buyer.
    function ship(Deal calldata deal, bytes32 tracking) external;
    /// @notice Says that the goods arrived: the buyer by calling, anybody else with the carrier's signature. The buyer has
    /// `inspectWithin` from now. Emits {DeliveryConfirmed}.
    function confirmDelivery(Deal calldata deal, uint40 validUntil, bytes calldata signature) external;
    /// @notice Hands the price to the seller: the buyer is content. Buyer only, from Accepted on.
    function approve(Deal calldata deal) external;
    /// @notice Hands the price to the seller: submits the release that the buyer signed at the meeting. Anybody holding
    /// the signature may call.
    function release(Deal calldata deal, uint40 validUntil, bytes calldata signature) external;
    /// @notice Freezes an order and asks for a decision; for delivered goods this is how the buyer refuses them. Either
    /// side while they meet or the goods travel, the buyer alone once they are delivered. Where no deposits were put down
    /// the opener pays `deposit` now to fund the case.
    /// @param statement sha-256 of the opener's first statement.
    function openDispute(Deal calldata deal, bytes32 statement, Permit calldata permit) external;
    /// @notice Splits the price as both sides want: the caller by calling, the other by `signature`. Deposits go back.
    /// Possible in every state until the end.
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
    /// @notice Sets up to which price a seller's first deals in `token` carry no fee, and up to which price people may
    /// deal without deposits; 0 for never. Governor only. Emits {TokenLimitsSet}.
    function setTokenLimits(uint16 token, uint96 feeFreeUpTo, uint96 noDepositUpTo) external;
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
    /// @notice How many of the first deals without fee `account` has used as a seller.
    function feeFreeDealsOf(address account) external view returns (uint8);
    /// @notice Limits in force for `token`; see {setTokenLimits}.
    function limitsOf(uint16 token) external view returns (uint96 feeFreeUpTo, uint96 noDepositUpTo);
    /// @notice The epoch that new offers of `account` must name.
    function offerEpochOf(address account) external view returns (uint64);
    /// @notice Whether the offer of `account` with this nonce was used or cancelled.
    function isOfferSpent(address account, uint64 nonce) external view returns (bool);
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
    /// @notice EIP-712 digest of `Delivery(bytes32 deal,uint40 validUntil)`, signed by the deal's carrier.
    function deliveryDigest(bytes32 id, uint40 validUntil) external view returns (bytes32);
    /// @notice EIP-712 digest of an {Offer}, signed by the buyer or the seller.
    function offerDigest(Offer calldata offer) external view returns (bytes32);
}
