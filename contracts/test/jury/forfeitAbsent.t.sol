// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract ForfeitAbsentTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_WhenNothingWasSealed_ItTakesOneAndAHalfDepositsAndTheTicket() public {
        uint256 id = _voted(9, 0, 1);
        address juror = _juror(id, 10);
        uint32 place = _placeOf(juror);
        vm.expectEmit(address(jurors));
        emit IJurors.ExitRequested(juror, place, uint16(block.timestamp / 1 days + 1));
        vm.expectEmit(address(jury));
        emit IJury.AbsenceForfeited(id, 1, 10, juror, stranger, uint96(D * 3 / 2), uint96(D * 3 / 10));
        vm.prank(stranger);
        jury.forfeitAbsent(id, 1, 10, place);
        assertEq(_free(stranger), D * 3 / 10);
        assertEq(_free(treasury), D * 12 / 10);
    }

    function test_WhenNothingWasOpened_ItTakesHalfADepositAndTheTicket() public {
        uint256 id = _voted(9, 0, 1);
        address juror = _juror(id, 9);
        uint32 place = _placeOf(juror);
        (, uint256 locked) = _bond(juror);
        vm.expectEmit(address(jury));
        emit IJury.AbsenceForfeited(id, 1, 9, juror, stranger, uint96(D / 2), uint96(D / 10));
        vm.prank(stranger);
        jury.forfeitAbsent(id, 1, 9, place);
        (, uint256 lockedAfter) = _bond(juror);
        assertEq(lockedAfter, locked - D);
        assertEq(jury.ballotOf(id, 1, 9), 4);
    }

    function test_WhenExactlyAThirdCame_ItTakesThemAll() public {
        uint256 id = _voted(7, 0, 1);
        uint32 place = _placeOf(_juror(id, 8));
        vm.expectEmit(address(jury));
        emit IJury.AbsenceForfeited(id, 1, 8, _juror(id, 8), stranger, uint96(D * 3 / 2), uint96(D * 3 / 10));
        vm.prank(stranger);
        jury.forfeitAbsent(id, 1, 8, place);
    }

    function test_WhenTheLotIsNotDrawn_ItReverts() public {
        uint256 id = _open();
        _expectStage(id, Stage.AwaitSeed);
        jury.forfeitAbsent(id, 1, 0, 0);
    }

    // nonsense: Jury.forfeitAbsent.place
    function test_WhenTheTicketIsOfAnother_ItReverts() public {
        uint256 id = _voted(9, 0, 0);
        address juror = _juror(id, 10);
        uint32[2] memory unfit = [_placeOf(juror) == 0 ? 20 : 0, type(uint32).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, unfit[i], juror));
            jury.forfeitAbsent(id, 1, 10, unfit[i]);
        }
    }

    function test_WhenVotesCanStillBeOpened_ItReverts() public {
        uint256 id = _drawn();
        _expectStage(id, Stage.Commit);
        jury.forfeitAbsent(id, 1, 0, 0);
        vm.warp(jury.roundOf(id, 1).revealUntil);
        _expectStage(id, Stage.Reveal);
        jury.forfeitAbsent(id, 1, 0, 0);
    }

    function test_WhenNobodySitsThere_ItReverts() public {
        for (uint256 i = 0; i < 24; ++i) {
            _join(town[i % TOWN], 100);
        }
        uint256 id = _drawn();
        uint16 empty = 21;
        for (uint16 seat = 0; seat < 21; ++seat) {
            if (_juror(id, seat) == address(0)) empty = seat;
            else _commit(id, seat, 1);
        }
        _toReveal(id);
        for (uint16 seat = 0; seat < 21; ++seat) {
            if (_juror(id, seat) != address(0)) _reveal(id, seat, 1);
        }
        _toAppeal(id);
        assertGe(jury.roundOf(id, 1).accepting, 7, "enough came");
        assertLt(empty, 21, "most tickets warm up, and leave a seat empty");
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, empty));
        jury.forfeitAbsent(id, 1, empty, 0);
    }

    // nonsense: Jury.forfeitAbsent.id
    // nonsense: Jury.forfeitAbsent.number
    // nonsense: Jury.forfeitAbsent.seat
    function test_WhenThereIsNoSuchSeatOrRound_ItReverts() public {
        uint256 id = _voted(9, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, 21));
        jury.forfeitAbsent(id, 1, 21, 0);
        uint8[3] memory rounds = [0, 2, 255];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.UnknownRound.selector, id, rounds[i]));
            jury.forfeitAbsent(id, rounds[i], 0, 0);
        }
        _expectStage(7, Stage.None);
        jury.forfeitAbsent(7, 1, 0, 0);
    }
}
