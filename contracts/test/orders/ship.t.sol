// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract ShipTest is ShippedTest {
    function test_ItStartsTheTimeOnTheWay() public {
        Deal memory deal = _toShip();
        vm.warp(START + 1 days);
        uint40 deadline = START + 1 days + ARRIVE_WITHIN;
        vm.expectEmit();
        emit IOrders.OrderShipped(_idOf(deal), TRACKING, deadline, deadline + INSPECT_WITHIN);
        _ship(deal);
        _assertState(deal, IOrders.State.Shipped);
        assertEq(_orderOf(deal).deadline, deadline);
        assertEq(_orderOf(deal).inspectBy, deadline + INSPECT_WITHIN);
    }

    function test_WhenItIsTheLastSecond_ItStillWorks() public {
        Deal memory deal = _toShip();
        vm.warp(_orderOf(deal).deadline);
        _ship(deal);
        _assertState(deal, IOrders.State.Shipped);
    }

    function test_WhenItIsASecondLater_ItReverts() public {
        Deal memory deal = _toShip();
        _pass(deal);
        _expectTooLate(deal);
        _ship(deal);
    }

    function test_WhenTheCarrierLeftTheListMeanwhile_ItStillWorks() public {
        Deal memory deal = _toShip();
        vm.prank(governor);
        carriers.setCarrier(carrier, false);
        _ship(deal);
        _assertState(deal, IOrders.State.Shipped);
    }

    // nonsense: Orders.ship.tracking
    function test_WhenThereIsNoTracking_ItReverts() public {
        Deal memory deal = _toShip();
        vm.prank(seller);
        vm.expectRevert(IOrders.TrackingMissing.selector);
        orders.ship(deal, 0);
    }

    function test_WhenTheTwoMeetInstead_ItReverts() public {
        Deal memory deal = _accepted();
        vm.expectRevert(abi.encodeWithSelector(IOrders.WayUnfit.selector, _idOf(deal), MEET_UP));
        _ship(deal);
    }

    function test_WhenItIsPlaced_ItReverts() public {
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        _expectWrongState(deal, IOrders.State.Placed);
        _ship(deal);
    }

    function test_WhenItWasShippedAlready_ItGainsNoTime() public {
        Deal memory deal = _shipped();
        _expectWrongState(deal, IOrders.State.Shipped);
        _ship(deal);
        _pass(deal);
        _expectWrongState(deal, IOrders.State.Delivered);
        _ship(deal);
    }

    function test_WhenItIsDisputed_ItReverts() public {
        Deal memory deal = _refused(_shippable(), buyer);
        _expectWrongState(deal, IOrders.State.Disputed);
        _ship(deal);
    }

    // nonsense: Orders.ship.deal.seller
    // nonsense: Orders.ship.deal.buyer
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Deal memory deal = _toShip();
        address[2] memory others = [buyer, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            _expectNotParty(deal, others[i]);
            vm.prank(others[i]);
            orders.ship(deal, TRACKING);
        }
    }

    // nonsense: Orders.ship.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _toShip();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            if (forged.way == SHIP) _expectUnknown(forged);
            else vm.expectRevert(abi.encodeWithSelector(IOrders.WayUnfit.selector, _idOf(forged), forged.way));
            _ship(forged);
        }
    }
}
