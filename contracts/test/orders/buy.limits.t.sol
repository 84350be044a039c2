// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract BuyLimitsTest is OrdersTest {
    uint96 private constant LIMIT = PRICE;

    function setUp() public override {
        super.setUp();
        _limit(LIMIT);
    }

    function test_WhenBothAreKnownForAMonth_ItTradesWithoutDepositsUpToTheLimit() public {
        _present(buyer);
        _present(seller);
        vm.warp(START + 30 days);
        _assertBuys(LIMIT);
        _expectDepositNeeded(LIMIT + 1, LIMIT);
    }

    function test_WhenOneIsKnownForASecondLess_ItTradesAFifthOfIt() public {
        _present(seller);
        vm.warp(START + 1 days);
        _present(buyer);
        vm.warp(START + 31 days - 1);
        _assertBuys(LIMIT / 5);
        _expectDepositNeeded(LIMIT / 5 + 1, LIMIT / 5);
        vm.warp(START + 31 days);
        _assertBuys(LIMIT);
    }

    function test_WhenOneNeverPresentedItself_ItTradesAFifthOfItForever() public {
        _present(seller);
        vm.warp(START + 3650 days);
        _assertBuys(LIMIT / 5);
        _expectDepositNeeded(LIMIT / 5 + 1, LIMIT / 5);
    }

    function test_WhenThereAreManyPieces_ItCountsThemTogether() public {
        Terms memory terms = _cheap(LIMIT / 10);
        Purchase memory purchase = _purchase();
        purchase.quantity = 3;
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IOrders.DepositNeeded.selector, WON, LIMIT / 10 * 3, LIMIT / 5));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        purchase.quantity = 2;
        _assertState(_buy(terms, purchase), IOrders.State.Placed);
    }

    function test_WhenTheLimitIsZero_ItAlwaysNeedsDeposits() public {
        _limit(0);
        _expectDepositNeeded(1, 0);
    }

    function test_WhenDepositsAreDown_ItKnowsNoLimit() public {
        _limit(0);
        _assertState(_placed(), IOrders.State.Placed);
    }

    function test_WhenTheLimitFalls_ItReachesNoDealThatExists() public {
        Terms memory terms = _cheap(LIMIT / 5);
        Purchase memory purchase = _purchase();
        Deal memory deal = _buy(terms, purchase);
        _limit(0);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        _release(deal);
        _assertState(deal, IOrders.State.Completed);
    }

    function test_WhenPiecesCameBackOnTopOfNewStock_ItNeverCountsAPriceShort() public {
        Terms memory terms = _terms();
        terms.price = 2 ** 95 + 1;
        won.mint(buyer, 2 * uint256(terms.price));
        vm.prank(seller);
        listings.list(terms, 1);
        Purchase memory purchase = _purchase();
        Deal memory deal = _buy(terms, purchase);
        vm.prank(seller);
        listings.setStock(terms, 1);
        vm.prank(buyer);
        orders.cancel(deal);
        assertEq(_stockOf(terms).stock, 2);
        purchase.quantity = 2;
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, terms.price));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    function _limit(uint96 noDepositUpTo) private {
        vm.prank(governor);
        orders.setTokenLimits(WON, 0, noDepositUpTo);
    }

    function _present(address person) private {
        vm.prank(person);
        accounts.setProfile(IAccounts.Kind.Person, keccak256("me"));
    }

    function _cheap(uint96 price) private returns (Terms memory terms) {
        terms = _trusting();
        terms.price = price;
        _list(terms);
    }

    function _assertBuys(uint96 price) private {
        _assertState(_buy(_cheap(price), _purchase()), IOrders.State.Placed);
    }

    function _expectDepositNeeded(uint96 price, uint96 limit) private {
        Terms memory terms = _cheap(price);
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IOrders.DepositNeeded.selector, WON, price, limit));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }
}
