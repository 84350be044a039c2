// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Town} from "./Town.sol";
import {TownBooks} from "./TownBooks.sol";

/// @notice What holds after any number of trades, in any order, at any time.
/// @dev An action that reverts fails the run: every one of them is a thing its person is entitled to.
contract MarketInvariantTest is Test {
    Town private town;

    function setUp() public {
        town = new Town();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](7);
        (actions[0], actions[1], actions[2]) = (Town.buy.selector, Town.haggle.selector, Town.pass.selector);
        (actions[3], actions[4], actions[5]) = (Town.moveOn.selector, Town.moveOn.selector, Town.moveOn.selector);
        actions[6] = Town.withdraw.selector;
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_ItOwesWhatItHoldsAndCountsEveryPieceOnce() public view {
        TownBooks.Claims memory claims = town.claims();
        for (uint16 token = 1; token <= 2; ++token) {
            uint256 held = town.held(token);
            assertEq(town.freeOfAll(token) + held, town.inVault(token), "every unit is free or held");
            assertEq(held, claims.owed[token], "open orders and standing deposits are owed what is held");
        }
        for (uint256 offer = 0; offer < claims.sold.length; ++offer) {
            assertEq(town.soldByListing(offer), claims.sold[offer], "a sold piece counts once");
        }
        assertEq(town.feeFreeDeals(), claims.feeFree, "so does a deal without fee");
    }

    /// @dev After the run, somebody without any rights lets time pass and ends what is left.
    function afterInvariant() public {
        town.emptyByTime();
        assertEq(town.held(2), 0);
        assertEq(town.held(1), town.claims().owed[1]);
    }
}
