// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract SettleShippedTest is ShippedTest {
    uint256 private constant TO_BUYER = 20_000;

    function test_WhenItIsPlaced_ItWorks() public {
        _settle(_buy(_list(_shippable()), _parcel()), TO_BUYER);
        _assertPaid(TO_BUYER, 30_000 - _fee(30_000), DEPOSIT, 0);
    }

    function test_WhenTheGoodsAreYetToBeSent_ItWorks() public {
        _assertSettles(_toShip());
    }

    function test_WhenTheGoodsAreOnTheirWay_ItWorks() public {
        _assertSettles(_shipped());
    }

    function test_WhenTheGoodsArrived_ItWorks() public {
        _assertSettles(_delivered());
    }

    function test_WhenTimeHasDeliveredThem_ItWorksUntilTheLastSecondOfLooking() public {
        Deal memory deal = _deliveredByTime();
        vm.warp(_orderOf(deal).deadline);
        _assertSettles(deal);
    }

    function test_WhenItIsDisputed_ItWorks() public {
        _assertSettles(_refused(_shippable(), buyer));
    }

    function test_WhenAStepFollowedTheSignature_ItStillHolds() public {
        Deal memory deal = _toShip();
        uint40 validUntil = START + 90 days;
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), TO_BUYER, validUntil));
        _ship(deal);
        _pass(deal);
        vm.prank(seller);
        orders.settle(deal, TO_BUYER, validUntil, signature);
        _assertState(deal, IOrders.State.Resolved);
    }

    function test_WhenTheTimeToLookIsOver_ItReverts() public {
        Deal memory deal = _deliveredByTime();
        _pass(deal);
        bytes memory expected = abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), _orderOf(deal).deadline);
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), 1, validUntil));
        vm.prank(seller);
        vm.expectRevert(expected);
        orders.settle(deal, 1, validUntil, signature);
    }

    function test_WhenTheBuyerGetsBackLessThanHalf_ItLeavesTheGoodsThere() public {
        Deal memory less = _shipped();
        _settle(less, PRICE / 2 - 1);
        assertTrue(_orderOf(less).goodsWithBuyer);
        Deal memory half = _shipped();
        _settle(half, PRICE / 2);
        assertFalse(_orderOf(half).goodsWithBuyer);
    }

    function _assertSettles(Deal memory deal) private {
        _settle(deal, TO_BUYER);
        _assertState(deal, IOrders.State.Resolved);
        _assertPaid(TO_BUYER, 30_000 - _fee(30_000), DEPOSIT, DEPOSIT);
    }

    function _settle(Deal memory deal, uint256 toBuyer) private {
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(seller);
        orders.settle(deal, toBuyer, validUntil, signature);
    }
}
