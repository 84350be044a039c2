// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract ApproveTest is ShippedTest {
    function test_WhenTheyMeet_ItPaysTheSellerLessTheFeeAndReturnsDeposits() public {
        _approvePays(_accepted());
    }

    function test_WhenTheGoodsAreYetToBeSent_ItPaysAsWell() public {
        _approvePays(_toShip());
    }

    function test_WhenTheGoodsAreOnTheirWay_ItPaysAsWell() public {
        _approvePays(_shipped());
    }

    function test_WhenTheGoodsArrived_ItPaysAsWell() public {
        _approvePays(_delivered());
    }

    function test_WhenTimeHasDeliveredThem_ItPaysUntilTheLastSecondOfLooking() public {
        Deal memory deal = _deliveredByTime();
        vm.warp(_orderOf(deal).inspectBy);
        _approvePays(deal);
    }

    function test_WhenItIsDisputed_ItEndsTheDispute() public {
        _approvePays(_refused(_shippable(), seller));
    }

    function test_WhenTheOpenerFundedTheDispute_ItGivesTheOpenerThatBack() public {
        Deal memory deal = _refused(_trustingShippable(), buyer);
        _approve(deal, buyer);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, 0);
    }

    function test_WhenACancellationWasAskedFor_ItStillWins() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt);
        vm.prank(seller);
        orders.cancel(deal);
        vm.warp(_orderOf(deal).deadline);
        _approvePays(deal);
    }

    function test_ItKeepsThePiecesSoldAndTheGoodsWithTheBuyer() public {
        Deal memory deal = _accepted();
        _approve(deal, buyer);
        assertEq(_stockOf(deal).sold, 1);
        assertTrue(_orderOf(deal).goodsWithBuyer);
    }

    function test_WhenItIsPlaced_ItReverts() public {
        Deal memory deal = _placed();
        _expectWrongState(deal, IOrders.State.Placed);
        _approve(deal, buyer);
    }

    function test_WhenItEndedAlready_ItPaysNobodyTwice() public {
        Deal memory deal = _delivered();
        _approve(deal, buyer);
        _expectWrongState(deal, IOrders.State.Completed);
        _approve(deal, buyer);
    }

    function test_WhenItIsASecondLater_ItReverts() public {
        Deal memory deal = _delivered();
        _pass(deal);
        _expectTooLate(deal);
        _approve(deal, buyer);
    }

    // nonsense: Orders.approve.deal.seller
    // nonsense: Orders.approve.deal.buyer
    function test_WhenTheCallerIsNotTheBuyer_ItReverts() public {
        Deal memory deal = _delivered();
        address[3] memory others = [seller, carrier, stranger];
        for (uint256 i = 0; i < others.length; ++i) {
            _expectNotParty(deal, others[i]);
            _approve(deal, others[i]);
        }
    }

    // nonsense: Orders.approve.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _delivered();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            _approve(forged, buyer);
        }
    }

    function _approve(Deal memory deal, address by) private {
        vm.prank(by);
        orders.approve(deal);
    }

    function _approvePays(Deal memory deal) private {
        _expectClosed(deal, IOrders.State.Completed, IOrders.Outcome.Approved, 0, DEPOSIT, DEPOSIT);
        _approve(deal, buyer);
        _assertState(deal, IOrders.State.Completed);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
        assertEq(_free(treasury, WON), _fee(PRICE));
    }
}
