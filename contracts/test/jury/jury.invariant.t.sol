// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {JuryTown} from "./JuryTown.sol";

/// @notice What holds after any number of cases, tickets and changes of parameters, in any order, at any time.
/// forge-config: default.invariant.runs = 24
/// forge-config: default.invariant.depth = 60
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
        (uint256 counted, uint256 said, uint256 pooled) = town.tickets();
        assertEq(counted, said, "tickets in places are tickets of people");
        assertEq(counted, pooled);
    }

    /// @dev Whatever was left open ends by time, and then what is held is bonds and nothing else.
    function afterInvariant() public {
        town.endByTime();
        (uint256 free, uint256 locked, uint256 held,,) = town.books();
        assertEq(locked, 0, "nothing stays locked");
        assertEq(held, free, "nothing stays in, nothing is owed that is not there");
    }
}
