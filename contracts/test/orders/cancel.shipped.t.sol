// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract CancelShippedTest is ShippedTest {
    function test_WhenItIsPlaced_ItGivesTheBuyerEverythingBack() public {
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        _cancel(deal, buyer);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    function test_WhenTheSellerGivesUp_ItBringsAtOnceWhatTimeAloneWould() public {
        Deal memory deal = _toShip();
        _expectClosed(deal, IOrders.State.Refunded, IOrders.Outcome.NeverShipped, PRICE, 2 * DEPOSIT, 0);
        _cancel(deal, seller);
        _assertPaid(PRICE, 0, 2 * DEPOSIT, 0);
        assertEq(_stockOf(deal).stock, STOCK);
    }

    function test_WhenTheSellerGivesUpWithoutDeposits_ItGivesThePriceBack() public {
        Deal memory deal = _toShip(_trustingShippable());
        _cancel(deal, seller);
        _assertPaid(PRICE, 0, 0, 0);
    }

    function test_WhenTheSellerIsBound_ItIsNotTheBuyers() public {
        Deal memory deal = _toShip();
        _expectNotParty(deal, buyer);
        _cancel(deal, buyer);
    }

    function test_WhenTheTimeToShipIsOver_ItReverts() public {
        Deal memory deal = _toShip();
        _pass(deal);
        _expectTooLate(deal);
        _cancel(deal, seller);
    }

    function test_WhenTheGoodsLeft_ItIsNobodys() public {
        Deal memory deal = _shipped();
        address[2] memory people = [buyer, seller];
        for (uint256 i = 0; i < people.length; ++i) {
            _expectWrongState(deal, IOrders.State.Shipped);
            _cancel(deal, people[i]);
        }
        _pass(deal);
        for (uint256 i = 0; i < people.length; ++i) {
            _expectWrongState(deal, IOrders.State.Delivered);
            _cancel(deal, people[i]);
        }
    }

    function _cancel(Deal memory deal, address by) private {
        vm.prank(by);
        orders.cancel(deal);
    }
}
