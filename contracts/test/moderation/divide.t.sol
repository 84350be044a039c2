// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract DivideTest is ModerationTest {
    /// @dev What the asker's side of twelve, seven and one gets for its fifty: all but the fee, and a share.
    uint256 private constant RETURNED = S - 21e18 + (8 * D + 21e18) / 13;
    uint32 private constant JOINED = 33;

    function test_WhenTheAnswerIsYes_ItIsWhatTheJuryReturnedAndWhatOthersPutDown() public {
        uint256 id = _moved();
        _accept(id);
        assertEq(_free(address(moderation)), RETURNED);
        uint256 whole = (RETURNED + 33e18) / 83 * 83;
        _expectDivided(id, whole, 0, RETURNED + 33e18 - whole);
        assertEq(_free(address(moderation)), 0);
        assertEq(_heldByModeration(), whole);
        assertEq(moderation.motionOf(id).pool, whole);
        assertTrue(moderation.motionOf(id).divided);
    }

    function test_WhenTheAnswerIsNo_ItGivesTheAccusedWhatOthersPutDown() public {
        uint256 id = _moved();
        _reject(id);
        uint256 before = _free(accused);
        _expectDivided(id, 0, 33e18, 0);
        assertEq(_free(accused) - before, 33e18);
        assertEq(_heldByModeration(), 0);
        assertEq(moderation.stakeOf(id, asker), 0);
        assertEq(moderation.stakeOf(id, neighbour), 0);
    }

    function test_WhenThereIsNoAnswer_ItIsWhatIsLeftAndWhatOthersPutDown() public {
        uint256 id = _moved();
        _decide(id, 7, 7, 1);
        uint256 whole = uint256(62e18) / 83 * 83;
        _expectDivided(id, whole, 0, 62e18 - whole);
    }

    function test_WhenNoLotCame_ItIsAllThatWasPutDown() public {
        uint256 id = _moved();
        skip(4 days);
        _expectDivided(id, 83e18, 0, 0);
    }

    function test_WhenNobodyFinalisedTheCase_ItDoesThatFirst() public {
        uint256 id = _moved();
        _drawLot(id, SEED);
        _vote(id, 12, 7, 1);
        _toFinal(id);
        moderation.divide(id);
        assertTrue(_file(id).settled);
        assertEq(moderation.motionOf(id).pool, (RETURNED + 33e18) / 83 * 83);
    }

    function test_WhenOtherMoneyLiesInTheFreeBalance_ItTakesWhatTheJuryReturnedForThisMotionAndNothingElse() public {
        uint256 first = _moved();
        uint256 second = _move();
        _drawLot(first, SEED);
        _drawLot(second, SEED);
        for (uint16 seat = 0; seat < 20; ++seat) {
            _commit(first, seat, 1);
            _commit(second, seat, 1);
        }
        _toReveal(first);
        for (uint16 seat = 0; seat < 20; ++seat) {
            _reveal(first, seat, 1);
            _reveal(second, seat, 1);
        }
        _toFinal(first);
        jury.finalise(first);
        jury.finalise(second);
        assertEq(_free(address(moderation)), 2 * (29e18 + uint256(21e18) / 21));
        moderation.divide(second);
        assertEq(moderation.motionOf(second).pool, 30e18);
        assertEq(_free(address(moderation)), 30e18);
        moderation.divide(first);
        assertEq(_free(address(moderation)), 0);
        assertEq(_heldByModeration(), moderation.motionOf(first).pool + 30e18);
    }

    function test_WhenTheCaseIsNotOver_ItReverts() public {
        uint256 id = _moved();
        _expectNotDecided(id);
        _drawLot(id, SEED);
        _expectNotDecided(id);
        _vote(id, 12, 7, 1);
        _expectNotDecided(id);
        vm.warp(jury.roundOf(id, 1).revealUntil + 48 hours);
        _expectNotDecided(id);
        skip(1);
        moderation.divide(id);
    }

    function test_WhenItWasDivided_ItReverts() public {
        uint256 id = _moved();
        _accept(id);
        moderation.divide(id);
        _expect(IModeration.AlreadyDivided.selector, id);
        moderation.divide(id);
    }

    // nonsense: Moderation.divide.id
    function test_WhenThereIsNoSuchMotion_ItRevertsWhateverOtherCourtsAsk() public {
        _expect(IModeration.MotionUnknown.selector, 7);
        moderation.divide(7);
        uint256 other = _decided(12, 7, 0);
        _expect(IModeration.MotionUnknown.selector, other);
        moderation.divide(other);
    }

    /// @dev A motion of fifty that a neighbour joined with thirty-three.
    function _moved() private returns (uint256 id) {
        id = _move();
        _joinBy(neighbour, id, JOINED);
    }

    function _expectDivided(uint256 id, uint256 pool, uint256 toAccused, uint256 toTreasury) private {
        uint256 before = _free(treasury);
        vm.expectEmit(address(moderation));
        emit IModeration.MotionDivided(id, uint128(pool), toAccused, toTreasury);
        moderation.divide(id);
        if (_file(id).settled) assertGe(_free(treasury) - before, toTreasury);
    }

    function _expectNotDecided(uint256 id) private {
        _expect(IModeration.NotDecided.selector, id);
        moderation.divide(id);
    }
}
