// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "../../src/jury/IBeacon.sol";
import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice What such systems are known to have stumbled over, by the numbers of the project's list.
contract EdgeCasesTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    /// @notice case 2: one person holds many seats
    function test_Case2_OnePersonVotesOnEachOfManySeats() public {
        uint256 id = _open(_graveQuestion());
        _drawLot(id, SEED);
        address first = _juror(id, 0);
        (uint256 freeBefore,) = _bond(first);
        uint256 seats = 0;
        for (uint16 seat = 0; seat < 101; ++seat) {
            if (_juror(id, seat) != first) continue;
            _commit(id, seat, 1);
            ++seats;
        }
        assertGt(seats, 1);
        (uint256 free, uint256 locked) = _bond(first);
        assertEq(locked, seats * D);
        assertEq(free, freeBefore - seats * D);
    }

    /// @notice case 9: one person in many cases with balance for one
    /// @notice case 10: a slashed person without funds
    function test_Case9_WhoseBondIsLockedIsExcusedOrTopsUp() public {
        address busy = _lockWholeBond();
        (uint256 id, uint16 seat) = _drawnFor(busy);
        bytes32 commitment = _sealed(id, seat, 1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondFullyLocked.selector, busy, 0, D));
        vm.prank(busy);
        jury.commit(id, seat, commitment);
        uint256 snapshot = vm.snapshotState();
        vm.prank(stranger);
        jury.excuse(id, seat);
        _toFinal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, seat));
        jury.forfeitAbsent(id, 1, seat, 0);
        vm.revertToState(snapshot);
        jury.excuse(id, seat);
        vm.prank(busy);
        jurors.topUp(uint96(D), _noPermit());
        _commit(id, seat, 1);
        assertEq(jury.roundOf(id, 1).committed, 1);
    }

    /// @notice attack: a drawn person without free balance
    function test_Case10_WhoHasNothingLeftLosesWhatThereIsAndTheTicketAndBlocksNothing() public {
        address busy = _lockWholeBond();
        (uint256 id, uint16 seat) = _drawnFor(busy);
        for (uint16 other = 0; other < 21; ++other) {
            if (_juror(id, other) != busy) _commit(id, other, 1);
        }
        _toReveal(id);
        for (uint16 other = 0; other < 21; ++other) {
            if (_juror(id, other) != busy) _reveal(id, other, 1);
        }
        _toAppeal(id);
        uint16 staying = jurors.jurorOf(busy).staying;
        _forfeit(id, 1, seat);
        assertEq(jurors.jurorOf(busy).staying, staying - 1);
        assertEq(_free(address(this)), 0);
        _finalise(id);
        _assertVerdict(id, Verdict.Accepted);
    }

    function test_Case9_NobodyIsExcusedWhoCouldPay() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJury.NotFullyLocked.selector, _juror(id, 3)));
        jury.excuse(id, 3);
    }

    /// @notice case 12: leftovers after unlock
    function test_Case12_NothingStaysLockedOnceSeatsAreSettled() public {
        uint256 id = _decided(11, 6, 0);
        (, uint256 locked) = _bonds();
        assertEq(locked, 17 * D);
        _claimAll(id, 1, 17);
        (, locked) = _bonds();
        assertEq(locked, 0);
    }

    /// @notice case 13: the seed's moment, and around it
    function test_Case13_ACaseWaitsForASeedOfAFixedMomentToCome() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        assertGt(beacon.timeOf(epoch), block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IJury.SeedMissing.selector, epoch));
        jury.start(id);
        vm.warp(beacon.timeOf(epoch) - 1);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch, beacon.timeOf(epoch)));
        beacon.post(epoch, SEED);
        skip(1);
        beacon.post(epoch, SEED);
        jury.start(id);
        _assertStage(id, Stage.Commit);
    }

    function test_Case13_AMissedSeedMovesTheCaseToALaterOne() public {
        uint256 id = _open();
        uint32 epoch = jury.roundOf(id, 1).epoch;
        vm.warp(beacon.timeOf(epoch) + 1 days + 1);
        jury.start(id);
        assertGt(beacon.timeOf(jury.roundOf(id, 1).epoch), block.timestamp, "nobody knows it");
        _assertStage(id, Stage.AwaitSeed);
        _drawLot(id, SEED);
        _assertStage(id, Stage.Commit);
    }

    function test_Case13_ThreeDaysWithoutASeedVoidTheCaseAndRefund() public {
        uint256 id = _open();
        skip(3 days);
        _assertStage(id, Stage.AwaitSeed);
        skip(1);
        _assertStage(id, Stage.Void);
        jury.finalise(id);
        assertEq(_free(asker), 50e18);
        _assertVerdict(id, Verdict.Undecided);
        _assertStage(id, Stage.Void);
        vm.expectRevert(abi.encodeWithSelector(IJury.AlreadySettled.selector, id));
        jury.finalise(id);
    }

    /// @notice case 14: the same jury for every caller and every batch
    function test_Case14_EverybodySeesTheSameJuryForAsLongAsItMatters() public {
        uint256 id = _drawn();
        address before = _juror(id, 7);
        vm.prank(stranger, stranger);
        assertEq(jury.seatOf(id, 1, 7), before);
        vm.roll(block.number + 9000);
        vm.warp((jury.roundOf(id, 1).snapshotAt / 1 days + 22) * 1 days - 1);
        assertEq(jury.seatOf(id, 1, 7), before);
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.SeatForgotten.selector, 7));
        jury.seatOf(id, 1, 7);
    }

    /// @notice case 15: another case or seed gives another jury
    function test_Case15_AnotherCaseOrSeedGivesAnotherJury() public {
        uint256 one = _open();
        uint256 two = _open();
        uint256 snapshot = vm.snapshotState();
        _drawLot(one, SEED);
        jury.start(two);
        bytes32 first = _whoSits(one);
        assertNotEq(first, _whoSits(two));
        vm.revertToState(snapshot);
        _drawLot(one, keccak256("another throw"));
        assertNotEq(first, _whoSits(one));
    }

    /// @notice case 16: seed posted late or twice
    function test_Case16_ALateSeedShortensNobodysTime() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        vm.warp(beacon.timeOf(epoch) + 23 hours);
        _drawLot(id, SEED);
        assertEq(jury.roundOf(id, 1).commitUntil, block.timestamp + 72 hours);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, epoch));
        beacon.post(epoch, keccak256("another"));
        _expectStage(id, Stage.Commit);
        jury.start(id);
    }

    /// @notice case 17: commit by somebody not drawn
    function test_Case17_CommitBySomebodyNotDrawn() public {
        uint256 id = _drawn();
        address juror = _juror(id, 0);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotYourSeat.selector, 0, juror));
        vm.prank(stranger);
        jury.commit(id, 0, keccak256("x"));
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, 21));
        vm.prank(juror);
        jury.commit(id, 21, keccak256("x"));
    }

    /// @notice case 18: empty commit
    function test_Case18_AnEmptyCommitIsNone() public {
        uint256 id = _drawn();
        vm.prank(_juror(id, 0));
        vm.expectRevert(IJury.CommitmentEmpty.selector);
        jury.commit(id, 0, bytes32(uint256(1) << 224));
    }

    /// @notice case 19: commit again counts once
    function test_Case19_CommitAgainCountsOnceAndTheLastIsOpened() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _commit(id, 0, 0);
        assertEq(jury.roundOf(id, 1).committed, 1);
        (, uint256 locked) = _bond(_juror(id, 0));
        assertEq(locked, D);
        _toReveal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        _reveal(id, 0, 1);
        _reveal(id, 0, 0);
        assertEq(jury.roundOf(id, 1).rejecting, 1);
    }

    /// @notice case 20: a commit copied from another seat or person
    function test_Case20_ACopiedCommitOpensNothing() public {
        uint256 id = _drawn();
        bytes32 commitment = _sealed(id, 0, 1);
        vm.prank(_juror(id, 1));
        jury.commit(id, 1, commitment);
        _toReveal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 1));
        jury.reveal(id, 1, 1, _salt(0));
    }

    /// @notice case 21: choice out of range committed
    function test_Case21_AChoiceOutOfRangeCanNeverBeOpened() public {
        uint256 id = _drawn();
        _commit(id, 0, 2);
        _toReveal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.ChoiceOutOfRange.selector, 2));
        _reveal(id, 0, 2);
        _finalise(id);
        assertEq(_free(treasury), D, "as if it was never opened");
    }

    /// @notice case 22: wrong salt or choice
    function test_Case22_WrongSaltOrChoice() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _toReveal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        _reveal(id, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.reveal(id, 0, 1, _salt(1));
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, 1));
        _reveal(id, 1, 1);
    }

    /// @notice case 23: reveal by a third party
    function test_Case23_WhoKnowsAVoteMayOpenItAndABatchCannotBeSpoilt() public {
        uint256 id = _drawn();
        (uint16[] memory seats, bytes32[] memory salts) = (new uint16[](3), new bytes32[](3));
        for (uint16 seat = 0; seat < 3; ++seat) {
            _commit(id, seat, seat == 1 ? 0 : 1);
            (seats[seat], salts[seat]) = (seat, _salt(seat));
        }
        _toReveal(id);
        vm.prank(stranger);
        _reveal(id, 0, 1);
        vm.prank(stranger);
        jury.revealMany(id, seats, 5, salts);
        assertEq(jury.roundOf(id, 1).accepting, 2);
        assertEq(jury.roundOf(id, 1).rejecting, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.SeatRevealed.selector, id, 0));
        _reveal(id, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.LengthMismatch.selector, 3, 2));
        jury.revealMany(id, seats, 5, new bytes32[](2));
    }

    /// @notice case 24: leaked vote
    function test_Case24_ALeakedVoteIsLostToThePot() public {
        uint256 id = _drawn();
        for (uint16 seat = 0; seat < 10; ++seat) {
            _commit(id, seat, 1);
        }
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.proveLeak(id, 0, 0, _salt(0));
        vm.prank(stranger);
        jury.proveLeak(id, 0, 1, _salt(0));
        assertEq(_free(stranger), 0, "nobody gains by it");
        vm.prank(_juror(id, 0));
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, 0));
        jury.commit(id, 0, keccak256("another"));
        _toReveal(id);
        _expectStage(id, Stage.Reveal);
        jury.proveLeak(id, 1, 1, _salt(1));
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, 0));
        _reveal(id, 0, 1);
        for (uint16 seat = 1; seat < 10; ++seat) {
            _reveal(id, seat, 1);
        }
        _finalise(id);
        assertEq(jury.caseOf(id).shares[0], (D + 21e18) / 10);
    }

    /// @notice attack: a leak proven by the juror's own hand is no cheaper than staying away
    function test_Case24_LeakingOneselfCostsAsMuchAsStayingAway() public {
        uint256 id = _drawn();
        for (uint16 seat = 0; seat < 10; ++seat) {
            _commit(id, seat, 1);
        }
        jury.proveLeak(id, 9, 1, _salt(9));
        _toReveal(id);
        for (uint16 seat = 0; seat < 9; ++seat) {
            _reveal(id, seat, 1);
        }
        _finalise(id);
        (uint256 leaker, uint256 absent) = (_lossOf(id, 9), _lossOf(id, 15));
        assertEq(leaker, D * 3 / 2);
        assertEq(absent, D * 3 / 2);
    }

    /// @notice case 25: exactly at each deadline, one second before and after
    function test_Case25_EachDeadlineIsTheLastSecond() public {
        uint256 id = _drawn();
        IJury.RoundView memory round = jury.roundOf(id, 1);
        assertEq(round.commitUntil, block.timestamp + 72 hours);
        assertEq(round.revealUntil, round.commitUntil + 48 hours);
        _expectStage(id, Stage.Commit);
        _reveal(id, 0, 1);
        vm.warp(round.commitUntil - 1);
        _commit(id, 0, 1);
        vm.warp(round.commitUntil);
        for (uint16 seat = 1; seat < 8; ++seat) {
            _commit(id, seat, 1);
        }
        vm.warp(round.commitUntil + 1);
        bytes32 commitment = _sealed(id, 8, 1);
        vm.prank(_juror(id, 8));
        vm.expectRevert(abi.encodeWithSelector(IJury.WrongStage.selector, id, Stage.Reveal));
        jury.commit(id, 8, commitment);
        _reveal(id, 0, 1);
        vm.warp(round.revealUntil - 1);
        _reveal(id, 1, 1);
        vm.warp(round.revealUntil);
        for (uint16 seat = 2; seat < 7; ++seat) {
            _reveal(id, seat, 1);
        }
        vm.warp(round.revealUntil + 1);
        _expectStage(id, Stage.Appeal);
        _reveal(id, 7, 1);
        vm.warp(round.revealUntil + 48 hours);
        _expectStage(id, Stage.Appeal);
        jury.finalise(id);
        vm.warp(round.revealUntil + 48 hours + 1);
        jury.finalise(id);
    }

    /// @notice case 34: payouts in chunks equal payouts in one go
    /// @notice case 42: claims split over transactions
    function test_Case34_ClaimsInAnyPartsPayTheSame() public {
        uint256 id = _decided(11, 6, 2);
        uint256 snapshot = vm.snapshotState();
        _claimAll(id, 1, 17);
        bytes32 atOnce = _allBonds();
        vm.revertToState(snapshot);
        for (uint16 seat = 17; seat > 0; --seat) {
            _claim(id, 1, seat - 1);
        }
        assertEq(_allBonds(), atOnce);
    }

    /// @notice case 35: claim twice, claim as loser, claim without a vote
    function test_Case35_ClaimTwiceAsLoserAndWithoutAVote() public {
        uint256 id = _decided(11, 6, 2);
        (uint256 free, uint256 locked) = _bond(jury.seatOf(id, 1, 0));
        _claim(id, 1, 0);
        _claim(id, 1, 0);
        (uint256 freeAfter, uint256 lockedAfter) = _bond(jury.seatOf(id, 1, 0));
        assertEq(freeAfter, free + D + jury.caseOf(id).shares[0], "once");
        assertEq(lockedAfter, locked - D);
        (free, locked) = _bond(jury.seatOf(id, 1, 12));
        _claim(id, 1, 12);
        (freeAfter, lockedAfter) = _bond(jury.seatOf(id, 1, 12));
        assertEq(freeAfter, free, "nothing for the loser");
        assertEq(lockedAfter, locked - D);
        for (uint16 seat = 17; seat < 21; seat += 3) {
            vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, seat));
            _claim(id, 1, seat);
        }
    }

    /// @notice case 38: parameters change mid-case
    function test_Case38_ACaseKeepsItsParameters() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        IJury.Parameters memory other = IJury.Parameters(20, 3, 90, 0, 1 days, 1 days, 1 days);
        vm.prank(governor);
        jury.setParameters(other);
        for (uint16 seat = 1; seat < 17; ++seat) {
            _commit(id, seat, seat < 11 ? 1 : 0);
        }
        _toReveal(id);
        for (uint16 seat = 0; seat < 17; ++seat) {
            _reveal(id, seat, seat < 11 ? 1 : 0);
        }
        _finalise(id);
        assertEq(jury.caseOf(id).shares[0], (6 * D + 21e18) / 12);
        assertEq(jury.caseOf(id).version, 1);
        Opening memory next = _question();
        vm.expectRevert(abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, 50, 126));
        vm.prank(court);
        jury.open(next, _noPermit());
    }

    /// @notice case 40: tickets bought during reveal
    function test_Case40_TicketsBoughtLaterVoteOnNothingOlder() public {
        uint256 id = _drawn();
        _endow(accused);
        _join(accused, 100);
        skip(72 hours);
        for (uint16 seat = 0; seat < 21; ++seat) {
            assertNotEq(_juror(id, seat), accused);
        }
    }

    /// @notice attack: a junk commit that is cheaper than staying away
    function test_Attack_AJunkCommitCostsAsMuchAsStayingAway() public {
        uint256 id = _voted(9, 0, 1);
        assertEq(_lossOf(id, 9), D * 3 / 2);
        assertEq(_lossOf(id, 10), D * 3 / 2);
    }

    function test_AbsenceCostsNothingWhereTooFewCame() public {
        uint256 id = _voted(6, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, 7));
        jury.forfeitAbsent(id, 1, 7, 0);
        assertEq(_lossOf(id, 6), D, "a sealed vote is lost all the same");
    }

    function test_WhoReportsAnAbsenceGetsAFifth() public {
        uint256 id = _voted(9, 0, 1);
        uint32 place = _placeOf(_juror(id, 10));
        vm.prank(stranger);
        jury.forfeitAbsent(id, 1, 10, place);
        assertEq(_free(stranger), D * 3 / 10);
        assertEq(_free(treasury), D * 12 / 10);
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, 10));
        jury.forfeitAbsent(id, 1, 10, place);
        vm.expectRevert(abi.encodeWithSelector(IJury.SeatRevealed.selector, id, 0));
        jury.forfeitAbsent(id, 1, 0, place);
    }

    function test_ThePartyOfACaseDoesNotJudgeItAndLosesNothing() public {
        address party = town[4];
        Opening memory opening = _question();
        opening.accused = party;
        uint256 id = _open(opening);
        _drawLot(id, SEED);
        uint16 seat = 0;
        while (_juror(id, seat) != party) ++seat;
        vm.expectRevert(abi.encodeWithSelector(IJury.PartyToCase.selector, id, party));
        vm.prank(party);
        jury.commit(id, seat, keccak256("innocent"));
        uint16 count = 0;
        for (uint16 other = 0; other < 21; ++other) {
            if (_juror(id, other) != party) _commit(id, other, 0);
            else ++count;
        }
        _toReveal(id);
        for (uint16 other = 0; other < 21; ++other) {
            if (_juror(id, other) != party) _reveal(id, other, 0);
        }
        _finalise(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.PartyToCase.selector, id, party));
        jury.forfeitAbsent(id, 1, seat, 0);
    }

    function test_TheAppellantDoesNotJudgeTheAppeal() public {
        uint256 id = _voted(11, 6, 0);
        vm.prank(town[5]);
        jury.appeal(id, _noPermit());
        _drawLot(id, keccak256("second throw"));
        uint16 seat = 0;
        while (_juror(id, seat) != town[5]) ++seat;
        vm.expectRevert(abi.encodeWithSelector(IJury.PartyToCase.selector, id, town[5]));
        vm.prank(town[5]);
        jury.commit(id, seat, keccak256("mine"));
    }

    /// @dev What the juror of a seat that opened nothing loses in all, of bond free and locked.
    function _lossOf(uint256 id, uint16 seat) private returns (uint256) {
        address juror = jury.seatOf(id, 1, seat);
        (uint256 free, uint256 locked) = _bond(juror);
        uint16 staying = jurors.jurorOf(juror).staying;
        _forfeit(id, 1, seat);
        (uint256 freeAfter, uint256 lockedAfter) = _bond(juror);
        if (free + locked - freeAfter - lockedAfter > D) assertEq(jurors.jurorOf(juror).staying, staying - 1);
        return free + locked - freeAfter - lockedAfter;
    }

    function _whoSits(uint256 id) private view returns (bytes32 all) {
        for (uint16 seat = 0; seat < 21; ++seat) {
            all = keccak256(abi.encode(all, _juror(id, seat)));
        }
    }

    function _allBonds() private view returns (bytes32 all) {
        for (uint256 i = 0; i < town.length; ++i) {
            (uint256 free, uint256 locked) = _bond(town[i]);
            all = keccak256(abi.encode(all, free, locked));
        }
    }

    /// @dev Somebody of the town votes in so many cases that the whole bond is locked.
    function _lockWholeBond() private returns (address busy) {
        busy = town[0];
        for (uint256 i = 0; i < 12; ++i) {
            uint256 id = _open(_graveQuestion());
            _drawLot(id, SEED);
            for (uint16 seat = 0; seat < 101; ++seat) {
                (uint256 free,) = _bond(busy);
                if (free == 0) return busy;
                if (_juror(id, seat) == busy) _commit(id, seat, 1);
            }
        }
        revert("not enough cases");
    }

    /// @dev A new case on which this person has a seat.
    function _drawnFor(address person) private returns (uint256 id, uint16 seat) {
        while (true) {
            id = _drawn();
            for (seat = 0; seat < 21; ++seat) {
                if (_juror(id, seat) == person) return (id, seat);
            }
        }
    }
}
