// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "./IOrders.sol";

/// @notice An order in one storage slot, so that every step of a deal reads once and writes once.
/// @dev Lowest bit first: state (8 bits), deadline, meeting time, end of the last meeting signature, end of the
/// inspection (40 each), flags. Steps read and change the word itself; only who asks for an order unpacks all of it.
type OrderSlot is uint256;

using {
    state,
    deadline,
    meetAt,
    signedUntil,
    inspectBy,
    has,
    being,
    to,
    meeting,
    inspected,
    mark,
    ended,
    unpack
} for OrderSlot global;

uint256 constant DEADLINE = 8;
uint256 constant MEET_AT = 48;
uint256 constant SIGNED_UNTIL = 88;
uint256 constant INSPECT_BY = 128;
/// @dev Flags, by their place.
uint256 constant MEETING_AGREED = 168;
uint256 constant CANCEL_REQUESTED = 169;
uint256 constant CANCEL_BY_BUYER = 170;
uint256 constant DISPUTE_BY_BUYER = 171;
uint256 constant GOODS_SENT = 172;
uint256 constant FEE_FREE = 173;
uint256 constant GOODS_WITH_BUYER = 174;

// Each cast of a shifted word cuts off the fields above its own, which is what it is for.
// forge-lint: disable-start(unsafe-typecast)

function state(OrderSlot slot) pure returns (IOrders.State) {
    return IOrders.State(uint8(OrderSlot.unwrap(slot)));
}

function deadline(OrderSlot slot) pure returns (uint40) {
    return uint40(OrderSlot.unwrap(slot) >> DEADLINE);
}

function meetAt(OrderSlot slot) pure returns (uint40) {
    return uint40(OrderSlot.unwrap(slot) >> MEET_AT);
}

function signedUntil(OrderSlot slot) pure returns (uint40) {
    return uint40(OrderSlot.unwrap(slot) >> SIGNED_UNTIL);
}

function inspectBy(OrderSlot slot) pure returns (uint40) {
    return uint40(OrderSlot.unwrap(slot) >> INSPECT_BY);
}

// forge-lint: disable-end(unsafe-typecast)

/// @dev Whether this flag is set.
function has(OrderSlot slot, uint256 flag) pure returns (bool) {
    return (OrderSlot.unwrap(slot) >> flag) & 1 == 1;
}

/// @dev The same order in another state.
function being(OrderSlot slot, IOrders.State newState) pure returns (OrderSlot) {
    return OrderSlot.wrap((OrderSlot.unwrap(slot) & ~uint256(type(uint8).max)) | uint256(newState));
}

/// @dev The same order in another state, and until another second.
function to(OrderSlot slot, IOrders.State newState, uint40 newDeadline) pure returns (OrderSlot) {
    uint256 rest = OrderSlot.unwrap(slot) & ~uint256(type(uint48).max);
    return OrderSlot.wrap(rest | uint256(newDeadline) << DEADLINE | uint256(newState));
}

/// @dev The same order with another meeting, under signatures that were valid until then.
function meeting(OrderSlot slot, uint40 newMeetAt, uint40 validUntil) pure returns (OrderSlot) {
    uint256 rest = OrderSlot.unwrap(slot) & ~(uint256(type(uint80).max) << MEET_AT);
    return OrderSlot.wrap(rest | uint256(newMeetAt) << MEET_AT | uint256(validUntil) << SIGNED_UNTIL);
}

/// @dev The same order, whose inspection had no end yet.
function inspected(OrderSlot slot, uint40 until) pure returns (OrderSlot) {
    return OrderSlot.wrap(OrderSlot.unwrap(slot) | uint256(until) << INSPECT_BY);
}

/// @dev The same order with this flag set, or not.
function mark(OrderSlot slot, uint256 flag, bool set) pure returns (OrderSlot) {
    uint256 bit = uint256(1) << flag;
    return OrderSlot.wrap(set ? OrderSlot.unwrap(slot) | bit : OrderSlot.unwrap(slot) & ~bit);
}

/// @dev The same order after its end: `DEADLINE` tells from now on when that was.
function ended(OrderSlot slot, IOrders.State newState, uint256 time, bool goodsWithBuyer) pure returns (OrderSlot) {
    uint256 rest = OrderSlot.unwrap(slot) >> MEET_AT << MEET_AT;
    if (goodsWithBuyer) rest |= uint256(1) << GOODS_WITH_BUYER;
    return OrderSlot.wrap(rest | time << DEADLINE | uint256(newState));
}

function unpack(OrderSlot slot) pure returns (IOrders.Order memory) {
    return IOrders.Order({
        state: slot.state(),
        deadline: slot.deadline(),
        meetAt: slot.meetAt(),
        meetingAgreed: slot.has(MEETING_AGREED),
        cancelRequested: slot.has(CANCEL_REQUESTED),
        cancelByBuyer: slot.has(CANCEL_BY_BUYER),
        disputeByBuyer: slot.has(DISPUTE_BY_BUYER),
        meetingSignedUntil: slot.signedUntil(),
        inspectBy: slot.inspectBy(),
        goodsSent: slot.has(GOODS_SENT),
        feeFree: slot.has(FEE_FREE),
        goodsWithBuyer: slot.has(GOODS_WITH_BUYER)
    });
}
