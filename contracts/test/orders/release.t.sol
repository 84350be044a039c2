// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {BlockingToken} from "../tokens/HostileTokens.sol";
import {ContractWallet, RefusingWallet} from "../wallets/ContractWallets.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract ReleaseTest is OrdersTest {
    function testFuzz_ItPaysTheSellerLessTheFeeAndReturnsDeposits(uint96 price) public {
        Terms memory terms = _terms();
        terms.price = uint96(bound(price, 1, POCKET));
        Deal memory deal = _accepted(terms);
        uint256 fee = _fee(terms.price);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal),
            IOrders.State.Completed,
            IOrders.Outcome.Released,
            0,
            terms.price - fee,
            fee,
            DEPOSIT,
            DEPOSIT,
            0
        );
        _release(deal);
        _assertState(deal, IOrders.State.Completed);
        _assertPaid(0, terms.price - fee, DEPOSIT, DEPOSIT);
        assertEq(_free(treasury, WON), fee);
    }

    function test_ItKeepsThePiecesSold() public {
        Deal memory deal = _accepted();
        _release(deal);
        assertEq(_stockOf(deal).stock, STOCK - 1);
        assertEq(_stockOf(deal).sold, 1);
    }

    function test_WhenPriceAndDepositsAreInTheMarketToken_ItPaysThemTogether() public {
        Terms memory terms = _terms();
        terms.token = MOOT;
        _release(_accepted(terms));
        _assertPaid(0, 0, DEPOSIT, DEPOSIT + PRICE - _fee(PRICE));
        assertEq(_free(treasury, MOOT), _fee(PRICE));
    }

    function test_WhenAnybodyHoldsTheSignature_ItWorksForThem() public {
        Deal memory deal = _accepted();
        bytes memory signature = _releaseSigned(deal, START);
        vm.prank(stranger);
        orders.release(deal, START, signature);
        _assertState(deal, IOrders.State.Completed);
    }

    function test_WhenACancellationWasAskedFor_ItStillWins() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).meetAt);
        vm.prank(buyer);
        orders.cancel(deal);
        vm.warp(_orderOf(deal).deadline);
        _release(deal);
        _assertState(deal, IOrders.State.Completed);
    }

    function test_WhenItIsDisputed_ItEndsTheDispute() public {
        Deal memory deal = _disputed(_trusting(), buyer);
        _release(deal);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, 0);
    }

    function test_WhenTheTokenBlocksTheSeller_ItStillEndsForBoth() public {
        BlockingToken token = new BlockingToken();
        vm.prank(governor);
        vault.setToken(3, address(token), true);
        token.mint(buyer, PRICE);
        vm.prank(buyer);
        token.approve(address(vault), PRICE);
        Terms memory terms = _terms();
        terms.token = 3;
        Deal memory deal = _accepted(terms);
        token.block_(seller);
        _release(deal);
        assertEq(_free(seller, 3), PRICE - _fee(PRICE));
        assertEq(_free(buyer, MOOT), DEPOSIT);
    }

    function test_WhenItIsPlaced_ItReverts() public {
        Deal memory deal = _placed();
        _expectRelease(deal, abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Placed));
    }

    function test_WhenItIsReleasedAlready_ItPaysNobodyTwice() public {
        Deal memory deal = _accepted();
        _release(deal);
        _expectRelease(deal, abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Completed));
    }

    function test_WhenTheOrdersTimeIsOver_ItReverts() public {
        Deal memory deal = _accepted();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline + 1);
        _expectRelease(deal, abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), deadline));
    }

    // nonsense: Orders.release.validUntil
    function test_WhenTheSignatureExpired_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory signature = _releaseSigned(deal, START);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureExpired.selector, START));
        orders.release(deal, START, signature);
    }

    function test_WhenTheEndOfTheSignatureIsMovedOn_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory signature = _releaseSigned(deal, START);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START + 1, signature);
    }

    // nonsense: Orders.release.signature
    function testFuzz_WhenTheBuyerDidNotSign_ItReverts(bytes calldata signature) public {
        Deal memory deal = _accepted();
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START, signature);
    }

    function test_WhenTheSignatureIsForAnotherDeal_ItReverts() public {
        bytes memory signature = _releaseSigned(_accepted(), START);
        Deal memory deal = _accepted();
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.release(deal, START, signature);
    }

    function test_WhenTheBuyerIsAContractWallet_ItAsksTheWallet() public {
        ContractWallet wallet = new ContractWallet(buyer);
        Deal memory deal = _acceptedFrom(address(wallet));
        bytes memory signature = _releaseSigned(deal, START);
        orders.release(deal, START, signature);
        _assertState(deal, IOrders.State.Completed);
    }

    function testFuzz_WhenTheContractWalletAnswersBadly_ItReverts(bytes calldata answer) public {
        bool isYes = answer.length >= 32 && bytes32(answer[:32]) == bytes32(IERC1271.isValidSignature.selector);
        vm.assume(!isYes);
        RefusingWallet wallet = new RefusingWallet(answer);
        Deal memory deal = _acceptedFrom(address(wallet));
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, address(wallet)));
        orders.release(deal, START, "");
    }

    // nonsense: Orders.release.deal.*
    // nonsense: Orders.release.deal.seller
    // nonsense: Orders.release.deal.buyer
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES + 2; ++word) {
            Deal memory forged = _forged(deal, word);
            if (word == FORGERIES) forged.seller = stranger;
            if (word == FORGERIES + 1) forged.buyer = stranger;
            _expectUnknown(forged);
            orders.release(forged, START, "");
        }
    }

    function _acceptedFrom(address wallet) private returns (Deal memory deal) {
        _endow(wallet);
        Terms memory terms = _list(_terms());
        Purchase memory purchase = _purchase();
        deal = _dealOf(terms, purchase);
        deal.buyer = wallet;
        vm.prank(wallet);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        vm.prank(seller);
        orders.accept(deal, _noPermit());
    }

    function _expectRelease(Deal memory deal, bytes memory expected) private {
        uint40 validUntil = _validUntil();
        bytes memory signature = _releaseSigned(deal, validUntil);
        vm.expectRevert(expected);
        orders.release(deal, validUntil, signature);
    }
}
