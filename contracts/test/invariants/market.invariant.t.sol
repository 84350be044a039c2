// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Town} from "./Town.sol";

/// @notice What holds after any number of trades, in any order, at any time.
/// @dev An action that reverts fails the run: every one of them is a thing its person is entitled to.
contract MarketInvariantTest is Test {
    uint256 private constant KINDS = 6;
    uint256 private constant SELLERS = 3;

    Town private town;

    function setUp() public {
        town = new Town();
        targetContract(address(town));
        bytes4[] memory actions = new bytes4[](12);
        (actions[0], actions[1], actions[2]) = (Town.buy.selector, Town.haggle.selector, Town.certify.selector);
        for (uint256 i = 3; i < 8; ++i) {
            actions[i] = Town.moveOn.selector;
        }
        (actions[8], actions[9]) = (Town.pass.selector, Town.withdraw.selector);
        (actions[10], actions[11]) = (Town.prepare.selector, Town.prowl.selector);
        targetSelector(FuzzSelector({addr: address(town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_ItOwesWhatItHoldsAndCountsEveryPieceOnce() public view {
        for (uint16 token = 1; token <= 2; ++token) {
            (uint256 free, uint256 held, uint256 obligations, uint256 balance) = town.moneyIn(token);
            assertEq(free + held, balance, "every unit is free or held");
            assertEq(held, obligations, "open orders and standing deposits are owed what is held");
        }
        for (uint256 kind = 0; kind < KINDS; ++kind) {
            (uint256 said, uint256 counted) = town.piecesOf(kind);
            assertEq(said, counted, "a sold piece counts once");
        }
        for (uint256 who = 0; who < SELLERS; ++who) {
            (uint256 said, uint256 counted) = town.feeFreeOf(who);
            assertEq(said, counted, "a deal without fee counts while it is not undone");
            assertLe(said, 5, "a seller has five of them");
        }
    }

    /// @dev After the run, somebody without any rights lets time pass and ends what is left: no order keeps anything.
    function afterInvariant() public {
        town.emptyByTime();
        (,, uint256 obligations,) = town.moneyIn(2);
        assertEq(obligations, 0, "nothing is owed in won");
        invariant_ItOwesWhatItHoldsAndCountsEveryPieceOnce();
    }
}
