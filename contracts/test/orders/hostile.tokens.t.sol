// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {
    BlockingToken,
    BoastingToken,
    FalseToken,
    FeeToken,
    FrozenToken,
    LyingToken,
    SilentToken
} from "../tokens/HostileTokens.sol";
import {HostileTest} from "./HostileTest.sol";

contract HostileTokensTest is HostileTest {
    function test_WhenItReturnsNothing_ItIsAsGoodAsAnyOther() public {
        SilentToken token = new SilentToken();
        _welcome(address(token));
        token.mint(buyer, 2 * PRICE);
        vm.prank(buyer);
        token.approve(address(vault), 2 * PRICE);
        _approve(_delivered(_hostile()));
        Deal memory cancelled = _toShip(_hostile());
        vm.prank(seller);
        orders.cancel(cancelled);
        _withdraw(HOSTILE, PRICE - _fee(PRICE), seller);
        _withdraw(HOSTILE, PRICE, buyer);
        assertEq(token.balanceOf(seller), PRICE - _fee(PRICE));
        assertEq(token.balanceOf(buyer), PRICE);
        _assertBystandersUnharmed();
    }

    function test_WhenItReturnsFalseFromNowOn_ItLeavesEveryExitOpen() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        (Deal memory sold, Deal memory undone) = (_delivered(_hostile()), _toShip(_hostile()));
        token.turn();
        _endBoth(sold, undone);
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        vault.withdraw(HOSTILE, 1, seller);
        _expectNoPurchase(2, abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        _assertBystandersUnharmed();
    }

    function test_WhenItFreezes_ItLeavesEveryExitOpen() public {
        FrozenToken token = new FrozenToken();
        _welcome(token);
        (Deal memory sold, Deal memory undone) = (_delivered(_hostile()), _toShip(_hostile()));
        token.turn();
        _endBoth(sold, undone);
        _expectNoPurchase(2, abi.encodeWithSelector(FrozenToken.Frozen.selector));
        _assertBystandersUnharmed();
    }

    function test_WhenItKeepsAFee_ItServesOnlyWhatArrived() public {
        FeeToken token = new FeeToken();
        _welcome(token);
        uint256 arriving = uint256(PRICE) * 9 / 10;
        _expectNoPurchase(1, abi.encodeWithSelector(IVault.ArrivedShort.selector, HOSTILE, arriving, PRICE));
        _fundFree(buyer, HOSTILE, 2 * PRICE);
        assertEq(_free(buyer, HOSTILE), 2 * arriving);
        _approve(_delivered(_hostile()));
        assertEq(token.balanceOf(address(vault)), _owed(HOSTILE));
        _withdraw(HOSTILE, PRICE - _fee(PRICE), seller);
        assertEq(token.balanceOf(address(vault)), _owed(HOSTILE));
        _assertBystandersUnharmed();
    }

    function test_WhenItBlocksOneOfThem_ItLeavesEveryExitOpen() public {
        BlockingToken token = new BlockingToken();
        _welcome(token);
        address[3] memory blocked = [buyer, seller, address(vault)];
        for (uint256 i = 0; i < blocked.length; ++i) {
            (Deal memory sold, Deal memory undone) = (_delivered(_hostile()), _toShip(_hostile()));
            token.block_(blocked[i]);
            _endBoth(sold, undone);
            if (blocked[i] != address(vault)) {
                vm.prank(blocked[i]);
                vault.withdraw(HOSTILE, 1, stranger);
            }
            token.block_(address(0));
        }
        assertEq(token.balanceOf(stranger), 2);
        assertEq(token.balanceOf(address(vault)), _owed(HOSTILE));
        _assertBystandersUnharmed();
    }

    function test_WhenItOnlyClaimsToHaveMoved_ItMakesNoDeal() public {
        LyingToken token = new LyingToken();
        _welcome(token);
        Terms memory terms = _list(_hostile());
        Offer memory offer = _offer(terms);
        token.turn();
        _expectNoPurchase(1, abi.encodeWithSelector(IVault.ArrivedShort.selector, HOSTILE, 0, PRICE));
        _expectBid(terms, offer, abi.encodeWithSelector(IVault.ArrivedShort.selector, HOSTILE, 0, HAGGLED));
        assertFalse(orders.isOfferSpent(buyer, offer.purchase.nonce));
        assertEq(_owed(HOSTILE), 0);
        _assertBystandersUnharmed();
    }

    function test_WhenItBoastsOfBalances_ItCheatsOnlyThoseWhoHoldIt() public {
        BoastingToken token = new BoastingToken();
        _welcome(token);
        token.turn();
        Deal memory sold = _delivered(_hostile());
        assertEq(_free(buyer, HOSTILE), PRICE);
        _approve(sold);
        assertEq(_free(seller, HOSTILE), PRICE - _fee(PRICE));
        assertEq(vault.heldBy(address(orders), HOSTILE), 0);
        _assertBystandersUnharmed();
    }

    /// @dev One deal ends in a sale, the other in nothing; both get what is theirs, deposits into their wallets.
    function _endBoth(Deal memory sold, Deal memory undone) private {
        (uint256 ofSeller, uint256 ofBuyer) = (_free(seller, HOSTILE), _free(buyer, HOSTILE));
        uint256 moots = moot.balanceOf(buyer);
        _approve(sold);
        _pass(undone);
        _expire(undone);
        assertEq(_free(seller, HOSTILE), ofSeller + PRICE - _fee(PRICE));
        assertEq(_free(buyer, HOSTILE), ofBuyer + PRICE);
        _withdraw(MOOT, 3 * DEPOSIT, buyer);
        _withdraw(MOOT, DEPOSIT, seller);
        assertEq(moot.balanceOf(buyer), moots + 3 * DEPOSIT);
        vm.warp(START);
    }

    function _expectNoPurchase(uint32 quantity, bytes memory expected) private {
        Terms memory terms = _list(_hostile());
        Purchase memory purchase = _purchase();
        purchase.quantity = quantity;
        vm.prank(buyer);
        vm.expectRevert(expected);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        assertEq(uint8(_orderOf(_dealOf(terms, purchase)).state), uint8(IOrders.State.None));
        assertEq(_stockOf(terms).sold, 0);
    }
}
