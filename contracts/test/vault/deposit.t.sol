// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IVault, Permit} from "../../src/vault/IVault.sol";
import {FalseToken, FeeToken, LyingToken, ReentrantToken, SilentToken} from "../tokens/HostileTokens.sol";
import {VaultTest} from "./VaultTest.sol";

contract DepositTest is VaultTest {
    function testFuzz_ItCreditsTheCallerWithTheAmount(uint256 amount) public {
        amount = bound(amount, 1, POCKET);
        vm.expectEmit();
        emit IVault.Deposited(buyer, MOOT, buyer, amount);
        _deposit(MOOT, amount);
        assertEq(_free(buyer, MOOT), amount);
        assertEq(moot.balanceOf(address(vault)), amount);
    }

    // nonsense: Vault.deposit.token
    function test_WhenTheTokenWasNeverListed_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, UNKNOWN_TOKEN));
        _deposit(UNKNOWN_TOKEN, AMOUNT);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItReverts() public {
        _refuse(WON, address(won));
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, WON));
        _deposit(WON, AMOUNT);
    }

    // nonsense: Vault.deposit.amount
    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _deposit(MOOT, 0);
    }

    function test_WhenTheAmountIsBeyondCounting_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.AmountTooLarge.selector, 2 ** 128));
        _deposit(MOOT, 2 ** 128);
    }

    function test_WhenTheAmountIsTheMostThatCanBeCounted_ItCreditsIt() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        token.mint(buyer, type(uint128).max);
        _deposit(HOSTILE, type(uint128).max);
        assertEq(_free(buyer, HOSTILE), type(uint128).max);
    }

    function test_WhenThereIsNoAllowance_ItDrawsByThePermit() public {
        vm.prank(buyer);
        moot.approve(address(vault), 0);
        Permit memory permit = _permit(moot, buyerKey, AMOUNT);
        vm.prank(buyer);
        vault.deposit(MOOT, AMOUNT, permit);
        assertEq(_free(buyer, MOOT), AMOUNT);
    }

    function test_WhenThereIsNoPermit_ItDoesNotBotherTheTokenWithOne() public {
        vm.expectCall(address(moot), abi.encodeWithSelector(moot.permit.selector), 0);
        _deposit(MOOT, AMOUNT);
    }

    function test_WhenSomebodyUsedThePermitBefore_ItDrawsByTheAllowanceThatIsLeft() public {
        vm.prank(buyer);
        moot.approve(address(vault), 0);
        Permit memory permit = _permit(moot, buyerKey, AMOUNT);
        bytes32 s = permit.vs & bytes32(uint256(type(int256).max));
        vm.prank(stranger);
        moot.permit(buyer, address(vault), AMOUNT, permit.deadline, 27 + uint8(uint256(permit.vs) >> 255), permit.r, s);
        vm.prank(buyer);
        vault.deposit(MOOT, AMOUNT, permit);
        assertEq(_free(buyer, MOOT), AMOUNT);
    }

    // nonsense: Vault.deposit.permit.value
    // nonsense: Vault.deposit.permit.deadline
    // nonsense: Vault.deposit.permit.r
    // nonsense: Vault.deposit.permit.vs
    function testFuzz_WhenAnyPartOfThePermitIsWrong_ItMovesNothing(uint8 part) public {
        vm.prank(buyer);
        moot.approve(address(vault), 0);
        Permit memory permit = _permit(moot, buyerKey, AMOUNT);
        part = part % 4;
        if (part == 0) permit.value += 1;
        if (part == 1) permit.deadline = block.timestamp - 1;
        if (part == 2) permit.r = keccak256("r");
        if (part == 3) permit.vs ^= bytes32(uint256(1) << 255);
        vm.prank(buyer);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(vault), 0, AMOUNT)
        );
        vault.deposit(MOOT, AMOUNT, permit);
    }

    function test_WhenTheTokenKeepsAFee_ItCreditsWhatArrived() public {
        _welcome(new FeeToken());
        _deposit(HOSTILE, AMOUNT);
        assertEq(_free(buyer, HOSTILE), AMOUNT * 9 / 10);
    }

    function test_WhenTheTokenReturnsNothing_ItCreditsTheAmount() public {
        SilentToken silent = new SilentToken();
        vm.prank(governor);
        vault.setToken(HOSTILE, address(silent), true);
        silent.mint(buyer, AMOUNT);
        vm.prank(buyer);
        silent.approve(address(vault), AMOUNT);
        _deposit(HOSTILE, AMOUNT);
        assertEq(_free(buyer, HOSTILE), AMOUNT);
    }

    function test_WhenTheTokenReturnsFalse_ItReverts() public {
        FalseToken token = new FalseToken();
        _welcome(token);
        token.turn();
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(token)));
        _deposit(HOSTILE, AMOUNT);
    }

    function test_WhenTheTokenLiesAboutMoving_ItCreditsNothing() public {
        LyingToken token = new LyingToken();
        _welcome(token);
        token.turn();
        _deposit(HOSTILE, AMOUNT);
        assertEq(_free(buyer, HOSTILE), 0);
    }

    function test_WhenTheTokenReentersByAnyDoor_ItKeepsTheVaultLocked() public {
        ReentrantToken token = new ReentrantToken();
        _welcome(token);
        bytes[5] memory doors = [
            abi.encodeCall(vault.deposit, (HOSTILE, 1, _noPermit())),
            abi.encodeCall(vault.withdraw, (HOSTILE, 1, buyer)),
            abi.encodeCall(vault.take, (HOSTILE, buyer, 1, _noPermit())),
            abi.encodeCall(vault.give, (HOSTILE, buyer, 0)),
            abi.encodeCall(vault.settle, (HOSTILE, buyer, 0, buyer, 0, 0))
        ];
        for (uint256 i = 0; i < doors.length; ++i) {
            token.arm(address(vault), doors[i]);
            _deposit(HOSTILE, AMOUNT);
            assertEq(bytes4(token.answer()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        }
    }
}
