// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "../../src/moderation/IModeration.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract JoinMotionTest is ModerationTest {
    function test_ItPutsDownStakeAndEvidenceBesideTheAsker() public {
        uint256 id = _move();
        vm.expectEmit(address(moderation));
        emit IModeration.MotionJoined(id, neighbour, 7);
        vm.expectEmit(address(moderation));
        emit IModeration.EvidenceAdded(id, neighbour, EVIDENCE);
        vm.prank(neighbour);
        moderation.join(id, 7, EVIDENCE, _noPermit());
        assertEq(moot.balanceOf(neighbour), POCKET - 7e18);
        assertEq(_heldByModeration(), 7e18);
        assertEq(moderation.stakeOf(id, neighbour), 7);
        assertEq(moderation.motionOf(id).joined, 7);
        assertEq(moderation.motionOf(id).stake, STAKE);
    }

    // nonsense: Moderation.join.evidence
    function testFuzz_ItAddsUpWhatSomebodyPutsDownInSteps(uint16[4] memory stakes) public {
        uint256 id = _move();
        uint32 sum = 0;
        for (uint256 i = 0; i < stakes.length; ++i) {
            uint32 stake = uint32(bound(stakes[i], 1, type(uint16).max));
            vm.recordLogs();
            _joinBy(i % 2 == 0 ? asker : neighbour, id, stake);
            assertEq(vm.getRecordedLogs().length, 3, "without evidence only the stake is said");
            sum += stake;
        }
        assertEq(moderation.motionOf(id).joined, sum);
        assertEq(moderation.stakeOf(id, asker) + moderation.stakeOf(id, neighbour), STAKE + sum);
        assertEq(_heldByModeration(), uint256(sum) * 1e18);
    }

    function test_WhenItIsTheLastSecondOfTheVotesSeal_ItIsInTime() public {
        uint256 id = _move();
        _drawLot(id, SEED);
        vm.warp(jury.roundOf(id, 1).commitUntil);
        _joinBy(neighbour, id, 1);
    }

    function test_WhenVotesAreBeingOpened_ItReverts() public {
        uint256 id = _move();
        _drawLot(id, SEED);
        _toReveal(id);
        _expectJoin(neighbour, id, 1, abi.encodeWithSelector(IModeration.TooLateToJoin.selector, id));
        _toAppeal(id);
        _expectJoin(neighbour, id, 1, abi.encodeWithSelector(IModeration.TooLateToJoin.selector, id));
    }

    function test_WhenALargerJuryWasAsked_ItRevertsThoughVotesAreSealedAgain() public {
        uint256 id = _move();
        _drawLot(id, SEED);
        _vote(id, 12, 7, 0);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        _expectJoin(neighbour, id, 1, abi.encodeWithSelector(IModeration.TooLateToJoin.selector, id));
        _drawLot(id, keccak256("another lot"));
        _expectJoin(neighbour, id, 1, abi.encodeWithSelector(IModeration.TooLateToJoin.selector, id));
    }

    function test_WhenTheCaseIsOver_ItReverts() public {
        uint256 id = _move();
        skip(3 days + 1);
        _expectJoin(neighbour, id, 1, abi.encodeWithSelector(IModeration.TooLateToJoin.selector, id));
    }

    function test_WhenItIsTheAccused_ItReverts() public {
        uint256 id = _move();
        _expectJoin(accused, id, 1, abi.encodeWithSelector(IModeration.OwnSubject.selector, accused));
    }

    // nonsense: Moderation.join.stake
    function test_WhenNothingIsPutDown_ItReverts() public {
        uint256 id = _move();
        _expectJoin(neighbour, id, 0, abi.encodeWithSelector(IModeration.StakeOutOfBounds.selector, 0));
    }

    function test_WhenAllStakesTogetherExceed32Bits_ItReverts() public {
        uint256 id = _move();
        uint32 tooMuch = type(uint32).max - STAKE + 1;
        _expectJoin(neighbour, id, tooMuch, abi.encodeWithSelector(IModeration.StakeOutOfBounds.selector, tooMuch));
        _joinBy(neighbour, id, 1000);
        uint32 left = tooMuch - 1000;
        _expectJoin(asker, id, left, abi.encodeWithSelector(IModeration.StakeOutOfBounds.selector, left));
        deal(address(moot), asker, uint256(left - 1) * 1e18);
        _joinBy(asker, id, left - 1);
        assertEq(moderation.stakeOf(id, asker), type(uint32).max - 1000);
    }

    // nonsense: Moderation.join.permit.*
    function testFuzz_WhenThePermitIsNonsenseButTheAllowanceIsThere_ItIgnoresThePermit(Permit memory permit) public {
        uint256 id = _move();
        vm.prank(neighbour);
        moderation.join(id, 1, 0, permit);
        assertEq(moderation.stakeOf(id, neighbour), 1);
    }

    function test_WhenNewMotionsArePaused_ItGoesOn() public {
        uint256 id = _move();
        vm.prank(guardian);
        moderation.setPause(uint40(block.timestamp + 1));
        _joinBy(neighbour, id, 1);
    }

    // nonsense: Moderation.join.id
    function test_WhenThereIsNoSuchMotion_ItRevertsWhateverOtherCourtsAsk() public {
        _expectJoin(neighbour, 7, 1, abi.encodeWithSelector(IModeration.MotionUnknown.selector, 7));
        uint256 other = _open();
        _expectJoin(neighbour, other, 1, abi.encodeWithSelector(IModeration.MotionUnknown.selector, other));
    }

    function _expectJoin(address who, uint256 id, uint32 stake, bytes memory problem) private {
        vm.expectRevert(problem);
        _joinBy(who, id, stake);
    }
}
