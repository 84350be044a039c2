// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract SetPauseTest is ModerationTest {
    uint40 private began;

    function setUp() public override {
        super.setUp();
        began = uint40(block.timestamp);
    }

    function test_ItPausesNewMotionsAndSaysUntilWhen() public {
        vm.expectEmit(address(moderation));
        emit IModeration.PauseSet(began + 14 days);
        _pause(began + 14 days);
        assertEq(moderation.pausedUntil(), began + 14 days);
    }

    function test_WhenItIsSetToZero_ItOpensMotionsAgainAtOnce() public {
        _pause(began + 1 days);
        vm.expectEmit(address(moderation));
        emit IModeration.PauseSet(0);
        _pause(0);
        _move();
    }

    // nonsense: Moderation.setPause.until
    function testFuzz_WhenItIsLongerThanFourteenDays_ItReverts(uint40 until) public {
        until = uint40(bound(until, began + 14 days + 1, type(uint40).max));
        _expectOutOfBounds(until, began + 14 days);
        _pause(until);
    }

    function testFuzz_WhenItLiesInThePast_ItReverts(uint40 until) public {
        until = uint40(bound(until, 1, began));
        _expectOutOfBounds(until, began + 14 days);
        _pause(until);
    }

    function test_WhenItEndsThisVerySecond_ItReverts() public {
        _expectOutOfBounds(began, began + 14 days);
        _pause(began);
    }

    function test_WhenAnotherPauseBeganLessThan28DaysAgo_ItCanOnlyBeExtendedWithinItsFourteenDays() public {
        _pause(began + 1 days);
        skip(10 days);
        _pause(began + 14 days);
        _pause(0);
        _expectOutOfBounds(began + 14 days + 1, began + 14 days);
        _pause(began + 14 days + 1);
        vm.warp(began + 28 days - 1);
        _expectOutOfBounds(began + 28 days, began + 14 days);
        _pause(began + 28 days);
    }

    function test_WhenTwentyEightDaysAreOverSinceAPauseBegan_ItCanPauseAgain() public {
        _pause(began + 1 days);
        vm.warp(began + 28 days);
        _pause(began + 42 days);
        assertEq(moderation.pausedUntil(), began + 42 days);
    }

    function test_WhenTheCallerIsNotTheGuardian_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModeration.NotAuthorized.selector, governor));
        vm.prank(governor);
        moderation.setPause(began + 1 days);
    }

    function _pause(uint40 until) private {
        vm.prank(guardian);
        moderation.setPause(until);
    }

    function _expectOutOfBounds(uint40 until, uint40 latest) private {
        vm.expectRevert(abi.encodeWithSelector(IModeration.PauseOutOfBounds.selector, until, latest));
    }
}
