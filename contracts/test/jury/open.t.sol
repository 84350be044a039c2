// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening, Stage} from "../../src/jury/IJury.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract OpenJuryTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItTakesTheStakeAndSaysEverything() public {
        Opening memory opening = _graveQuestion();
        uint256 id = _idOf(opening);
        uint32 epoch = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.CaseOpened(id, court, asker, accused, opening.subject, opening.reason, 101, 240, 1, 202, epoch, 0);
        assertEq(_open(opening), id);
        assertEq(moot.balanceOf(asker), POCKET - 202e18);
        _assertStage(id, Stage.AwaitSeed);
        IJury.CaseView memory file = jury.caseOf(id);
        assertEq(file.asker, asker);
        assertEq(file.accused, accused);
        assertEq(file.stake, 202);
        IJury.RoundView memory round = jury.roundOf(id, 1);
        assertEq(round.snapshotAt, block.timestamp);
        assertEq(round.places, 240);
        assertEq(round.commitUntil, 0);
    }

    function test_WhenTheFeeComesLater_ItTakesNothing() public {
        Opening memory opening = _dispute();
        opening.feeDoubled = true;
        uint32 epoch = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.CaseOpened(
            _idOf(opening), court, asker, accused, opening.subject, opening.reason, 21, 240, 1, 0, epoch, 3
        );
        uint256 id = _open(opening);
        assertEq(moot.balanceOf(asker), POCKET);
        assertTrue(jury.caseOf(id).feeLater);
        assertTrue(jury.caseOf(id).feeDoubled);
    }

    function test_WhenTheCourtReceivesForTheAsker_ItSaysSoAndTheAskerStaysTheParty() public {
        Opening memory opening = _graveQuestion();
        (opening.viaCourt, opening.asker) = (true, town[3]);
        uint32 epoch = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.CaseOpened(
            _idOf(opening), court, town[3], accused, opening.subject, opening.reason, 101, 240, 1, 202, epoch, 4
        );
        uint256 id = _open(opening);
        assertTrue(jury.caseOf(id).viaCourt);
        assertFalse(jury.caseOf(_open()).viaCourt);
        _drawLot(id, SEED);
        uint16 seat = 0;
        while (_juror(id, seat) != town[3]) ++seat;
        vm.prank(town[3]);
        vm.expectRevert(abi.encodeWithSelector(IJury.PartyToCase.selector, id, town[3]));
        jury.commit(id, seat, keccak256("mine"));
    }

    // nonsense: Jury.open.opening.subject
    // nonsense: Jury.open.opening.reason
    // nonsense: Jury.open.opening.viaCourt
    function testFuzz_WhenSubjectAndReasonAreAnything_ItOpensAndEndsByTime(
        bytes32 subject,
        bytes32 reason,
        bool viaCourt
    ) public {
        Opening memory opening = _question();
        (opening.subject, opening.reason, opening.viaCourt) = (subject, reason, viaCourt);
        uint256 id = _open(opening);
        skip(3 days + 1);
        jury.finalise(id);
        assertEq(_free(viaCourt ? court : asker), 50e18);
    }

    // nonsense: Jury.open.permit.*
    function testFuzz_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly(Permit memory permit) public {
        Opening memory opening = _question();
        vm.prank(court);
        jury.open(opening, permit);
        assertEq(moot.balanceOf(asker), POCKET - 50e18);
    }

    function test_WhenTheCallerIsNoCourt_ItReverts() public {
        Opening memory opening = _question();
        assertFalse(jury.isCourt(asker));
        vm.prank(asker);
        vm.expectRevert(abi.encodeWithSelector(IJury.NotCourt.selector, asker));
        jury.open(opening, _noPermit());
    }

    function test_WhenNothingWasOpened_ItIsUnknown() public {
        assertEq(uint8(jury.stageOf(1)), uint8(Stage.None));
        _expectStage(1, Stage.None);
        jury.start(1);
        uint256 id = _open();
        vm.expectRevert(abi.encodeWithSelector(IJury.UnknownRound.selector, id, 2));
        jury.roundOf(id, 2);
        vm.expectRevert(abi.encodeWithSelector(IJury.UnknownRound.selector, id, 3));
        jury.roundOf(id, 3);
    }

    function _idOf(Opening memory opening) private view returns (uint256) {
        bytes memory words =
            abi.encode(block.chainid, court, opening.asker, opening.subject, opening.reason, block.timestamp);
        return uint256(keccak256(words));
    }
}
