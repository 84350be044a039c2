// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {ModerationTown} from "./ModerationTown.sol";

/// @notice What holds after any number of motions in any order, at any time.
contract ModerationInvariantTest is Test {
    ModerationTown private town;

    function setUp() public {
        town = new ModerationTown();
        town.setUp();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](13);
        (actions[0], actions[1], actions[2]) =
        (ModerationTown.move.selector, ModerationTown.join.selector, ModerationTown.pass.selector);
        (actions[3], actions[4], actions[5]) =
        (ModerationTown.passTo.selector, ModerationTown.moveOn.selector, ModerationTown.moveOn.selector);
        (actions[6], actions[7], actions[8]) =
        (ModerationTown.carryOut.selector, ModerationTown.divide.selector, ModerationTown.collect.selector);
        (actions[9], actions[10], actions[11]) =
        (ModerationTown.trade.selector, ModerationTown.rule.selector, ModerationTown.passTo.selector);
        actions[12] = ModerationTown.moveOn.selector;
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_WhatIsHeldIsOwedAndASubjectIsInOneMotion() public view {
        (uint256 held, uint256 owed, uint256 free, uint256 returned) = town.books();
        assertEq(held, owed, "what is held is what motions owe");
        assertEq(free, returned, "what is free is what the jury returned and nobody divided");
        (uint256 inVault, uint256 claimed) = town.everything();
        assertEq(inVault, claimed, "every unit is somebody's");
        assertEq(town.crowded(), 0, "one open motion a subject");
    }

    /// @dev Whatever was left open ends by time, and nothing stays in.
    function afterInvariant() public {
        town.endByTime();
        (uint256 held, uint256 owed, uint256 free,) = town.books();
        assertEq(held, 0, "nothing stays held");
        assertEq(owed, 0, "nothing is owed");
        assertEq(free, 0, "nothing stays free");
    }

    /// @dev Runs in which nothing happens would prove little.
    function test_SuchRunsComeToEveryVerdictAndEffect() public {
        uint256[4] memory verdicts;
        uint256[3] memory done;
        for (uint256 run = 0; run < 4; ++run) {
            ModerationTown other = new ModerationTown();
            other.setUp();
            for (uint256 step = 0; step < 100; ++step) {
                _act(other, uint256(keccak256(abi.encode(run, step))));
            }
            other.endByTime();
            (uint256[4] memory some,) = other.endings();
            for (uint256 i = 0; i < 4; ++i) {
                verdicts[i] += some[i];
            }
            for (uint256 i = 0; i < 3; ++i) {
                done[i] += other.done(i);
            }
        }
        for (uint256 i = 1; i < 4; ++i) {
            assertGt(verdicts[i], 0, vm.toString(i));
        }
        for (uint256 i = 0; i < 3; ++i) {
            assertGt(done[i], 0, "joined, carried out, collected");
        }
    }

    function _act(ModerationTown other, uint256 dice) private {
        uint256 which = dice % 14;
        uint256 more = dice >> 16;
        if (which < 2) other.move(more, more >> 16);
        else if (which == 2) other.join(more, more >> 16, uint32(more >> 32));
        else if (which == 3) other.pass(more);
        else if (which < 6) other.passTo(more);
        else if (which == 6) other.carryOut(more);
        else if (which == 7) other.collect(more, more >> 16);
        else if (which == 8) other.trade(more, more >> 16);
        else if (which == 9 && more % 4 == 0) other.rule(more);
        else other.moveOn(more);
    }
}
