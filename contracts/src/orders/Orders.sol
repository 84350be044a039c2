// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../accounts/IAccounts.sol";
import {IListings, Terms} from "../listings/IListings.sol";
import {IVault, Permit} from "../vault/IVault.sol";
import {CancelledOrders} from "./CancelledOrders.sol";
import {Deal, Purchase} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {DisputedOrders} from "./DisputedOrders.sol";
import {IOrders} from "./IOrders.sol";
import {OrderBook} from "./OrderBook.sol";
import {OrderParameters} from "./OrderParameters.sol";
import {Signatures} from "./Signatures.sol";
import {StandingDeposits} from "./StandingDeposits.sol";

/// @title Orders
/// @dev The way of a deal that goes well; {CancelledOrders} and {DisputedOrders} hold the other ways.
contract Orders is OrderParameters, CancelledOrders, DisputedOrders {
    uint40 private constant MEETING_AHEAD = 30 days;

    IAccounts private immutable ACCOUNTS;

    /// @param governor Sets the parameters of future deals.
    /// @param guardian May pause new deals.
    /// @param feeBps Fee on what sellers receive, in basis points.
    /// @param disputeWithin Seconds a dispute may stay without a ruling.
    /// @param arbiter Who may rule disputes; the zero address when only agreement or time can end them.
    constructor(
        IVault vault,
        IAccounts accounts,
        IListings listings,
        address governor,
        address guardian,
        uint16 feeBps,
        uint32 disputeWithin,
        address arbiter
    ) StandingDeposits(vault) OrderBook(listings) OrderParameters(governor, guardian, feeBps, disputeWithin, arbiter) {
        ACCOUNTS = accounts;
    }

    /// @inheritdoc IOrders
    function buy(
        Terms calldata terms,
        Purchase calldata purchase,
        Permit calldata pricePermit,
        Permit calldata depositPermit
    ) external returns (bytes32 id) {
        if (purchase.quantity == 0) revert QuantityZero();
        if (msg.sender == terms.seller) revert OwnListing(msg.sender);
        _requireMeetingInBounds(purchase.meetAt);
        ACCOUNTS.requireActive(msg.sender);
        Deal memory deal = _dealNow(terms, purchase);
        id = keccak256(abi.encode(deal));
        if (_load(id).state != State.None) revert AlreadyPlaced(id);
        bytes32 listing = LISTINGS.consume(terms, purchase.quantity);
        _place(id, listing, deal, purchase);
        _pay(deal, pricePermit, depositPermit);
    }

    /// @inheritdoc IOrders
    function accept(Deal calldata deal, Permit calldata permit) external {
        bytes32 id = dealId(deal);
        _requireSeller(id, deal);
        Order memory order = _live(id, State.Placed);
        order.state = State.Accepted;
        order.meetingAgreed = true;
        order.deadline = order.meetAt + MEETING_GRACE;
        _store(id, order);
        emit OrderAccepted(id, order.deadline, true);
        if (deal.terms.depositUpfront && deal.terms.deposit != 0) {
            VAULT.take(MARKET_TOKEN, msg.sender, deal.terms.deposit, permit);
        }
    }

    /// @inheritdoc IOrders
    function agreeMeeting(Deal calldata deal, uint40 meetAt, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        _requireParty(id, deal);
        Order memory order = _live(id, State.Accepted);
        _requireMeetingInBounds(meetAt);
        if (validUntil <= order.meetingSignedUntil) revert MeetingSuperseded(id, order.meetingSignedUntil);
        Signatures.check(_otherOf(deal), meetingDigest(id, meetAt, validUntil), signature, validUntil);
        order.meetAt = meetAt;
        order.deadline = meetAt + MEETING_GRACE;
        order.meetingAgreed = true;
        order.cancelRequested = false;
        order.meetingSignedUntil = validUntil;
        _store(id, order);
        emit MeetingAgreed(id, meetAt, order.deadline);
    }

    /// @inheritdoc IOrders
    function release(Deal calldata deal, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        Order memory order = _live(id, State.Accepted, State.Disputed);
        Signatures.check(deal.buyer, releaseDigest(id, validUntil), signature, validUntil);
        Ending memory ending;
        ending.state = State.Completed;
        ending.outcome = Outcome.Released;
        (ending.depositToBuyer, ending.depositToSeller) = _depositsOf(deal, order);
        _close(id, deal, order, ending);
    }

    function _place(bytes32 id, bytes32 listing, Deal memory deal, Purchase calldata purchase) private {
        uint96 deposit = deal.terms.deposit;
        bool wantsDeposits = deal.terms.depositUpfront && deposit != 0;
        bool instant = wantsDeposits && _useStanding(deal.terms.seller, deposit);
        uint40 acceptBy = uint40(block.timestamp) + deal.terms.acceptWithin;
        Order memory order;
        order.state = instant ? State.Accepted : State.Placed;
        order.meetAt = purchase.meetAt;
        order.deadline = purchase.meetAt;
        if (instant) order.deadline += MEETING_GRACE;
        else if (acceptBy < order.deadline) order.deadline = acceptBy;
        _store(id, order);
        _announce(id, listing, deal, order, purchase.note);
        if (instant) emit OrderAccepted(id, order.deadline, false);
    }

    function _announce(bytes32 id, bytes32 listing, Deal memory deal, Order memory order, bytes32 note) private {
        emit OrderPlaced(
            id,
            listing,
            deal.buyer,
            deal.quantity,
            deal.nonce,
            deal.feeBps,
            deal.disputeWithin,
            deal.arbiter,
            order.meetAt,
            order.deadline,
            note
        );
    }

    function _pay(Deal memory deal, Permit calldata pricePermit, Permit calldata depositPermit) private {
        uint256 price = uint256(deal.terms.price) * deal.quantity;
        uint256 deposit = deal.terms.depositUpfront ? deal.terms.deposit : 0;
        if (deal.terms.token == MARKET_TOKEN) (price, deposit) = (price + deposit, 0);
        VAULT.take(deal.terms.token, deal.buyer, price, pricePermit);
        if (deposit != 0) VAULT.take(MARKET_TOKEN, deal.buyer, deposit, depositPermit);
    }

    /// @dev The deal under the parameters in force, if they are those the buyer saw.
    function _dealNow(Terms calldata terms, Purchase calldata purchase) private view returns (Deal memory deal) {
        (uint16 feeBps, uint32 disputeWithin, address arbiter, uint40 pausedUntil) = parameters();
        if (block.timestamp < pausedUntil) revert Paused(pausedUntil);
        if (feeBps > purchase.maxFeeBps) revert FeeAboveLimit(feeBps, purchase.maxFeeBps);
        if (arbiter != purchase.arbiter) revert ArbiterChanged(arbiter, purchase.arbiter);
        deal.terms = terms;
        deal.buyer = msg.sender;
        deal.quantity = purchase.quantity;
        deal.nonce = purchase.nonce;
        deal.feeBps = feeBps;
        deal.disputeWithin = disputeWithin;
        deal.arbiter = arbiter;
    }

    function _requireMeetingInBounds(uint40 meetAt) private view {
        uint40 earliest = uint40(block.timestamp);
        uint40 latest = earliest + MEETING_AHEAD;
        if (meetAt < earliest || meetAt > latest) revert MeetingOutOfBounds(meetAt, earliest, latest);
    }
}
