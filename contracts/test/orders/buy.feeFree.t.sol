// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract BuyFeeFreeTest is OrdersTest {
    function setUp() public override {
        super.setUp();
        _limit(PRICE);
    }

    function test_ItWaivesTheFeeOfTheFirstFiveDealsAndOfNoOther() public {
        for (uint8 deals = 1; deals <= 5; ++deals) {
            _release(_accepted());
            assertEq(orders.feeFreeDealsOf(seller), deals);
        }
        assertEq(_free(treasury, WON), 0);
        assertEq(_free(seller, WON), 5 * uint256(PRICE));
        _release(_accepted());
        assertEq(orders.feeFreeDealsOf(seller), 5);
        assertEq(_free(treasury, WON), _fee(PRICE));
    }

    function test_WhenTheFeeIsWaived_ItAsksTheBuyerForNoConsent() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.maxFeeBps = 0;
        Deal memory deal = _buy(terms, purchase);
        assertEq(deal.feeBps, 0);
        assertTrue(_orderOf(deal).feeFree);
    }

    function test_WhenThePriceIsAboveTheLimit_ItChargesTheFeeAndUsesNoWaiver() public {
        Terms memory terms = _terms();
        terms.price = PRICE + 1;
        Deal memory deal = _accepted(terms);
        assertEq(deal.feeBps, FEE_BPS);
        assertFalse(_orderOf(deal).feeFree);
        _release(deal);
        assertEq(orders.feeFreeDealsOf(seller), 0);
        assertEq(_free(treasury, WON), _fee(PRICE + 1));
    }

    function test_WhenTheDealComesToNothing_ItGivesTheWaiverBack() public {
        Deal memory declined = _placed();
        vm.prank(seller);
        orders.decline(declined);
        Deal memory cancelled = _accepted();
        vm.prank(buyer);
        orders.cancel(cancelled);
        Deal memory expired = _accepted();
        assertEq(orders.feeFreeDealsOf(seller), 1);
        vm.warp(_orderOf(expired).deadline + 1);
        orders.expire(expired);
        assertEq(orders.feeFreeDealsOf(seller), 0);
    }

    function test_WhenFiveAreRunning_ItChargesTheSixthUntilOneIsUndone() public {
        Deal memory first = _placed();
        for (uint256 i = 0; i < 4; ++i) {
            _placed();
        }
        assertEq(_placed().feeBps, FEE_BPS);
        vm.prank(buyer);
        orders.cancel(first);
        assertEq(_placed().feeBps, 0);
    }

    function test_WhenThePriceIsSplitOrRuled_ItKeepsTheWaiverUsed() public {
        Deal memory deal = _accepted();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), PRICE, START));
        vm.prank(seller);
        orders.settle(deal, PRICE, START, signature);
        assertEq(orders.feeFreeDealsOf(seller), 1);
    }

    function test_WhenADealWithFeeComesToNothing_ItNeverCountsBelowZero() public {
        _limit(0);
        Deal memory before = _placed();
        _limit(PRICE);
        vm.prank(buyer);
        orders.cancel(before);
        assertEq(orders.feeFreeDealsOf(seller), 0);
    }

    function test_WhenNobodyIsChargedAFee_ItUsesNoWaiver() public {
        vm.prank(governor);
        orders.setParameters(0, DISPUTE_WITHIN, arbiter);
        Deal memory deal = _placed();
        assertEq(orders.feeFreeDealsOf(seller), 0);
        vm.prank(buyer);
        orders.cancel(deal);
        assertEq(orders.feeFreeDealsOf(seller), 0);
    }

    function test_WhenTheLimitFallsMeanwhile_ItKeepsWhatTheDealFroze() public {
        Deal memory deal = _accepted();
        _limit(0);
        _release(deal);
        assertEq(_free(treasury, WON), 0);
        assertEq(_free(seller, WON), PRICE);
    }

    function test_WhenASellerHasAStandingDeposit_ItCountsWaiversBesideIt() public {
        vm.prank(seller);
        orders.fundStanding(3 * DEPOSIT, _noPermit());
        _placed();
        assertEq(orders.feeFreeDealsOf(seller), 1);
        assertEq(orders.standingOf(seller), 2 * DEPOSIT);
        vm.prank(seller);
        orders.withdrawStanding(2 * DEPOSIT);
        assertEq(orders.feeFreeDealsOf(seller), 1);
    }

    function _limit(uint96 feeFreeUpTo) private {
        vm.prank(governor);
        orders.setTokenLimits(WON, feeFreeUpTo, 0);
    }
}
