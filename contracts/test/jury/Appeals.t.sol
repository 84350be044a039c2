// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice Appeals with numbers. Round one has 21 seats (J 21, S 50), round two 101 (J2 101, deposit 151.5).
contract AppealsTest is JuryTest {
    uint256 private constant J = 21e18;
    uint256 private constant S = 50e18;
    uint256 private constant J2 = 101e18;
    uint256 private constant P = 151.5e18;

    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItAsksALargerJuryForOneAndAHalfTimesItsFee() public {
        uint256 id = _voted(11, 6, 3);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        assertEq(moot.balanceOf(stranger), POCKET - P);
        assertEq(jury.roundOf(id, 2).seats, 101);
        _assertStage(id, Stage.AwaitSeed);
    }

    function test_Upheld_TheDepositPaysTheSecondJuryAndTheRestGoesToTheOtherSide() public {
        uint256 id = _voted(11, 6, 3);
        _appealed(id, 40, 10, 5);
        _assertVerdict(id, Verdict.Accepted);
        uint256 share = (9 * D + J) / 12;
        assertEq(jury.caseOf(id).shares[0], share);
        assertEq(jury.caseOf(id).shares[1], (15 * D + J2) / 40);
        assertEq(_free(asker), S - J + share + P - J2);
        assertEq(_free(stranger), 0);
        assertEq(_free(treasury), (9 * D + J) % 12 + (15 * D + J2) % 40);
        _assertPaidOut(id, 17, 3, 50, 5);
    }

    function test_Upheld_RejectedTheRestGoesToTheAccused() public {
        uint256 id = _voted(6, 11, 3);
        _appealed(id, 10, 40, 5);
        _assertVerdict(id, Verdict.Rejected);
        assertEq(jury.caseOf(id).shares[0], (9 * D + J) / 11);
        assertEq(_free(accused), S - J + P - J2);
        _assertPaidOut(id, 17, 3, 50, 5);
    }

    function test_Reversed_TheIncoherentDepositsPayTheSecondJuryAndTheAppellantIsRepaid() public {
        uint256 id = _voted(11, 6, 3);
        _appealed(id, 10, 40, 5);
        _assertVerdict(id, Verdict.Rejected);
        uint256 pot = 14 * D - J2;
        assertEq(jury.caseOf(id).shares[0], (pot + J) / 6);
        assertEq(jury.caseOf(id).shares[1], (15 * D + J2) / 40);
        assertEq(_free(stranger), P, "repaid whole");
        assertEq(_free(accused), S - J);
        assertEq(_free(asker), 0);
        assertEq(_free(treasury), (pot + J) % 6 + (15 * D + J2) % 40);
        _assertPaidOut(id, 17, 3, 50, 5);
    }

    function test_Reversed_WhatTheIncoherentDepositsLackComesFromTheDeposit() public {
        uint256 id = _voted(2, 5, 0);
        _appealed(id, 40, 10, 0);
        _assertVerdict(id, Verdict.Accepted);
        assertEq(_free(stranger), P - (J2 - 5 * D));
        uint256 share = J / 3;
        assertEq(jury.caseOf(id).shares[0], share);
        assertEq(jury.caseOf(id).shares[1], (10 * D + J2) / 40);
        assertEq(_free(asker), S - J + share);
        _assertPaidOut(id, 7, 0, 50, 0);
    }

    /// @notice case 31: nobody coherent in round one after a reversal
    function test_Case31_ARoundOneWithoutAWinnerHandsItsPotOn() public {
        uint256 id = _voted(15, 0, 2);
        _appealed(id, 10, 31, 0);
        assertEq(jury.caseOf(id).shares[0], 0);
        uint256 handedOn = 17 * D - J2 + J;
        assertEq(jury.caseOf(id).shares[1], (10 * D + J2 + handedOn) / 31);
        assertEq(_free(treasury), (10 * D + J2 + handedOn) % 31);
        assertEq(_free(stranger), P);
        assertEq(_free(accused), S - J);
        _assertPaidOut(id, 15, 2, 41, 0);
    }

    function test_Case31_TheAskerAloneIsNoWinnerOfARound() public {
        uint256 id = _voted(0, 15, 0);
        _appealed(id, 40, 0, 0);
        uint256 handedOn = 15 * D - J2 + J;
        assertEq(jury.caseOf(id).shares[1], (J2 + handedOn) / 40);
        assertEq(_free(asker), S - J);
        _assertPaidOut(id, 15, 0, 40, 0);
    }

    function test_RoundTwoWithoutQuorumLeavesRoundOneStanding() public {
        uint256 id = _voted(11, 6, 3);
        _appealed(id, 0, 20, 4);
        _assertVerdict(id, Verdict.Accepted);
        uint256 share = (9 * D + J) / 12;
        assertEq(jury.caseOf(id).shares[0], share);
        assertEq(jury.caseOf(id).shares[1], J2 / 20);
        assertEq(_free(stranger), P - J2);
        assertEq(_free(treasury), 4 * D + J2 % 20 + (9 * D + J) % 12);
        _assertPaidOut(id, 17, 3, 20, 4);
    }

    /// @notice case 33: appeal not followed through
    function test_Case33_NobodyComesToRoundTwoAndTheDepositComesBackWhole() public {
        uint256 id = _voted(11, 6, 3);
        _appealed(id, 0, 0, 0);
        _assertVerdict(id, Verdict.Accepted);
        assertEq(_free(stranger), P);
        _assertPaidOut(id, 17, 3, 0, 0);
    }

    function test_Case33_WithoutALotRoundOneStandsAndTheDepositComesBack() public {
        uint256 id = _voted(11, 6, 3);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        skip(3 days);
        _assertStage(id, Stage.AwaitSeed);
        skip(1);
        _assertStage(id, Stage.Final);
        jury.finalise(id);
        _assertVerdict(id, Verdict.Accepted);
        assertEq(_free(stranger), P);
        _assertPaidOut(id, 17, 3, 0, 0);
    }

    /// @notice case 32: appeal in the last second, twice, on the last round
    function test_Case32_AppealInTheLastSecondTwiceAndOnTheLastRound() public {
        uint256 id = _voted(11, 6, 3);
        uint256 last = jury.roundOf(id, 1).revealUntil + 48 hours;
        vm.warp(last + 1);
        _expectAppeal(id, Stage.Final);
        vm.warp(last);
        _appeal(id);
        _expectAppeal(id, Stage.Commit);
        _vote(id, 40, 0, 0);
        _expectAppeal(id, Stage.Final);
    }

    function test_WhatWasNotAnsweredIsNotAppealed() public {
        uint256 id = _voted(5, 5, 0);
        _expectAppeal(id, Stage.Final);
    }

    function test_AJuryThatCannotGrowIsTheLast() public {
        uint256 id = _open(_graveQuestion());
        _drawLot(id, SEED);
        _vote(id, 40, 0, 0);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        assertEq(jury.roundOf(id, 2).seats, 119, "as far as the pool goes");
    }

    function test_AfterAVerdictRepaidFromTheBudgetUpToItsCap() public {
        vm.prank(stranger);
        jurors.fundRepayments(30e18, _noPermit());
        uint256 share = (9 * D + J) / 12;
        _decided(11, 6, 3);
        assertEq(_free(asker), S - J + share + J);
        _decided(11, 6, 3);
        assertEq(
            _free(asker), 2 * (S - J + share) + 30e18 - S, "only what is there; the second stake came from the first"
        );
    }

    function test_ADisputeIsPaidByItsFee() public {
        uint256 id = _open(_dispute());
        _drawLot(id, SEED);
        _vote(id, 11, 6, 3);
        _finalise(id);
        _assertVerdict(id, Verdict.Accepted);
        uint16[] memory seats = new uint16[](1);
        vm.expectRevert(abi.encodeWithSelector(IJury.NotSettled.selector, id));
        jury.claim(id, 1, seats);
        _bringFee(id, 25e18);
        assertEq(jury.caseOf(id).shares[0], (9 * D + 25e18) / 11);
        assertEq(_free(asker), 0);
        _assertPaidOut(id, 17, 3, 0, 0);
    }

    /// @notice case 47: the other side never pays in
    function test_Case47_ADisputeWhoseFeeNeverComesIsPaidWithoutIt() public {
        uint256 id = _open(_dispute());
        _drawLot(id, SEED);
        _vote(id, 11, 6, 3);
        _finalise(id);
        uint256 until = block.timestamp + 7 days;
        vm.warp(until);
        vm.expectRevert(abi.encodeWithSelector(IJury.FeePending.selector, id, until));
        jury.finalise(id);
        vm.warp(until + 1);
        jury.finalise(id);
        assertEq(jury.caseOf(id).shares[0], 9 * D / 11);
        uint256 before = _free(treasury);
        _bringFee(id, 5e18);
        assertEq(_free(treasury) - before, 5e18, "what comes later is the treasury's");
        _assertPaidOut(id, 17, 3, 0, 0);
    }

    function _bringFee(uint256 id, uint96 amount) private {
        vm.startPrank(stranger);
        vault.deposit(MOOT, amount, _noPermit());
        vault.withdraw(MOOT, amount, court);
        vm.stopPrank();
        vm.startPrank(court);
        moot.transfer(address(jury), amount);
        vm.stopPrank();
        vm.startPrank(address(jury));
        moot.approve(address(vault), amount);
        vault.deposit(MOOT, amount, _noPermit());
        vm.stopPrank();
        vm.prank(court);
        jury.fund(id, amount);
    }

    function test_VotesOfAVeryLargeJuryAreCountedSeatBySeat() public {
        for (uint256 i = 0; i < town.length; ++i) {
            _join(town[i], 100);
        }
        skip(8 days);
        uint256 id = _open(_graveQuestion());
        _drawLot(id, SEED);
        _vote(id, 60, 20, 0);
        _appeal(id);
        assertEq(jury.roundOf(id, 2).seats, 303);
        // On both sides of each border between two words of votes, and at both ends.
        uint16[9] memory seats = [uint16(0), 1, 127, 128, 129, 255, 256, 257, 302];
        uint8[9] memory choices = [1, 0, 1, 1, 0, 1, 1, 0, 1];
        for (uint256 i = 0; i < seats.length; ++i) {
            _commit(id, seats[i], choices[i]);
        }
        _toReveal(id);
        for (uint256 i = 0; i < seats.length; ++i) {
            _reveal(id, seats[i], choices[i]);
        }
        assertEq(jury.roundOf(id, 2).accepting, 6);
        assertEq(jury.roundOf(id, 2).rejecting, 3);
    }

    function test_ThereAreNoMoreRoundsThanTwo() public {
        uint256 id = _voted(11, 6, 3);
        _appeal(id);
        uint8[3] memory unknown = [0, 3, 255];
        for (uint256 i = 0; i < unknown.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.UnknownRound.selector, id, unknown[i]));
            jury.roundOf(id, unknown[i]);
        }
    }

    function _appealed(uint256 id, uint16 accepting, uint16 rejecting, uint16 silent) private {
        _appeal(id);
        _vote(id, accepting, rejecting, silent);
        _assertStage(id, Stage.Final);
        jury.finalise(id);
    }

    function _expectAppeal(uint256 id, Stage stage) private {
        _expectStage(id, stage);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
    }

    function _assertPaidOut(uint256 id, uint16 opened, uint16 silent, uint16 openedTwo, uint16 silentTwo) private {
        _claimAll(id, 1, opened);
        if (openedTwo != 0) _claimAll(id, 2, openedTwo);
        _forfeitFrom(id, 1, opened, silent);
        _forfeitFrom(id, 2, openedTwo, silentTwo);
        (uint256 free, uint256 locked) = _bonds();
        assertEq(locked, 0, "nothing is locked");
        assertEq(_held(), free, "held is bonds");
    }

    function _forfeitFrom(uint256 id, uint8 round, uint16 from, uint16 count) private {
        for (uint16 seat = from; seat < from + count; ++seat) {
            _forfeit(id, round, seat);
        }
    }
}
