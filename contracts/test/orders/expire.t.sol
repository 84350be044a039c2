// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract ExpireTest is OrdersTest {
    function test_WhenNobodyAccepted_ItGivesTheBuyerEverythingBack() public {
        Deal memory deal = _placed();
        _passDeadline(deal);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal), IOrders.State.Refunded, IOrders.Outcome.Expired, PRICE, 0, 0, DEPOSIT, 0, 0
        );
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        assertEq(_stockOf(deal).stock, STOCK);
    }

    function test_WhenNobodyMet_ItGivesEverythingBack() public {
        Deal memory deal = _accepted();
        _passDeadline(deal);
        _expire(deal);
        _assertState(deal, IOrders.State.Refunded);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenNobodyCameToAnAppointment_ItGivesEverythingBack() public {
        Terms memory terms = _terms();
        terms.ways = APPOINTMENT;
        Purchase memory purchase = _purchase();
        purchase.way = APPOINTMENT;
        Deal memory deal = _buy(_list(terms), purchase);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        _passDeadline(deal);
        _expire(deal);
        _assertState(deal, IOrders.State.Refunded);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenNobodyRuled_ItGivesEverythingBack() public {
        Deal memory deal = _disputed();
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenNobodyRuledACaseTheOpenerFunded_ItGivesTheOpenerThatBack() public {
        Deal memory deal = _disputed(_trusting(), seller);
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, 0, DEPOSIT);
    }

    function test_WhenTheBuyersCancellationWasNotAnswered_ItCostsHalfTheBuyersDeposit() public {
        Deal memory deal = _requested(_accepted(), buyer);
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT / 2, DEPOSIT + DEPOSIT / 2);
    }

    function test_WhenTheSellersCancellationWasNotAnswered_ItCostsHalfTheSellersDeposit() public {
        Deal memory deal = _requested(_accepted(), seller);
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT + DEPOSIT / 2, DEPOSIT / 2);
    }

    function test_WhenTheCancellationOfATimeNobodyAgreedToWasNotAnswered_ItCostsNothing() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Deal memory deal = _requested(_placed(), buyer);
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenADisputeFollowedACancellation_ItBringsWhatTimeWouldHaveBrought() public {
        Deal memory deal = _requested(_accepted(), buyer);
        vm.prank(seller);
        orders.openDispute(deal, keccak256("I was there"), _noPermit());
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT / 2, DEPOSIT + DEPOSIT / 2);
    }

    function test_WhenItIsTheLastSecond_ItBelongsToThePeople() public {
        Deal memory deal = _accepted();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooEarly.selector, _idOf(deal), deadline));
        _expire(deal);
    }

    function test_WhenItEndedAlready_ItReverts() public {
        Deal memory deal = _placed();
        _passDeadline(deal);
        _expire(deal);
        _expectWrongState(deal, IOrders.State.Refunded);
        _expire(deal);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItStillGivesBack() public {
        Deal memory deal = _accepted();
        vm.prank(governor);
        vault.setToken(WON, address(won), false);
        _passDeadline(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    // nonsense: Orders.expire.deal.*
    // nonsense: Orders.expire.deal.seller
    // nonsense: Orders.expire.deal.buyer
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES + 2; ++word) {
            Deal memory forged = _forged(deal, word);
            if (word == FORGERIES) forged.seller = stranger;
            if (word == FORGERIES + 1) forged.buyer = stranger;
            _expectUnknown(forged);
            _expire(forged);
        }
    }

    function _requested(Deal memory deal, address by) private returns (Deal memory) {
        vm.warp(_orderOf(deal).meetAt);
        vm.prank(by);
        orders.cancel(deal);
        return deal;
    }

    function _passDeadline(Deal memory deal) private {
        vm.warp(_orderOf(deal).deadline + 1);
    }

    function _expire(Deal memory deal) private {
        vm.prank(stranger);
        orders.expire(deal);
    }
}
