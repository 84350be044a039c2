// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault} from "../../src/vault/IVault.sol";
import {VaultTest} from "./VaultTest.sol";

contract GiveTest is VaultTest {
    function setUp() public override {
        super.setUp();
        _take(WON, AMOUNT);
    }

    function testFuzz_ItHandsWhatTheModuleHoldsToAFreeBalance(uint256 amount) public {
        amount = bound(amount, 1, AMOUNT);
        vm.expectEmit();
        emit IVault.Given(seller, core, WON, amount);
        _give(WON, seller, amount);
        assertEq(_free(seller, WON), amount);
        assertEq(vault.heldBy(core, WON), AMOUNT - amount);
    }

    // nonsense: Vault.give.amount
    function test_WhenTheModuleHoldsLess_ItRevertsWithBoth() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.HeldShort.selector, core, WON, AMOUNT, AMOUNT + 1));
        _give(WON, seller, AMOUNT + 1);
    }

    function test_WhenTheAmountIsZero_ItSaysAndChangesNothing() public {
        vm.recordLogs();
        _give(WON, seller, 0);
        assertEq(vm.getRecordedLogs().length, 0);
        assertEq(vault.heldBy(core, WON), AMOUNT);
    }

    // nonsense: Vault.give.token
    function test_WhenTheModuleHoldsAnotherToken_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.HeldShort.selector, core, MOOT, 0, 1));
        _give(MOOT, seller, 1);
    }

    // nonsense: Vault.give.account
    function test_WhenNobodyCouldWithdraw_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(0)));
        _give(WON, address(0), 1);
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(vault)));
        _give(WON, address(vault), 1);
    }

    function test_WhenTheCallerIsNoModule_ItHasNothingToGive() public {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVault.HeldShort.selector, stranger, WON, 0, 1));
        vault.give(WON, stranger, 1);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItStillGives() public {
        _refuse(WON, address(won));
        _give(WON, seller, AMOUNT);
        assertEq(_free(seller, WON), AMOUNT);
    }

    function _give(uint16 token, address account, uint256 amount) private {
        vm.prank(core);
        vault.give(token, account, amount);
    }
}
