// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract RuleShippedTest is ShippedTest {
    function test_WhenTheGoodsWereRefused_ItPaysAsDecided() public {
        Deal memory deal = _deliveredByTime();
        _dispute(deal, buyer);
        _rule(deal, 10_000, 0);
        _assertState(deal, IOrders.State.Resolved);
        _assertPaid(PRICE, 0, 2 * DEPOSIT, 0);
        assertFalse(_orderOf(deal).goodsWithBuyer);
        assertEq(_stockOf(deal).sold, 1);
    }

    function test_WhenTheSellerIsRight_ItLeavesTheGoodsWithTheBuyer() public {
        Deal memory deal = _refused(_shippable(), buyer);
        _rule(deal, 4_999, 2e18);
        assertTrue(_orderOf(deal).goodsWithBuyer);
        assertEq(_free(arbitrator, MOOT), 2e18);
    }

    function test_WhenItIsTheLastSecond_ItStillWorks() public {
        Deal memory deal = _refused(_shippable(), seller);
        vm.warp(_orderOf(deal).deadline);
        _rule(deal, 0, 0);
        _assertPaid(0, PRICE - _fee(PRICE), 0, 2 * DEPOSIT);
    }

    function test_WhenNoDisputeIsOpen_ItReverts() public {
        Deal memory deal = _toShip();
        _expectWrongState(deal, IOrders.State.Accepted);
        _rule(deal, 0, 0);
        _ship(deal);
        _expectWrongState(deal, IOrders.State.Shipped);
        _rule(deal, 0, 0);
        _pass(deal);
        _expectWrongState(deal, IOrders.State.Delivered);
        _rule(deal, 0, 0);
    }

    function _rule(Deal memory deal, uint16 buyerBps, uint96 cost) private {
        vm.prank(arbiter);
        orders.rule(deal, Ruling(buyerBps, cost, arbitrator));
    }
}
