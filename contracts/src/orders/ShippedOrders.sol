// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICarriers} from "../listings/ICarriers.sol";
import {CompletedOrders} from "./CompletedOrders.sol";
import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {OrderDigests} from "./OrderDigests.sol";
import {OrderSlot} from "./OrderSlot.sol";
import {Signatures} from "./Signatures.sol";

/// @title The way of goods that are sent
abstract contract ShippedOrders is OrderDigests, CompletedOrders {
    ICarriers private immutable CARRIERS;

    constructor(ICarriers carriers) {
        CARRIERS = carriers;
    }

    /// @inheritdoc IOrders
    function ship(Deal calldata deal, bytes32 tracking) external {
        bytes32 id = dealId(deal);
        _requireSeller(id, deal);
        if (deal.way != SHIP) revert WayUnfit(id, deal.way);
        if (tracking == 0) revert TrackingMissing();
        OrderSlot order = _live(id, State.Accepted);
        uint40 deadline = uint40(block.timestamp) + deal.arriveWithin;
        uint40 inspectBy = deadline + deal.inspectWithin;
        _store(id, order.to(State.Shipped, deadline).inspected(inspectBy));
        emit OrderShipped(id, tracking, deadline, inspectBy);
    }

    /// @inheritdoc IOrders
    function confirmDelivery(Deal calldata deal, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        OrderSlot order = _live(id, State.Shipped);
        bool byBuyer = msg.sender == deal.buyer;
        if (!byBuyer) {
            if (!CARRIERS.isCarrier(deal.carrier)) revert CarrierNotRegistered(id, deal.carrier);
            Signatures.check(deal.carrier, deliveryDigest(id, validUntil), signature, validUntil);
        }
        uint40 deadline = uint40(block.timestamp) + deal.inspectWithin;
        _store(id, order.to(State.Delivered, deadline));
        emit DeliveryConfirmed(id, byBuyer ? deal.buyer : deal.carrier, deadline);
    }
}
