// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Town} from "./Town.sol";

/// @notice What holds after any number of trades, in any order, at any time.
/// @dev An action that reverts fails the run: every one of them is a thing its person is entitled to.
/// forge-config: default.invariant.fail-on-revert = true
contract MarketInvariantTest is Test {
    Town private town;

    function setUp() public {
        town = new Town();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](5);
        (actions[0], actions[1], actions[2]) = (Town.buy.selector, Town.moveOn.selector, Town.moveOn.selector);
        (actions[3], actions[4]) = (Town.pass.selector, Town.withdraw.selector);
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    function invariant_ItHasEveryUnitThatIsFreeOrHeld() public view {
        for (uint16 token = 1; token <= 2; ++token) {
            assertEq(town.freeOfAll(token) + town.held(token), town.inVault(token));
        }
    }

    function invariant_ItHoldsWhatOpenOrdersAndStandingDepositsAreOwed() public view {
        for (uint16 token = 1; token <= 2; ++token) {
            assertEq(town.held(token), town.owed(token));
        }
    }

    function invariant_ItCountsEverySoldPieceOnce() public view {
        for (uint256 offer = 0; offer < 4; ++offer) {
            assertEq(town.soldByListing(offer), town.soldByOrders(offer));
        }
    }

    /// @dev After the run, somebody without any rights lets time pass and ends what is left.
    function afterInvariant() public {
        town.emptyByTime();
        assertEq(town.held(2), 0);
        assertEq(town.held(1), town.owed(1));
    }
}
