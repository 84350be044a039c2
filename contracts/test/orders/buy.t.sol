// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault, Permit} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract BuyTest is OrdersTest {
    function test_ItHoldsPriceAndDepositAndWaitsForTheSeller() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.quantity = 2;
        Deal memory deal = _buy(terms, purchase);
        _assertState(deal, IOrders.State.Placed);
        assertEq(vault.heldBy(address(orders), WON), 2 * PRICE);
        assertEq(vault.heldBy(address(orders), MOOT), DEPOSIT);
        assertEq(_stockOf(terms).stock, STOCK - 2);
        assertEq(_stockOf(terms).sold, 2);
        assertEq(orders.idOf(deal), _idOf(deal));
    }

    function test_ItSaysEverythingTheDealIsMadeOf() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        vm.expectEmit();
        emit IOrders.OrderPlaced(
            _idOf(_dealOf(terms, purchase)),
            listings.idOf(terms),
            buyer,
            PRICE,
            purchase.quantity,
            MEET_UP,
            purchase.nonce,
            FEE_BPS,
            DISPUTE_WITHIN,
            arbiter,
            purchase.meetAt,
            purchase.meetAt,
            purchase.note
        );
        _buy(terms, purchase);
    }

    function test_WhenTheMeetingIsFarOff_ItGivesTheSellerTheTimeInTheTerms() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        purchase.meetAt = uint40(block.timestamp) + 20 days;
        assertEq(_orderOf(_buy(terms, purchase)).deadline, block.timestamp + terms.acceptWithin);
    }

    function test_WhenTheMeetingIsSooner_ItGivesTheSellerUntilThen() public {
        Deal memory deal = _placed();
        assertEq(_orderOf(deal).deadline, _orderOf(deal).meetAt);
    }

    function test_WhenPriceAndDepositAreInTheMarketToken_ItTakesBothAtOnce() public {
        Terms memory terms = _terms();
        terms.token = MOOT;
        _list(terms);
        vm.expectEmit();
        emit IVault.Taken(buyer, address(orders), MOOT, PRICE + DEPOSIT, PRICE + DEPOSIT);
        _buy(terms, _purchase());
    }

    function test_WhenTheTermsAskForNoDeposit_ItTakesThePriceOnly() public {
        _placed(_trusting());
        assertEq(vault.heldBy(address(orders), MOOT), 0);
    }

    function test_WhenTheSellerHasAStandingDeposit_ItIsAcceptedAtOnce() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        bytes32 id = _idOf(_dealOf(terms, purchase));
        vm.expectEmit();
        emit IOrders.OrderAccepted(id, purchase.meetAt + 48 hours, false);
        Deal memory deal = _buy(terms, purchase);
        _assertState(deal, IOrders.State.Accepted);
        assertFalse(_orderOf(deal).meetingAgreed);
        assertEq(orders.standingOf(seller), 0);
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT);
    }

    function test_WhenTheStandingDepositIsTooSmall_ItWaitsForTheSeller() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT - 1, _noPermit());
        _assertState(_placed(), IOrders.State.Placed);
        assertEq(orders.standingOf(seller), DEPOSIT - 1);
    }

    function test_WhenPermitsAreSigned_ItNeedsNoAllowance() public {
        vm.startPrank(buyer);
        moot.approve(address(vault), 0);
        won.approve(address(vault), 0);
        vm.stopPrank();
        Terms memory terms = _list(_terms());
        Permit memory pricePermit = _permit(won, buyerKey, PRICE);
        Permit memory depositPermit = _permit(moot, buyerKey, DEPOSIT);
        Purchase memory purchase = _purchase();
        vm.prank(buyer);
        orders.buy(terms, purchase, pricePermit, depositPermit);
        _assertState(_dealOf(terms, purchase), IOrders.State.Placed);
    }

    function test_WhenTheBuyerIsSuspended_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        _suspend(buyer, 7 days);
        _expectBuy(terms, purchase, abi.encodeWithSelector(IAccounts.Suspended.selector, buyer, START + 7 days));
    }

    function test_WhenTheSellerIsSuspended_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        _suspend(seller, 7 days);
        _expectBuy(terms, purchase, abi.encodeWithSelector(IAccounts.Suspended.selector, seller, START + 7 days));
    }

    function test_WhenNewDealsArePaused_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        vm.prank(guardian);
        orders.setPause(START + 1);
        _expectBuy(terms, purchase, abi.encodeWithSelector(IOrders.Paused.selector, START + 1));
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItReverts() public {
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        vm.prank(governor);
        vault.setToken(WON, address(won), false);
        _expectBuy(terms, purchase, abi.encodeWithSelector(IVault.TokenNotAllowed.selector, WON));
    }

    function _expectBuy(Terms memory terms, Purchase memory purchase, bytes memory expected) private {
        vm.prank(buyer);
        vm.expectRevert(expected);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }
}
