// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {ReviewsTown} from "./ReviewsTown.sol";

/// @notice What holds after any number of reviews in any order, at any time.
contract ReviewsInvariantTest is Test {
    ReviewsTown private _town;

    function setUp() public {
        _town = new ReviewsTown();
        _town.setUp();
        targetContract(address(_town));
        bytes4[] memory actions = new bytes4[](6);
        (actions[0], actions[1]) = (ReviewsTown.trade.selector, ReviewsTown.pass.selector);
        (actions[2], actions[3]) = (ReviewsTown.passTo.selector, ReviewsTown.sealIt.selector);
        (actions[4], actions[5]) = (ReviewsTown.openIt.selector, ReviewsTown.replyTo.selector);
        targetSelector(FuzzSelector({addr: address(_town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_ReviewsAreWhatWasSealedAndNobodySawTheOthersBefore() public view {
        _town.check();
    }

    /// @dev Runs in which nothing happens would prove little.
    function test_SuchRunsComeToEveryStep() public {
        for (uint256 step = 0; step < 300; ++step) {
            uint256 dice = uint256(keccak256(abi.encode(step)));
            (uint256 which, bool first) = (dice >> 8, dice >> 4 & 1 == 1);
            uint256 action = dice % 12;
            if (action == 0) _town.trade();
            else if (action == 1) _town.pass(which);
            else if (action == 2 && step % 3 == 0) _town.passTo(which, first);
            else if (action < 6) _town.sealIt(which, first, uint8(which));
            else if (action < 10) _town.openIt(which, first);
            else _town.replyTo(which, first);
        }
        _town.check();
        for (uint256 i = 0; i < 4; ++i) {
            assertGt(_town.done(i), 0, vm.toString(i));
        }
    }
}
