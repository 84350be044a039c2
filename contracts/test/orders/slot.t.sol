// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {
    CANCEL_BY_BUYER,
    CANCEL_REQUESTED,
    DISPUTE_BY_BUYER,
    FEE_FREE,
    GOODS_SENT,
    GOODS_WITH_BUYER,
    MEETING_AGREED,
    OrderSlot
} from "../../src/orders/OrderSlot.sol";

contract SlotTest is Test {
    uint40 internal constant LAST = type(uint40).max;
    OrderSlot internal constant EMPTY = OrderSlot.wrap(0);

    function testFuzz_ItKeepsEveryFieldApartFromTheOthers(
        uint8 state,
        uint40 deadline,
        uint40 meetAt,
        uint40 signedUntil,
        uint40 inspectBy,
        bool[7] memory flags
    ) public pure {
        IOrders.State as_ = IOrders.State(bound(state, 0, uint8(type(IOrders.State).max)));
        OrderSlot slot = EMPTY.inspected(inspectBy).meeting(meetAt, signedUntil).to(as_, deadline);
        uint256[7] memory places = _flags();
        for (uint256 i = 0; i < places.length; ++i) {
            slot = slot.mark(places[i], flags[i]);
        }
        IOrders.Order memory order = slot.unpack();
        assertEq(uint8(order.state), uint8(as_));
        assertEq(order.deadline, deadline);
        assertEq(order.meetAt, meetAt);
        assertEq(order.meetingSignedUntil, signedUntil);
        assertEq(order.inspectBy, inspectBy);
        bool[7] memory read = [
            order.meetingAgreed,
            order.cancelRequested,
            order.cancelByBuyer,
            order.disputeByBuyer,
            order.goodsSent,
            order.feeFree,
            order.goodsWithBuyer
        ];
        for (uint256 i = 0; i < read.length; ++i) {
            assertEq(read[i], flags[i]);
        }
    }

    function test_ItReplacesAFieldAndLeavesTheOthers() public pure {
        OrderSlot full = _full();
        IOrders.Order memory order = full.to(IOrders.State.None, 0).unpack();
        assertEq(order.deadline, 0);
        assertEq(order.meetAt, LAST);
        order = full.meeting(0, 0).unpack();
        assertEq(order.deadline, LAST);
        assertEq(order.meetAt, 0);
        assertEq(order.meetingSignedUntil, 0);
        assertEq(order.inspectBy, LAST);
        order = full.being(IOrders.State.Placed).unpack();
        assertEq(uint8(order.state), uint8(IOrders.State.Placed));
        assertEq(order.deadline, LAST);
        uint256[7] memory places = _flags();
        for (uint256 i = 0; i < places.length; ++i) {
            OrderSlot without = full.mark(places[i], false);
            assertEq(OrderSlot.unwrap(full) - OrderSlot.unwrap(without), uint256(1) << places[i]);
        }
    }

    function testFuzz_ItKeepsTheRestOfAnOrderThatEnded(uint40 time, bool goodsWithBuyer) public pure {
        OrderSlot slot = _full().mark(GOODS_WITH_BUYER, false).ended(IOrders.State.Completed, time, goodsWithBuyer);
        OrderSlot expected = _full().to(IOrders.State.Completed, time).mark(GOODS_WITH_BUYER, goodsWithBuyer);
        assertEq(OrderSlot.unwrap(slot), OrderSlot.unwrap(expected));
    }

    function test_ItLaysFieldsWhereReadingToolsFindThem() public pure {
        assertEq(OrderSlot.unwrap(EMPTY.to(IOrders.State.Placed, 1)), 1 | 1 << 8);
        assertEq(OrderSlot.unwrap(EMPTY.meeting(1, 0)), 1 << 48);
        assertEq(OrderSlot.unwrap(EMPTY.meeting(0, 1)), 1 << 88);
        assertEq(OrderSlot.unwrap(EMPTY.inspected(1)), 1 << 128);
        uint256[7] memory places = _flags();
        for (uint256 i = 0; i < places.length; ++i) {
            assertEq(OrderSlot.unwrap(EMPTY.mark(places[i], true)), 1 << (168 + i));
        }
    }

    function _full() private pure returns (OrderSlot slot) {
        slot = EMPTY.inspected(LAST).meeting(LAST, LAST).to(IOrders.State.Resolved, LAST);
        uint256[7] memory places = _flags();
        for (uint256 i = 0; i < places.length; ++i) {
            slot = slot.mark(places[i], true);
        }
    }

    function _flags() private pure returns (uint256[7] memory) {
        return
            [
                MEETING_AGREED,
                CANCEL_REQUESTED,
                CANCEL_BY_BUYER,
                DISPUTE_BY_BUYER,
                GOODS_SENT,
                FEE_FREE,
                GOODS_WITH_BUYER
            ];
    }
}
