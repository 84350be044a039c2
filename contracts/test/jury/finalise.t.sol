// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract FinaliseTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItRecordsTheVerdictAndSaysWhoGotWhat() public {
        uint256 id = _voted(12, 7, 1);
        _toFinal(id);
        uint256 share = (8 * D + 21e18) / 13;
        vm.expectEmit(address(jury));
        emit IJury.VerdictRecorded(id, Verdict.Accepted);
        vm.expectEmit(address(jury));
        emit IJury.CaseSettled(id, [uint96(share), 0], 29e18 + share, 0, 0, (8 * D + 21e18) % 13, 0);
        vm.prank(stranger);
        jury.finalise(id);
        (Verdict verdict, uint40 since) = jury.verdictOf(id);
        assertEq(uint8(verdict), uint8(Verdict.Accepted));
        assertEq(since, block.timestamp);
        assertTrue(jury.caseOf(id).settled);
        assertEq(jury.caseOf(id).returned, 0, "no court has anything to hand on");
    }

    function test_WhenTheAskerWasWrong_ItPaysTheAccusedAndSaysSo() public {
        uint256 id = _voted(7, 12, 1);
        _toFinal(id);
        uint256 pot = 8 * D + 21e18;
        vm.expectEmit(address(jury));
        emit IJury.CaseSettled(id, [uint96(pot / 12), 0], 0, 29e18, 0, pot % 12, 0);
        jury.finalise(id);
        assertEq(_free(accused), 29e18);
    }

    function test_WhenTheCourtReceivesForTheAsker_ItPaysTheCourtStakeShareAndFee() public {
        vm.prank(stranger);
        jurors.fundRepayments(100e18, _noPermit());
        uint256 id = _votedViaCourt(12, 7, 1);
        _finalise(id);
        assertEq(_free(court), 50e18 + (8 * D + 21e18) / 13);
        assertEq(_free(asker), 0);
        assertEq(jury.caseOf(id).court, court);
        assertEq(jury.caseOf(id).returned, _free(court));
    }

    function test_WhenTheCourtReceivesForTheAsker_ItPaysTheCourtWhereNothingWasDecided() public {
        uint256 tie = _votedViaCourt(7, 7, 0);
        _finalise(tie);
        assertEq(_free(court), 29e18);
        uint256 void = _votedViaCourt(0, 0, 0);
        _finalise(void);
        assertEq(_free(court), 79e18);
        assertEq(_free(asker), 0);
    }

    function test_WhenTheCourtReceivesForTheAsker_ItPaysTheAccusedAsEver() public {
        uint256 id = _votedViaCourt(7, 12, 1);
        _finalise(id);
        assertEq(_free(accused), 29e18);
        assertEq(_free(court), 0);
    }

    function test_WhenTheFeeComesLater_ItRecordsTheVerdictOnly() public {
        uint256 id = _open(_dispute());
        _drawLot(id, SEED);
        _vote(id, 12, 7, 1);
        _finalise(id);
        _assertVerdict(id, Verdict.Accepted);
        assertFalse(jury.caseOf(id).settled);
    }

    function test_WhenItWasDone_ItReverts() public {
        uint256 id = _decided(12, 7, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.AlreadySettled.selector, id));
        jury.finalise(id);
    }

    function test_WhenTheCaseIsNotOver_ItReverts() public {
        uint256 id = _open();
        _expectStage(id, Stage.AwaitSeed);
        jury.finalise(id);
        _drawLot(id, SEED);
        _expectStage(id, Stage.Commit);
        jury.finalise(id);
        _vote(id, 12, 7, 1);
        _expectStage(id, Stage.Appeal);
        jury.finalise(id);
        (Verdict verdict,) = jury.verdictOf(id);
        assertEq(uint8(verdict), uint8(Verdict.None));
    }

    // nonsense: Jury.finalise.id
    function test_WhenTheCaseIsUnknown_ItReverts() public {
        _expectStage(7, Stage.None);
        jury.finalise(7);
    }

    function _votedViaCourt(uint16 accepting, uint16 rejecting, uint16 silent) private returns (uint256 id) {
        Opening memory opening = _question();
        opening.viaCourt = true;
        id = _open(opening);
        _drawLot(id, SEED);
        _vote(id, accepting, rejecting, silent);
    }
}
