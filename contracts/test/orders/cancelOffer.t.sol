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

    function testFuzz_WhenOthersAreCancelledAfterwards_ItStaysWorthless(uint64 nonce, uint64 other) public {
        vm.assume(nonce != other);
        _cancel(nonce);
        _cancel(other);
        uint64 neighbour = other ^ 1;
        if (neighbour != nonce) _cancel(neighbour);
        assertTrue(orders.isOfferSpent(buyer, nonce));
        assertTrue(orders.isOfferSpent(buyer, other));
    }

    function test_WhenItsNeighboursAreCancelledAfterwards_ItStaysWorthless() public {
        for (uint64 nonce = 0; nonce < 1024; nonce += 128) {
            _cancel(nonce);
            _cancel(nonce + 1);
        }
        for (uint64 nonce = 0; nonce < 1024; nonce += 128) {
            assertTrue(orders.isOfferSpent(buyer, nonce));
            assertTrue(orders.isOfferSpent(buyer, nonce + 1));
        }
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
