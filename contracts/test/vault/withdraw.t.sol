// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {BlockingToken, FalseToken} from "../tokens/HostileTokens.sol";
import {VaultTest} from "./VaultTest.sol";

contract WithdrawTest is VaultTest {
    function setUp() public override {
        super.setUp();
        _deposit(WON, AMOUNT);
    }

    function testFuzz_ItSendsFreeBalanceToWhomeverTheCallerNames(uint256 amount) public {
        amount = bound(amount, 1, AMOUNT);
        uint256 before = won.balanceOf(stranger);
        vm.expectEmit();
        emit IVault.Withdrawn(buyer, WON, stranger, amount);
        _withdraw(amount, stranger);
        assertEq(won.balanceOf(stranger), before + amount);
        assertEq(_free(buyer, WON), AMOUNT - amount);
    }

    // nonsense: Vault.withdraw.amount
    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _withdraw(0, buyer);
    }

    function test_WhenTheFreeBalanceIsSmaller_ItRevertsWithBoth() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.FreeShort.selector, buyer, WON, AMOUNT, AMOUNT + 1));
        _withdraw(AMOUNT + 1, buyer);
    }

    // nonsense: Vault.withdraw.to
    function test_WhenNobodyCouldReceive_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(0)));
        _withdraw(AMOUNT, address(0));
    }

    function test_WhenTheReceiverIsTheVault_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(vault)));
        _withdraw(AMOUNT, address(vault));
    }

    // nonsense: Vault.withdraw.token
    function test_WhenTheTokenWasNeverListed_ItReverts() public {
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, UNKNOWN_TOKEN));
        vault.withdraw(UNKNOWN_TOKEN, AMOUNT, buyer);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItStillSends() public {
        _refuse(WON, address(won));
        _withdraw(AMOUNT, buyer);
        assertEq(won.balanceOf(buyer), POCKET);
    }

    function test_WhenTheTokenBlocksTheReceiver_ItLeavesTheBalanceForAnother() public {
        BlockingToken token = new BlockingToken();
        _welcome(token);
        _deposit(HOSTILE, AMOUNT);
        token.block_(buyer);
        vm.startPrank(buyer);
        vm.expectRevert(abi.encodeWithSelector(BlockingToken.Blocked.selector, buyer));
        vault.withdraw(HOSTILE, AMOUNT, buyer);
        vault.withdraw(HOSTILE, AMOUNT, stranger);
        assertEq(token.balanceOf(stranger), AMOUNT);
    }

    function test_WhenTheTokenReturnsFalse_ItKeepsTheBalance() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        _deposit(HOSTILE, AMOUNT);
        token.turn();
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        vault.withdraw(HOSTILE, AMOUNT, buyer);
        assertEq(_free(buyer, HOSTILE), AMOUNT);
    }

    function test_WhenTheTreasuryWithdraws_ItSendsFeesThatModulesPassedOn() public {
        _take(WON, 100);
        vm.prank(core);
        vault.settle(WON, seller, 90, buyer, 0, 10);
        vm.prank(treasury);
        vault.withdraw(WON, 10, treasury);
        assertEq(won.balanceOf(treasury), 10);
        assertEq(_free(treasury, WON), 0);
    }

    function _withdraw(uint256 amount, address to) private {
        vm.prank(buyer);
        vault.withdraw(WON, amount, to);
    }
}
