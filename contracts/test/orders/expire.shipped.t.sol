// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract ExpireShippedTest is ShippedTest {
    function test_WhenTheSellerNeverAnswered_ItGivesTheBuyerEverythingBack() public {
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        assertEq(_orderOf(deal).deadline, START + 48 hours);
        _pass(deal);
        _expectClosed(deal, IOrders.State.Refunded, IOrders.Outcome.Expired, PRICE, DEPOSIT, 0);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    function test_WhenTheSellerNeverShipped_ItGivesTheBuyerTheSellersDepositToo() public {
        Deal memory deal = _toShip();
        _pass(deal);
        _expectClosed(deal, IOrders.State.Refunded, IOrders.Outcome.NeverShipped, PRICE, 2 * DEPOSIT, 0);
        _expire(deal);
        _assertPaid(PRICE, 0, 2 * DEPOSIT, 0);
        assertEq(_stockOf(deal).stock, STOCK);
        assertFalse(_orderOf(deal).goodsWithBuyer);
    }

    function test_WhenTheSellerNeverShippedWithoutDeposits_ItGivesThePriceBack() public {
        Deal memory deal = _toShip(_trustingShippable());
        _pass(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, 0, 0);
    }

    function test_WhenTheTimeOnTheWayIsUpToTheSecond_ItIsStillShipped() public {
        Deal memory deal = _shipped();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline);
        _assertState(deal, IOrders.State.Shipped);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooEarly.selector, _idOf(deal), deadline));
        _expire(deal);
    }

    function test_WhenOneSecondMoreHasPassed_ItIsDeliveredWithoutATransaction() public {
        Deal memory deal = _shipped();
        uint40 inspectBy = _orderOf(deal).inspectBy;
        vm.warp(START + ARRIVE_WITHIN + 1);
        _assertState(deal, IOrders.State.Delivered);
        assertEq(_orderOf(deal).deadline, inspectBy);
        assertEq(inspectBy, START + ARRIVE_WITHIN + INSPECT_WITHIN);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooEarly.selector, _idOf(deal), inspectBy));
        _expire(deal);
    }

    function test_WhenTimeAloneDeliveredAndNobodyRefused_ItPaysTheSeller() public {
        Deal memory deal = _shipped();
        vm.warp(_orderOf(deal).inspectBy);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooEarly.selector, _idOf(deal), _orderOf(deal).inspectBy));
        _expire(deal);
        vm.warp(_orderOf(deal).inspectBy + 1);
        _assertWindowEnded(deal);
    }

    function test_WhenDeliveryWasConfirmedAndNobodyRefused_ItPaysTheSeller() public {
        Deal memory deal = _delivered();
        vm.warp(START + INSPECT_WITHIN);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooEarly.selector, _idOf(deal), START + INSPECT_WITHIN));
        _expire(deal);
        vm.warp(START + INSPECT_WITHIN + 1);
        _assertWindowEnded(deal);
    }

    function test_WhenNobodyRuledGoodsOnTheirWay_ItPaysTheSeller() public {
        Deal memory deal = _refused(_shippable(), buyer);
        assertTrue(_orderOf(deal).goodsSent);
        _pass(deal);
        _assertWindowEnded(deal);
    }

    function test_WhenNobodyRuledRefusedGoods_ItPaysTheSeller() public {
        Deal memory deal = _deliveredByTime();
        _dispute(deal, buyer);
        assertTrue(_orderOf(deal).goodsSent);
        _pass(deal);
        _assertWindowEnded(deal);
    }

    function test_WhenNobodyRuledACaseTheBuyerFunded_ItPaysTheSellerAndGivesTheBuyerThatBack() public {
        Deal memory deal = _refused(_trustingShippable(), buyer);
        _pass(deal);
        _expire(deal);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, 0);
    }

    function test_WhenItEndedAlready_ItPaysNobodyTwice() public {
        Deal memory deal = _delivered();
        _pass(deal);
        _expire(deal);
        vm.warp(block.timestamp + 365 days);
        _expectWrongState(deal, IOrders.State.Completed);
        _expire(deal);
    }

    function test_WhenNewDealsArePausedAndTheTokenIsGone_ItStillPays() public {
        Deal memory deal = _shipped();
        vm.warp(_orderOf(deal).inspectBy + 1);
        vm.prank(guardian);
        orders.setPause(uint40(block.timestamp) + 14 days);
        vm.startPrank(governor);
        vault.setToken(WON, address(won), false);
        carriers.setCarrier(carrier, false);
        vm.stopPrank();
        _assertWindowEnded(deal);
    }

    function _assertWindowEnded(Deal memory deal) private {
        _expectClosed(deal, IOrders.State.Completed, IOrders.Outcome.WindowEnded, 0, DEPOSIT, DEPOSIT);
        _expire(deal);
        _assertState(deal, IOrders.State.Completed);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
        assertEq(_free(treasury, WON), _fee(PRICE));
        assertTrue(_orderOf(deal).goodsWithBuyer);
    }
}
