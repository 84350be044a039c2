// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../accounts/IAccounts.sol";
import {ICarriers} from "../listings/ICarriers.sol";
import {IListings} from "../listings/IListings.sol";
import {IVault, Permit} from "../vault/IVault.sol";
import {CancelledOrders} from "./CancelledOrders.sol";
import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {DisputedOrders} from "./DisputedOrders.sol";
import {ICertificateCustody} from "./ICertificateCustody.sol";
import {IOrders} from "./IOrders.sol";
import {OrderBook} from "./OrderBook.sol";
import {OrderParameters} from "./OrderParameters.sol";
import {OrderPurchases} from "./OrderPurchases.sol";
import {CANCEL_REQUESTED, MEETING_AGREED, OrderSlot} from "./OrderSlot.sol";
import {ShippedOrders} from "./ShippedOrders.sol";
import {Signatures} from "./Signatures.sol";
import {StandingDeposits} from "./StandingDeposits.sol";

/// @notice The contracts an escrow works with.
struct Neighbours {
    IVault vault;
    IAccounts accounts;
    IListings listings;
    ICarriers carriers;
    ICertificateCustody certificates;
}

/// @title Orders
/// @dev The meeting of the two; {OrderPurchases} holds how deals are made, {ShippedOrders} the way of goods that are
/// sent, {CompletedOrders}, {CancelledOrders} and {DisputedOrders} how deals end.
contract Orders is OrderPurchases, CancelledOrders, ShippedOrders, DisputedOrders {
    /// @param neighbours The contracts it works with, fixed for ever.
    /// @param governor Sets the parameters of future deals.
    /// @param guardian May pause new deals.
    /// @param feeBps Fee on what sellers receive, in basis points.
    /// @param disputeWithin Seconds a dispute may stay without a ruling.
    /// @param arbiter Who may rule disputes; the zero address when only agreement or time can end them.
    constructor(
        Neighbours memory neighbours,
        address governor,
        address guardian,
        uint16 feeBps,
        uint32 disputeWithin,
        address arbiter
    )
        StandingDeposits(neighbours.vault)
        OrderBook(neighbours.listings)
        OrderParameters(governor, guardian, feeBps, disputeWithin, arbiter)
        OrderPurchases(neighbours.accounts, neighbours.certificates)
        ShippedOrders(neighbours.carriers)
    {}

    /// @inheritdoc IOrders
    function accept(Deal calldata deal, Permit calldata permit) external {
        bytes32 id = dealId(deal);
        _requireSeller(id, deal);
        OrderSlot order = _live(id, State.Placed);
        _requireCertificate(id, deal.certificate);
        bool meetingAgreed = deal.way != SHIP;
        uint40 deadline = _deadlineOnceAccepted(deal.way, deal.shipWithin, order.meetAt());
        _store(id, order.to(State.Accepted, deadline).mark(MEETING_AGREED, meetingAgreed));
        emit OrderAccepted(id, deadline, meetingAgreed);
        if (deal.depositUpfront && deal.deposit != 0) {
            VAULT.take(MARKET_TOKEN, msg.sender, deal.deposit, permit);
        }
    }

    /// @inheritdoc IOrders
    function agreeMeeting(Deal calldata deal, uint40 meetAt, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        _requireParty(id, deal);
        if (deal.way == SHIP) revert WayUnfit(id, deal.way);
        OrderSlot order = _live(id, State.Accepted);
        _requireMeetingInBounds(meetAt);
        if (validUntil <= order.signedUntil()) revert MeetingSuperseded(id, order.signedUntil());
        Signatures.check(_otherOf(deal), meetingDigest(id, meetAt, validUntil), signature, validUntil);
        uint40 deadline = meetAt + MEETING_GRACE;
        order = order.to(State.Accepted, deadline).meeting(meetAt, validUntil);
        _store(id, order.mark(MEETING_AGREED, true).mark(CANCEL_REQUESTED, false));
        emit MeetingAgreed(id, meetAt, deadline);
    }

    /// @inheritdoc IOrders
    function release(Deal calldata deal, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        OrderSlot order = _live(id, State.Accepted, State.Disputed);
        Signatures.check(deal.buyer, releaseDigest(id, validUntil), signature, validUntil);
        _complete(id, deal, order, Outcome.Released);
    }
}
