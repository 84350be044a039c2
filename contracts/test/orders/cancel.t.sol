// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract CancelTest is OrdersTest {
    function test_WhenItIsPlaced_ItGivesTheBuyerEverythingBack() public {
        Deal memory deal = _placed();
        _cancel(deal, buyer);
        _assertState(deal, IOrders.State.Refunded);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        assertEq(_stockOf(deal).stock, STOCK);
    }

    function test_WhenItIsPlaced_ItIsNotTheSellers() public {
        Deal memory deal = _placed();
        _expectNotParty(deal, seller);
        _cancel(deal, seller);
    }

    function test_WhenTheMeetingIsThreeHoursAhead_ItCostsNothing() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt - 3 hours);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal), IOrders.State.Refunded, IOrders.Outcome.Cancelled, PRICE, 0, 0, DEPOSIT, DEPOSIT, 0
        );
        _cancel(deal, seller);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenTheBuyerCancelsLate_ItCostsHalfTheBuyersDeposit() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt - 3 hours + 1);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal),
            IOrders.State.Refunded,
            IOrders.Outcome.CancelledLateByBuyer,
            PRICE,
            0,
            0,
            DEPOSIT / 2,
            DEPOSIT + DEPOSIT / 2,
            0
        );
        _cancel(deal, buyer);
        _assertPaid(PRICE, 0, DEPOSIT / 2, DEPOSIT + DEPOSIT / 2);
    }

    function test_WhenTheSellerCancelsLate_ItCostsHalfTheSellersDeposit() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt - 1);
        _cancel(deal, seller);
        _assertPaid(PRICE, 0, DEPOSIT + DEPOSIT / 2, DEPOSIT / 2);
    }

    function test_WhenTheDepositIsOdd_ItLeavesTheOddUnitWithTheOneWhoCancels() public {
        Terms memory terms = _terms();
        terms.deposit = DEPOSIT + 1;
        Deal memory deal = _accepted(terms);
        vm.warp(_orderOf(deal).meetAt - 1);
        _cancel(deal, buyer);
        _assertPaid(PRICE, 0, DEPOSIT / 2 + 1, DEPOSIT + 1 + DEPOSIT / 2);
    }

    function test_WhenTheTimeWasNeverAgreed_ItCostsNothingEvenLate() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Deal memory deal = _placed();
        vm.warp(_orderOf(deal).meetAt - 1);
        _cancel(deal, buyer);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenThereAreNoDeposits_ItCostsNothingEvenLate() public {
        Deal memory deal = _accepted(_trusting());
        vm.warp(_orderOf(deal).meetAt - 1);
        _cancel(deal, buyer);
        _assertPaid(PRICE, 0, 0, 0);
    }

    function test_WhenTheMeetingTimeHasCome_ItIsOnlyARequest() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt);
        uint40 answerBy = uint40(block.timestamp) + 24 hours;
        vm.expectEmit();
        emit IOrders.CancelRequested(_idOf(deal), buyer, answerBy);
        _cancel(deal, buyer);
        _assertState(deal, IOrders.State.Accepted);
        assertTrue(_orderOf(deal).cancelRequested);
        assertTrue(_orderOf(deal).cancelByBuyer);
        assertEq(_orderOf(deal).deadline, answerBy);
    }

    function test_WhenARequestComesNearTheEnd_ItGainsNoTime() public {
        Deal memory deal = _accepted();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline - 1 hours);
        _cancel(deal, seller);
        assertEq(_orderOf(deal).deadline, deadline);
        assertFalse(_orderOf(deal).cancelByBuyer);
    }

    function test_WhenItWasRequestedAlready_ItReverts() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt);
        _cancel(deal, buyer);
        vm.expectRevert(abi.encodeWithSelector(IOrders.CancelAlreadyRequested.selector, _idOf(deal)));
        _cancel(deal, seller);
    }

    function test_WhenItIsDisputed_ItReverts() public {
        Deal memory deal = _disputed();
        _expectWrongState(deal, IOrders.State.Disputed);
        _cancel(deal, buyer);
    }

    function test_WhenItIsLate_ItReverts() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).deadline + 1);
        _expectTooLate(deal);
        _cancel(deal, buyer);
    }

    // nonsense: Orders.cancel.deal.seller
    // nonsense: Orders.cancel.deal.buyer
    function test_WhenTheCallerIsNeither_ItReverts() public {
        Deal memory deal = _accepted();
        _expectNotParty(deal, stranger);
        _cancel(deal, stranger);
    }

    // nonsense: Orders.cancel.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            _cancel(forged, buyer);
        }
    }

    function _cancel(Deal memory deal, address by) private {
        vm.prank(by);
        orders.cancel(deal);
    }
}
