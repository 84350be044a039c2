// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Ask, IModeration, Motion} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

/// @notice What each step of a motion costs as a whole transaction.
/// forge-config: default.isolate = true
contract ModerationGasTest is ModerationTest {
    string private constant GROUP = "moderation";

    function setUp() public override {
        super.setUp();
        vm.startPrank(governor);
        moderation.setKind(ACCOUNT, IModeration.Kind(accounts, 101, true));
        moderation.setKind(LISTING, IModeration.Kind(listings, 101, false));
        vm.stopPrank();
        address[3] memory people = [asker, neighbour, stranger];
        for (uint256 i = 0; i < people.length; ++i) {
            vm.prank(people[i]);
            vault.deposit(MOOT, 10_000e18, _noPermit());
        }
        // Money of others lies with the court already.
        _joinBy(stranger, _move(_asked(_listed())), 5);
    }

    function test_motion() public {
        Terms memory terms = _listed();
        Ask memory ask = _asked(terms);
        uint256 id = _measured("open motion on a listing", ask, 47_000);
        vm.prank(neighbour);
        moderation.join(id, 50, EVIDENCE, _noPermit());
        _budget("join, first", 0, 0);
        _joinBy(stranger, id, 50);
        _budget("join", 0, 0);
        _drawLot(id, SEED);
        _vote(id, 30, 20, 0);
        _finalise(id);
        Motion memory motion = _wordsOf(id);
        moderation.carryOut(motion);
        _budget("carry out a removal", 0, 0);
        moderation.collect(id, neighbour);
        _budget("collect, first", 0, 0);
        moderation.collect(id, asker);
        _budget("collect by the asker", 0, 0);
        moderation.collect(id, stranger);
        _budget("collect", 0, 0);
    }

    function test_account() public {
        Ask memory ask = _askSuspension();
        ask.stake = 202;
        uint256 id = _measured("open motion", ask, 38_000);
        _drawLot(id, SEED);
        _vote(id, 30, 20, 0);
        _finalise(id);
        moderation.divide(id);
        _budget("divide", 0, 0);
    }

    function _asked(Terms memory terms) private pure returns (Ask memory ask) {
        ask = _askAbout(terms);
        ask.stake = 202;
    }

    /// @dev Moves, and remembers the words only afterwards: the last call is what is measured.
    /// @param over How far above the budget it may be, for the reason the decision record gives.
    function _measured(string memory action, Ask memory ask, uint256 over) private returns (uint256 id) {
        vm.prank(asker);
        id = moderation.move(ask, _noPermit());
        _budget(action, 131_000, over);
        (bytes32 subject,) = moderation.kindOf(ask.kind).target.subjectOf(ask.about, ask.effect);
        _remember(id, asker, ask, subject);
    }

    /// @dev Records what the last call cost, and holds it to its budget where there is one.
    function _budget(string memory action, uint256 budget, uint256 over) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        if (budget != 0) assertLe(used, budget + over, action);
    }
}
