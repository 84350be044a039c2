// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract CancelOfferTest is OrdersTest {
    // nonsense: Orders.cancelOffer.nonce
    function testFuzz_ItMakesThatNumberWorthlessAndNoOther(uint64 nonce, uint64 other) public {
        vm.assume(nonce != other);
        vm.expectEmit();
        emit IOrders.OfferCancelled(buyer, nonce);
        _cancel(nonce);
        assertTrue(orders.isOfferSpent(buyer, nonce));
        assertFalse(orders.isOfferSpent(buyer, other));
        assertFalse(orders.isOfferSpent(seller, nonce));
    }

    function test_WhenItWasCancelledAlready_ItReverts() public {
        _cancel(7);
        vm.expectRevert(abi.encodeWithSelector(IOrders.OfferSpent.selector, buyer, 7));
        _cancel(7);
    }

    function _cancel(uint64 nonce) private {
        vm.prank(buyer);
        orders.cancelOffer(nonce);
    }
}
