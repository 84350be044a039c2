// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "./IOrders.sol";

/// @notice An order in one storage slot, so that every step of a deal reads once and writes once.
type OrderSlot is uint256;

using {unpack} for OrderSlot global;

uint256 constant STATE = 0;
uint256 constant DEADLINE = 8;
uint256 constant MEET_AT = 48;
uint256 constant MEETING_SIGNED_UNTIL = 88;
uint256 constant INSPECT_BY = 128;
uint256 constant MEETING_AGREED = 168;
uint256 constant CANCEL_REQUESTED = 169;
uint256 constant CANCEL_BY_BUYER = 170;
uint256 constant DISPUTE_BY_BUYER = 171;
uint256 constant GOODS_SENT = 172;
uint256 constant FEE_FREE = 173;
uint256 constant GOODS_WITH_BUYER = 174;

/// @dev Lowest bit first: state (8 bits), deadline, meeting time, end of the last meeting signature, end
/// of the inspection (40 each), flags.
function pack(IOrders.Order memory order) pure returns (OrderSlot) {
    return OrderSlot.wrap(
        uint256(order.state) << STATE | uint256(order.deadline) << DEADLINE | uint256(order.meetAt) << MEET_AT
            | uint256(order.meetingSignedUntil) << MEETING_SIGNED_UNTIL | uint256(order.inspectBy) << INSPECT_BY
            | bit(order.meetingAgreed) << MEETING_AGREED | bit(order.cancelRequested) << CANCEL_REQUESTED
            | bit(order.cancelByBuyer) << CANCEL_BY_BUYER | bit(order.disputeByBuyer) << DISPUTE_BY_BUYER
            | bit(order.goodsSent) << GOODS_SENT | bit(order.feeFree) << FEE_FREE | bit(order.goodsWithBuyer)
            << GOODS_WITH_BUYER
    );
}

// Each cast cuts off the fields above its own, which is what it is for.
// forge-lint: disable-next-item(unsafe-typecast)
function unpack(OrderSlot slot) pure returns (IOrders.Order memory order) {
    uint256 word = OrderSlot.unwrap(slot);
    order.state = IOrders.State(uint8(word >> STATE));
    order.deadline = uint40(word >> DEADLINE);
    order.meetAt = uint40(word >> MEET_AT);
    order.meetingSignedUntil = uint40(word >> MEETING_SIGNED_UNTIL);
    order.inspectBy = uint40(word >> INSPECT_BY);
    order.meetingAgreed = (word >> MEETING_AGREED) & 1 == 1;
    order.cancelRequested = (word >> CANCEL_REQUESTED) & 1 == 1;
    order.cancelByBuyer = (word >> CANCEL_BY_BUYER) & 1 == 1;
    order.disputeByBuyer = (word >> DISPUTE_BY_BUYER) & 1 == 1;
    order.goodsSent = (word >> GOODS_SENT) & 1 == 1;
    order.feeFree = (word >> FEE_FREE) & 1 == 1;
    order.goodsWithBuyer = (word >> GOODS_WITH_BUYER) & 1 == 1;
}

function bit(bool flag) pure returns (uint256) {
    return flag ? 1 : 0;
}
