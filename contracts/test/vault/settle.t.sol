// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {stdError} from "forge-std/StdError.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {FalseToken} from "../tokens/HostileTokens.sol";
import {VaultTest} from "./VaultTest.sol";

contract SettleTest is VaultTest {
    function setUp() public override {
        super.setUp();
        _take(WON, AMOUNT);
    }

    function testFuzz_ItSharesWhatIsHeldAmongTwoAndTheTreasury(uint256 toA, uint256 toB, uint256 fee) public {
        toA = bound(toA, 0, AMOUNT);
        toB = bound(toB, 0, AMOUNT - toA);
        fee = bound(fee, 0, AMOUNT - toA - toB);
        _settle(WON, seller, toA, buyer, toB, fee);
        assertEq(_free(seller, WON), toA);
        assertEq(_free(buyer, WON), toB);
        assertEq(_free(treasury, WON), fee);
        assertEq(vault.heldBy(core, WON), AMOUNT - toA - toB - fee);
    }

    function test_ItSaysEachAmountThatIsNotZero() public {
        vm.expectEmit();
        emit IVault.Given(seller, core, WON, 90);
        vm.expectEmit();
        emit IVault.Given(treasury, core, WON, 10);
        _settle(WON, seller, 90, buyer, 0, 10);
    }

    function test_ItSaysAFeeOfOneUnitAndNoneOfNothing() public {
        vm.expectEmit();
        emit IVault.Given(treasury, core, WON, 1);
        _settle(WON, seller, 0, buyer, 0, 1);
        vm.recordLogs();
        _settle(WON, seller, 0, buyer, 0, 0);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    // nonsense: Vault.settle.token
    function test_WhenTheModuleHoldsAnotherToken_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.HeldShort.selector, core, MOOT, 0, 1));
        _settle(MOOT, seller, 1, buyer, 0, 0);
    }

    // nonsense: Vault.settle.toA
    // nonsense: Vault.settle.toB
    // nonsense: Vault.settle.fee
    function testFuzz_WhenTheSumIsMoreThanIsHeld_ItReverts(uint8 part) public {
        uint256[3] memory amounts = [AMOUNT / 2, AMOUNT / 4, AMOUNT / 4];
        amounts[part % 3] += 1;
        vm.expectRevert(abi.encodeWithSelector(IVault.HeldShort.selector, core, WON, AMOUNT, AMOUNT + 1));
        _settle(WON, seller, amounts[0], buyer, amounts[1], amounts[2]);
    }

    function test_WhenTheSumOverflows_ItReverts() public {
        vm.expectRevert(stdError.arithmeticError);
        _settle(WON, seller, type(uint256).max, buyer, 1, 0);
    }

    // nonsense: Vault.settle.a
    // nonsense: Vault.settle.b
    function test_WhenNobodyCouldWithdraw_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(0)));
        _settle(WON, address(0), 1, buyer, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(0)));
        _settle(WON, seller, 0, address(0), 1, 0);
    }

    function test_WhenTheModuleIsNotCore_ItCreditsTheTreasuryAtOnce() public {
        address module = makeAddr("module");
        vm.prank(buyer);
        vault.setModule(module, true);
        vm.startPrank(module);
        vault.take(WON, buyer, 100, _noPermit());
        vault.settle(WON, seller, 90, buyer, 0, 10);
        assertEq(_free(treasury, WON), 10);
    }

    function test_WhenFeesOutgrowTheirPlaceInTheSlot_ItCreditsTheTreasuryAtOnce() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        uint256 fee = 2 ** 120 + 5;
        token.mint(buyer, fee);
        _take(HOSTILE, fee);
        _settle(HOSTILE, seller, 0, buyer, 0, fee);
        assertEq(_free(treasury, HOSTILE), fee);
    }

    function _settle(uint16 token, address a, uint256 toA, address b, uint256 toB, uint256 fee) private {
        vm.prank(core);
        vault.settle(token, a, toA, b, toB, fee);
    }
}
