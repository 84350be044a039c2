// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {JuryTown} from "./JuryTown.sol";

/// @notice What holds after any number of cases, tickets and changes of parameters, in any order, at any time.
contract JuryInvariantTest is Test {
    JuryTown private town;

    function setUp() public {
        town = new JuryTown();
        town.setUp();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](9);
        (actions[0], actions[1], actions[2]) =
        (JuryTown.open.selector, JuryTown.pass.selector, JuryTown.passTo.selector);
        (actions[3], actions[4], actions[5]) =
        (JuryTown.moveOn.selector, JuryTown.moveOn.selector, JuryTown.moveOn.selector);
        (actions[6], actions[7]) = (JuryTown.comeOrGo.selector, JuryTown.changeParameters.selector);
        actions[8] = JuryTown.passTo.selector;
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_MoneyIsCountedOnceAndNothingReachesAnOpenCase() public view {
        (uint256 free,, uint256 held, uint256 out, uint256 inVault) = town.books();
        assertEq(held + out, inVault, "every unit is free or held");
        assertGe(held, free, "free bonds are there");
        assertEq(town.complaints(), 0, "seats and parameters stay");
        // Reading the whole list is half of what all this costs.
        if (town.ticketsMoved()) _assertTickets();
    }

    /// @dev Whatever was left open ends by time, and then what is held is bonds and nothing else.
    function afterInvariant() public {
        town.endByTime();
        (uint256 free, uint256 locked, uint256 held,,) = town.books();
        assertEq(locked, 0, "nothing stays locked");
        assertEq(held, free, "nothing stays in, nothing is owed that is not there");
        _assertTickets();
    }

    /// @dev Runs that never came to a verdict would prove little.
    function test_SuchRunsComeToEveryVerdictAndToAppeals() public {
        uint256[4] memory verdicts;
        uint256 appeals;
        for (uint256 run = 0; run < 5; ++run) {
            JuryTown other = new JuryTown();
            other.setUp();
            for (uint256 step = 0; step < 110; ++step) {
                _act(other, uint256(keccak256(abi.encode(run, step))));
            }
            (uint256[4] memory some, uint256 more) = other.endings();
            for (uint256 i = 0; i < 4; ++i) {
                verdicts[i] += some[i];
            }
            appeals += more;
            other.endByTime();
            (uint256 free, uint256 locked, uint256 held,,) = other.books();
            assertEq(held, free);
            assertEq(locked, 0);
        }
        for (uint256 i = 0; i < 4; ++i) {
            assertGt(verdicts[i], 0, vm.toString(i));
        }
        assertGt(appeals, 2);
    }

    function _assertTickets() private view {
        (uint256 counted, uint256 said, uint256 pooled) = town.tickets();
        assertEq(counted, said, "tickets in places are tickets of people");
        assertEq(counted, pooled);
    }

    function _act(JuryTown other, uint256 dice) private {
        uint256 which = dice % 9;
        uint256 more = dice >> 16;
        if (which == 0) other.open(more);
        else if (which == 1) other.pass(more);
        else if (which < 4) other.passTo(more);
        else if (which == 4) other.comeOrGo(more, more >> 16);
        else other.moveOn(more);
    }
}
