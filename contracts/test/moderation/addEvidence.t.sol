// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract AddEvidenceTest is ModerationTest {
    uint256 private id;

    function setUp() public override {
        super.setUp();
        id = _move();
    }

    function test_ItTakesDocumentsOfAnybodyAndTheAccused() public {
        _add(stranger);
        _drawLot(id, SEED);
        vm.warp(jury.roundOf(id, 1).commitUntil);
        _add(accused);
    }

    function test_WhenVotesAreBeingOpened_ItReverts() public {
        _drawLot(id, SEED);
        _toReveal(id);
        _expectTooLate();
    }

    function test_WhenAnAppealMayCome_ItTakesThemUntilTheLastSecond() public {
        _drawLot(id, SEED);
        _vote(id, 12, 7, 0);
        _add(accused);
        vm.warp(jury.roundOf(id, 1).revealUntil + 48 hours);
        _add(accused);
        skip(1);
        _expectTooLate();
    }

    function test_WhenALargerJuryWasAsked_ItTakesThemUntilItsVotesAreOpened() public {
        _drawLot(id, SEED);
        _vote(id, 12, 7, 0);
        vm.prank(accused);
        jury.appeal(id, _noPermit());
        _add(asker);
        _drawLot(id, keccak256("another lot"));
        _add(asker);
        _toReveal(id);
        _expectTooLate();
        _toAppeal(id);
        _expectTooLate();
    }

    // nonsense: Moderation.addEvidence.evidence
    function test_WhenNoDocumentIsNamed_ItReverts() public {
        vm.expectRevert(IModeration.EvidenceMissing.selector);
        moderation.addEvidence(id, 0);
    }

    // nonsense: Moderation.addEvidence.id
    function test_WhenThereIsNoSuchMotion_ItRevertsWhateverOtherCourtsAsk() public {
        _expect(IModeration.MotionUnknown.selector, 7);
        moderation.addEvidence(7, EVIDENCE);
        uint256 other = _open();
        _expect(IModeration.MotionUnknown.selector, other);
        moderation.addEvidence(other, EVIDENCE);
    }

    function _add(address who) private {
        vm.expectEmit(address(moderation));
        emit IModeration.EvidenceAdded(id, who, EVIDENCE);
        vm.prank(who);
        moderation.addEvidence(id, EVIDENCE);
    }

    function _expectTooLate() private {
        _expect(IModeration.TooLateToJoin.selector, id);
        moderation.addEvidence(id, EVIDENCE);
    }
}
