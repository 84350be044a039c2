// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {ReentrantToken} from "../tokens/HostileTokens.sol";
import {HostileTest} from "./HostileTest.sol";

/// @notice A token that is itself a side of a deal, and calls whatever it may in the middle of its own transfer.
contract HostileReentryTest is HostileTest {
    ReentrantToken private token;
    address private honest;

    function setUp() public override {
        super.setUp();
        token = new ReentrantToken();
        _welcome(token);
        token.mint(address(token), 10 * uint256(PRICE));
        _endow(address(token));
        vm.startPrank(address(token));
        token.approve(address(vault), type(uint256).max);
        vault.deposit(HOSTILE, 1, _noPermit());
        vault.deposit(MOOT, 1, _noPermit());
        orders.fundStanding(1, _noPermit());
        vm.stopPrank();
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        honest = buyer;
    }

    function test_WhenTheBuyerCallsBackWhilePaying_ItMovesNoMoneyTwice() public {
        buyer = address(token);
        Terms memory terms = _list(_hostile());
        Purchase memory purchase = _purchase();
        Deal memory deal = _dealOf(terms, purchase);
        bytes[] memory calls = _calls(terms, deal);
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            token.arm(i < 5 ? address(vault) : address(orders), calls[i]);
            vm.prank(buyer);
            orders.buy(terms, purchase, _noPermit(), _noPermit());
            _assertLocked();
            _assertPaidInOnce(deal, PRICE);
            vm.revertToState(before);
        }
    }

    function test_WhenTheSellerCallsBackWhileTheBuyerPays_ItMovesNoMoneyTwice() public {
        seller = address(token);
        Terms memory terms = _list(_hostile());
        Offer memory offer = _offer(terms);
        Deal memory deal = _offeredDeal(terms, offer);
        bytes memory signature = _signed(offer, buyerKey);
        bytes[] memory calls = _calls(terms, deal);
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            token.arm(i < 5 ? address(vault) : address(orders), calls[i]);
            _submit(terms, offer, signature, seller);
            assertFalse(token.succeeded());
            _assertPaidInOnce(deal, HAGGLED);
            vm.revertToState(before);
        }
    }

    function test_WhenTheReceiverCallsBackWhileWithdrawing_ItGetsItOnce() public {
        vm.prank(address(token));
        vault.deposit(HOSTILE, 100, _noPermit());
        bytes[2] memory calls = [
            abi.encodeCall(IVault.withdraw, (HOSTILE, 100, stranger)),
            abi.encodeCall(IVault.deposit, (HOSTILE, 1, _noPermit()))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            uint256 before = vm.snapshotState();
            token.arm(address(vault), calls[i]);
            vm.prank(address(token));
            vault.withdraw(HOSTILE, 100, stranger);
            _assertLocked();
            assertEq(token.balanceOf(stranger), 100);
            assertEq(_free(address(token), HOSTILE), 1);
            vm.revertToState(before);
        }
    }

    function test_WhenTheBuyerDisputesWhilePaying_ItOwesAllTheSame() public {
        buyer = address(token);
        Terms memory terms = _list(_hostile());
        Purchase memory purchase = _purchase();
        Deal memory deal = _dealOf(terms, purchase);
        token.arm(address(orders), abi.encodeCall(IOrders.openDispute, (deal, STATEMENT, _noPermit())));
        vm.prank(buyer);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        assertTrue(token.succeeded());
        _assertState(deal, IOrders.State.Disputed);
        _assertPaidInOnce(deal, PRICE);
    }

    /// @dev Five of the vault, then those of the escrow that would move money.
    function _calls(Terms memory terms, Deal memory deal) private returns (bytes[] memory calls) {
        calls = new bytes[](13);
        calls[0] = abi.encodeCall(IVault.withdraw, (HOSTILE, 1, stranger));
        calls[1] = abi.encodeCall(IVault.deposit, (HOSTILE, 1, _noPermit()));
        calls[2] = abi.encodeCall(IVault.take, (WON, honest, 1, _noPermit()));
        calls[3] = abi.encodeCall(IVault.give, (WON, address(token), 1));
        calls[4] = abi.encodeCall(IVault.settle, (WON, address(token), 1, address(token), 0, 0));
        calls[5] = abi.encodeCall(IOrders.cancel, (deal));
        calls[6] = abi.encodeCall(IOrders.approve, (deal));
        calls[7] = abi.encodeCall(IOrders.decline, (deal));
        calls[8] = abi.encodeCall(IOrders.expire, (deal));
        calls[9] = abi.encodeCall(IOrders.buy, (terms, _purchase(), _noPermit(), _noPermit()));
        calls[10] = abi.encodeCall(IOrders.fundStanding, (1, _noPermit()));
        calls[11] = abi.encodeCall(IOrders.withdrawStanding, (1));
        calls[12] = abi.encodeCall(IOrders.release, (deal, START, _releaseSigned(deal, START)));
    }

    function _assertLocked() private view {
        assertFalse(token.succeeded());
        assertGe(token.answer().length, 4);
    }

    /// @dev The price is there once, whoever gets it in the end gets it once, and nobody else is any poorer.
    function _assertPaidInOnce(Deal memory deal, uint256 price) private {
        assertEq(vault.heldBy(address(orders), HOSTILE), price);
        uint256 ofSeller = _free(deal.seller, HOSTILE);
        assertEq(token.balanceOf(address(vault)), price + _free(address(token), HOSTILE));
        _approve(deal);
        assertEq(_free(deal.seller, HOSTILE), ofSeller + price - _fee(price));
        assertEq(vault.heldBy(address(orders), HOSTILE), 0);
        assertGe(moot.balanceOf(address(vault)), vault.heldBy(address(orders), MOOT));
    }
}
