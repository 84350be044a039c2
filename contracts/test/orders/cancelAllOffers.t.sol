// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract CancelAllOffersTest is OrdersTest {
    function test_ItOpensTheCallersNextEpoch() public {
        for (uint64 epoch = 1; epoch <= 2; ++epoch) {
            vm.expectEmit();
            emit IOrders.OffersCancelled(buyer, epoch);
            vm.prank(buyer);
            orders.cancelAllOffers();
            assertEq(orders.offerEpochOf(buyer), epoch);
        }
        assertEq(orders.offerEpochOf(seller), 0);
    }

    function test_ItLeavesSpentNumbersSpent() public {
        vm.startPrank(buyer);
        orders.cancelOffer(3);
        orders.cancelAllOffers();
        assertTrue(orders.isOfferSpent(buyer, 3));
    }
}
