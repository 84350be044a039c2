// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {ArbitrationTown} from "./ArbitrationTown.sol";

/// @notice What holds after any number of disputes, bids, rulings, complaints and verdicts, in any order, at any time.
contract ArbitrationInvariantTest is Test {
    uint16 private constant MOOT = 1;
    uint16 private constant WON = 2;

    ArbitrationTown private town;

    function setUp() public {
        town = new ArbitrationTown();
        town.setUp();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](9);
        (actions[0], actions[1]) = (ArbitrationTown.dispute.selector, ArbitrationTown.pass.selector);
        (actions[2], actions[3]) = (ArbitrationTown.passTo.selector, ArbitrationTown.passTo.selector);
        (actions[4], actions[5], actions[6]) =
        (ArbitrationTown.help.selector, ArbitrationTown.help.selector, ArbitrationTown.help.selector);
        (actions[7], actions[8]) = (ArbitrationTown.meddle.selector, ArbitrationTown.endOtherwise.selector);
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_BondsAreWhatIsHeldAndNobodyDoesWhatThePhaseForbids() public view {
        for (uint16 token = MOOT; token <= WON; ++token) {
            (uint256 held, uint256 bonds,, bool covered) = town.books(token);
            assertEq(held, bonds, "every unit is somebody's bond");
            assertTrue(covered, "nobody has more locked than is there");
        }
        assertEq(town.complaints(), 0, "the table of the phases holds");
        assertTrue(town.neverJudgesItself(), "a side is never arbitrator");
        assertTrue(town.ruledAtMostOnce(), "an order is ruled at most once");
    }

    /// @dev Whatever was left open ends by time, and then everybody takes everything home.
    function afterInvariant() public {
        town.endByTime();
        for (uint16 token = MOOT; token <= WON; ++token) {
            (uint256 held, uint256 bonds, uint256 locked,) = town.books(token);
            assertEq(locked, 0, "time alone frees every lock");
            assertEq(bonds, 0);
            assertEq(held, 0, "nothing stays in");
        }
    }

    /// @dev Runs that never came anywhere would prove little.
    function test_SuchRunsComeToEveryPhase() public {
        vm.pauseGasMetering();
        uint256[13] memory seen;
        for (uint256 run = 0; run < 30; ++run) {
            ArbitrationTown other = new ArbitrationTown();
            other.setUp();
            for (uint256 step = 0; step < 150; ++step) {
                _act(other, uint256(keccak256(abi.encode(run, step))));
            }
            for (uint256 phase = 0; phase < 13; ++phase) {
                seen[phase] += other.seen(phase);
            }
            other.endByTime();
        }
        for (uint256 phase = 1; phase < 13; ++phase) {
            assertGt(seen[phase], 0, vm.toString(phase));
        }
    }

    function _act(ArbitrationTown other, uint256 dice) private {
        uint256 which = dice % 9;
        uint256 more = dice >> 16;
        if (which == 0) other.dispute(more);
        else if (which == 1) other.pass(more);
        else if (which < 4) other.passTo(more);
        else if (which < 7) other.help(more);
        else if (which == 7) other.meddle(more);
        else other.endOtherwise(more);
    }
}
