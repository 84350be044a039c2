// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract DeclineTest is OrdersTest {
    function test_ItGivesEverythingBackAndThePiecesToTheListing() public {
        Deal memory deal = _placed();
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal), IOrders.State.Refunded, IOrders.Outcome.Declined, PRICE, 0, 0, DEPOSIT, 0, 0
        );
        _decline(deal);
        _assertState(deal, IOrders.State.Refunded);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        assertEq(_stockOf(deal).stock, STOCK);
    }

    // nonsense: Orders.decline.deal.seller
    // nonsense: Orders.decline.deal.buyer
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Deal memory deal = _placed();
        _expectNotParty(deal, buyer);
        vm.prank(buyer);
        orders.decline(deal);
    }

    // nonsense: Orders.decline.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _placed();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            _decline(forged);
        }
    }

    function test_WhenItIsAccepted_ItReverts() public {
        Deal memory deal = _accepted();
        _expectWrongState(deal, IOrders.State.Accepted);
        _decline(deal);
    }

    function test_WhenItIsLate_ItReverts() public {
        Deal memory deal = _placed();
        vm.warp(_orderOf(deal).deadline + 1);
        _expectTooLate(deal);
        _decline(deal);
    }

    function _decline(Deal memory deal) private {
        vm.prank(seller);
        orders.decline(deal);
    }
}
