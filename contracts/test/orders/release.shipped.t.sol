// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract ReleaseShippedTest is ShippedTest {
    function test_WhenTheGoodsAreYetToBeSent_ItPays() public {
        _assertReleases(_toShip());
    }

    function test_WhenTheGoodsAreOnTheirWay_ItPays() public {
        _assertReleases(_shipped());
    }

    function test_WhenTheGoodsArrived_ItPays() public {
        _assertReleases(_delivered());
    }

    function test_WhenTimeHasDeliveredThem_ItPaysUntilTheLastSecondOfLooking() public {
        Deal memory deal = _deliveredByTime();
        vm.warp(_orderOf(deal).deadline);
        _assertReleases(deal);
    }

    function test_WhenItIsDisputed_ItPays() public {
        _assertReleases(_refused(_shippable(), seller));
    }

    function test_WhenTheTimeToLookIsOver_ItReverts() public {
        Deal memory deal = _deliveredByTime();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline + 1);
        bytes memory signature = _releaseSigned(deal, deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), deadline));
        orders.release(deal, deadline + 1, signature);
    }

    function test_WhenTheCarriersWordIsShownInstead_ItReverts() public {
        Deal memory deal = _shipped();
        bytes memory signature = _deliverySigned(deal, START);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START, signature);
    }

    function _assertReleases(Deal memory deal) private {
        _release(deal);
        _assertState(deal, IOrders.State.Completed);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
        assertTrue(_orderOf(deal).goodsWithBuyer);
    }
}
