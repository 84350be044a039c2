// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage, Verdict} from "../../src/jury/IJury.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration, Motion} from "../../src/moderation/IModeration.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {HostileDomain} from "./HostileDomain.sol";
import {ModerationTest} from "./ModerationTest.sol";

/// @notice What such systems are known to have stumbled over, by the numbers of the project's list.
contract ModerationEdgeCasesTest is ModerationTest {
    uint16 private constant HOSTILE = 5;

    /// @notice case 27: all commit, none reveal
    function test_Case27_NobodyOpensAndEverybodyGetsTheStakeBack() public {
        uint256 id = _move();
        _joinBy(neighbour, id, 10);
        _drawLot(id, SEED);
        _vote(id, 0, 0, 15);
        _toFinal(id);
        assertEq(_collected(id, asker), S);
        assertEq(_collected(id, neighbour), 10e18);
        _assertVerdict(id, Verdict.Undecided);
    }

    /// @notice case 32: an appeal in the last second that turns the verdict
    function test_Case32_AnAppealOfAJoinerTurnsTheVerdictForAllWhoAsked() public {
        Terms memory terms = _listed();
        uint256 id = _move(_askAbout(terms));
        _joinBy(stranger, id, 50);
        _drawLot(id, SEED);
        _vote(id, 7, 12, 0);
        vm.warp(jury.roundOf(id, 1).revealUntil + 48 hours);
        _appeal(id);
        _expect(IModeration.NotDecided.selector, id);
        moderation.divide(id);
        _vote(id, 60, 40, 0);
        _finalise(id);
        _carryOut(id);
        _assertRemoved(terms);
        uint256 each = _collected(id, asker);
        uint256 deposit = 101e18 * 3 / 2;
        // The appellant had its deposit back as far as the wrong votes of round one covered the second fee.
        assertGt(_free(stranger), deposit / 3);
        assertEq(_collected(id, stranger), each);
        assertGt(each, S * 3 / 4);
        assertEq(_heldByModeration(), 0);
    }

    /// @notice case 36: the module that receives the verdict reverts
    function test_Case36_ADomainThatRevertsHarmsNobodyAndIsAskedAgain() public {
        (HostileDomain domain, uint256 id) = _acceptedAgainst();
        bytes32 subject = _wordsOf(id).subject;
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, EVERYWHERE));
            _carryOut(id);
        }
        assertGt(_collected(id, asker), 0);
        _moveBy(neighbour, _askOf(2 * STAKE));
        domain.give();
        _carryOut(id);
        assertEq(domain.effects(), 1);
    }

    /// @notice case 36: the module that receives the verdict re-enters
    function test_Case36_ADomainThatReentersActsOnceOrNotAtAll() public {
        (HostileDomain domain, uint256 id) = _acceptedAgainst();
        Motion memory motion = _wordsOf(id);
        domain.reenter(motion, asker);
        _expect(IModeration.AlreadyCarriedOut.selector, id);
        moderation.carryOut(motion);
        assertEq(domain.effects(), 0);
        assertEq(moderation.stakeOf(id, asker), STAKE);
        domain.reenter(motion, address(0));
        moderation.carryOut(motion);
        assertEq(domain.effects(), 1);
        assertEq(_collected(id, asker), moderation.motionOf(id).pool);
    }

    /// @notice case 38: parameters change mid-case
    function test_Case38_AMotionIsDecidedAndPaidAsItWasMade() public {
        Terms memory terms = _listed();
        uint256 id = _move(_askAbout(terms));
        _joinBy(neighbour, id, 50);
        uint256 snapshot = vm.snapshotState();
        _accept(id);
        uint256 expected = _collected(id, neighbour);
        vm.revertToState(snapshot);
        IJury.Parameters memory next = _defaults();
        (next.deposit, next.fee, next.minStake) = (9, 3, 1000);
        vm.startPrank(governor);
        jury.setParameters(next);
        moderation.setKind(LISTING, IModeration.Kind(accounts, 51, true));
        vm.stopPrank();
        _accept(id);
        assertEq(_collected(id, neighbour), expected);
        _carryOut(id);
        _assertRemoved(terms);
    }

    /// @notice case 42: claims split over transactions
    function test_Case42_WhatIsCollectedInPartsIsWhatWasDivided() public {
        uint256 id = _move();
        uint256 sum = 0;
        for (uint256 i = 0; i < town.length; ++i) {
            _joinBy(town[i], id, uint32(i + 1));
        }
        _drawLot(id, SEED);
        skip(10 days);
        for (uint256 i = 0; i < town.length; ++i) {
            sum += _collected(id, town[i]);
            skip(100 days);
        }
        assertEq(sum + _collected(id, asker), moderation.motionOf(id).pool);
        assertEq(_heldByModeration(), 0);
    }

    /// @notice case 48: a pause and its end, deadlines near it
    function test_Case48_APauseStopsNewMotionsAndNothingElse() public {
        Terms memory terms = _listed();
        Ask memory another = _askAbout(_listed());
        uint256 id = _move(_askAbout(terms));
        uint40 until = uint40(block.timestamp + 14 days);
        vm.prank(guardian);
        moderation.setPause(until);
        _drawLot(id, SEED);
        vm.warp(jury.roundOf(id, 1).commitUntil);
        vm.prank(neighbour);
        moderation.join(id, 10, EVIDENCE, _noPermit());
        _vote(id, 12, 7, 0);
        vm.prank(accused);
        moderation.addEvidence(id, EVIDENCE);
        _finalise(id);
        _carryOut(id);
        _assertRemoved(terms);
        assertGt(_collected(id, neighbour), 0);
        vm.warp(until - 1);
        vm.expectRevert(abi.encodeWithSelector(IModeration.Paused.selector, until));
        moderation.move(another, _noPermit());
        vm.warp(until);
        _move(another);
    }

    /// @notice case 49: a recipient that reverts, burns all gas or is blacklisted
    function test_Case49_AHostileRecipientBlocksNobody() public {
        address hostile = makeAddr("hostile");
        vm.etch(hostile, hex"fe");
        _endow(hostile);
        uint256 id = _moveBy(hostile, _askAbout(_listed()));
        _joinBy(neighbour, id, 25);
        skip(4 days);
        assertEq(_collected(id, hostile), S);
        assertEq(_collected(id, neighbour), 25e18);
        address seller = accused;
        vm.etch(seller, hex"fe");
        id = _move();
        _joinBy(neighbour, id, 25);
        _reject(id);
        moderation.divide(id);
        assertEq(_free(seller), 25e18 + S - 21e18);
    }

    /// @notice case 50: a permit front-run or replayed
    function test_Case50_APermitThatSomebodyUsedUpFirstStillServes() public {
        (address signer, uint256 key) = makeAddrAndKey("signer");
        moot.transfer(signer, 60e18);
        Ask memory ask = _askAbout(_listed());
        Permit memory permit = _permit(signer, key, S);
        _useUp(signer, permit);
        vm.prank(signer);
        uint256 id = moderation.move(ask, permit);
        assertEq(moot.balanceOf(signer), 10e18);
        vm.expectRevert();
        vm.prank(signer);
        moderation.join(id, 10, 0, permit);
        permit = _permit(signer, key, 10e18);
        vm.prank(signer);
        moderation.join(id, 10, 0, permit);
        assertEq(moderation.stakeOf(id, signer), STAKE + 10);
    }

    function _acceptedAgainst() private returns (HostileDomain domain, uint256 id) {
        domain = new HostileDomain(moderation, accused);
        vm.prank(governor);
        moderation.setKind(HOSTILE, IModeration.Kind(domain, 21, false));
        id = _move(_askOf(STAKE));
        _accept(id);
        _assertStage(id, Stage.Final);
    }

    function _askOf(uint32 stake) private pure returns (Ask memory) {
        return Ask(HOSTILE, "something", EVERYWHERE, 1, REASON, stake);
    }

    function _permit(address owner, uint256 key, uint256 value) private view returns (Permit memory) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        uint256 deadline = block.timestamp + 1 hours;
        bytes32 content = keccak256(abi.encode(typeHash, owner, address(vault), value, moot.nonces(owner), deadline));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", moot.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return Permit(value, deadline, r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
    }

    /// @dev What anybody can do who sees the permit before it is mined.
    function _useUp(address owner, Permit memory permit) private {
        uint8 v = uint8(uint256(permit.vs) >> 255) + 27;
        bytes32 s = permit.vs & bytes32(uint256(type(int256).max));
        moot.permit(owner, address(vault), permit.value, permit.deadline, v, permit.r, s);
    }
}
