// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IVault, Permit} from "../../src/vault/IVault.sol";
import {FalseToken, FeeToken, GenerousToken, LyingToken} from "../tokens/HostileTokens.sol";
import {VaultTest} from "./VaultTest.sol";

contract TakeTest is VaultTest {
    function testFuzz_ItUsesTheFreeBalanceFirstAndTheWalletForTheRest(uint256 free, uint256 amount) public {
        free = bound(free, 1, AMOUNT);
        amount = bound(amount, 1, 2 * AMOUNT);
        _deposit(WON, free);
        uint256 fromWallet = amount > free ? amount - free : 0;
        vm.expectEmit();
        emit IVault.Taken(buyer, core, WON, amount, fromWallet);
        _take(WON, amount);
        assertEq(_free(buyer, WON), free + fromWallet - amount);
        assertEq(vault.heldBy(core, WON), amount);
        assertEq(won.balanceOf(address(vault)), free + fromWallet);
    }

    function test_WhenTheModuleWasAddedLater_ItDrainsNobody() public {
        _deposit(WON, AMOUNT);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVault.NotModule.selector, stranger, buyer));
        vault.take(WON, buyer, 1, _noPermit());
    }

    // nonsense: Vault.take.token
    function test_WhenTheTokenWasNeverListed_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, UNKNOWN_TOKEN));
        _take(UNKNOWN_TOKEN, AMOUNT);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItReverts() public {
        _deposit(WON, AMOUNT);
        _refuse(WON, address(won));
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, WON));
        _take(WON, AMOUNT);
    }

    // nonsense: Vault.take.amount
    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _take(WON, 0);
    }

    function test_WhenTheAmountIsBeyondCounting_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.AmountTooLarge.selector, 2 ** 128));
        _take(WON, 2 ** 128);
    }

    function test_WhenTheAmountIsTheMostThatCanBeCounted_ItHoldsIt() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        token.mint(buyer, type(uint128).max);
        _take(HOSTILE, type(uint128).max);
        assertEq(vault.heldBy(core, HOSTILE), type(uint128).max);
    }

    // nonsense: Vault.take.account
    function test_WhenTheAccountHasNothing_ItReverts() public {
        address nobody = makeAddr("nobody");
        vm.prank(core);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(vault), 0, AMOUNT)
        );
        vault.take(WON, nobody, AMOUNT, _noPermit());
    }

    function test_WhenThePermitCoversTheMissingPart_ItDrawsThat() public {
        _deposit(WON, AMOUNT);
        vm.prank(buyer);
        won.approve(address(vault), 0);
        Permit memory permit = _permit(won, buyerKey, AMOUNT);
        vm.prank(core);
        vault.take(WON, buyer, 2 * AMOUNT, permit);
        assertEq(vault.heldBy(core, WON), 2 * AMOUNT);
        assertEq(_free(buyer, WON), 0);
    }

    // nonsense: Vault.take.permit.value
    // nonsense: Vault.take.permit.deadline
    // nonsense: Vault.take.permit.r
    // nonsense: Vault.take.permit.vs
    function testFuzz_WhenThePermitIsNotTheAccounts_ItMovesNothing(Permit memory permit) public {
        permit.value = bound(permit.value, 1, type(uint256).max);
        vm.prank(buyer);
        won.approve(address(vault), 0);
        vm.prank(core);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(vault), 0, AMOUNT)
        );
        vault.take(WON, buyer, AMOUNT, permit);
    }

    function test_WhenTheFreeBalanceIsEnough_ItAsksTheTokenForNothing() public {
        _deposit(WON, AMOUNT);
        vm.expectCall(address(won), abi.encodeWithSelector(won.transferFrom.selector), 0);
        _take(WON, AMOUNT);
    }

    function test_WhenOneUnitIsMissing_ItDrawsIt() public {
        _deposit(WON, AMOUNT);
        _take(WON, AMOUNT + 1);
        assertEq(won.balanceOf(address(vault)), AMOUNT + 1);
    }

    function test_WhenMoreArrivesThanADealNeeds_ItCreditsTheRest() public {
        _welcome(new GenerousToken());
        _take(HOSTILE, AMOUNT);
        assertEq(vault.heldBy(core, HOSTILE), AMOUNT);
        assertEq(_free(buyer, HOSTILE), AMOUNT / 10);
    }

    function test_WhenFewerArriveThanADealNeeds_ItRevertsWithBoth() public {
        _welcome(new FeeToken());
        vm.expectRevert(abi.encodeWithSelector(IVault.ArrivedShort.selector, HOSTILE, AMOUNT * 9 / 10, AMOUNT));
        _take(HOSTILE, AMOUNT);
    }

    function test_WhenTheTokenOnlyClaimsToHaveMoved_ItReverts() public {
        LyingToken token = new LyingToken();
        _welcome(token);
        token.turn();
        vm.expectRevert(abi.encodeWithSelector(IVault.ArrivedShort.selector, HOSTILE, 0, AMOUNT));
        _take(HOSTILE, AMOUNT);
    }

    function test_WhenTheTreasuryBuys_ItSpendsItsFees() public {
        _take(WON, AMOUNT);
        vm.startPrank(core);
        vault.settle(WON, seller, 0, buyer, 0, AMOUNT);
        vault.take(WON, treasury, AMOUNT, _noPermit());
        assertEq(_free(treasury, WON), 0);
        assertEq(vault.heldBy(core, WON), AMOUNT);
    }
}
