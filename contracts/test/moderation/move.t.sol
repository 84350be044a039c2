// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IJury, Stage} from "../../src/jury/IJury.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration, Motion} from "../../src/moderation/IModeration.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {ModerationTest} from "./ModerationTest.sol";

contract MoveTest is ModerationTest {
    function test_ItAsksAJuryAndSaysEveryWordOfIt() public {
        Terms memory terms = _listed();
        Ask memory ask = _askAbout(terms);
        Motion memory motion =
            Motion(asker, LISTING, listings, _idOf(terms), EVERYWHERE, ask.guideline, REASON, uint40(block.timestamp));
        uint256 id = moderation.idOf(motion);
        vm.expectEmit(address(moderation));
        emit IModeration.Moved(
            id,
            _idOf(terms),
            asker,
            LISTING,
            address(listings),
            accused,
            EVERYWHERE,
            ask.guideline,
            REASON,
            STAKE,
            ask.about
        );
        assertEq(_move(ask), id);
        _assertStage(id, Stage.AwaitSeed);
        assertEq(moderation.motionOn(LISTING, _idOf(terms)), id);
        IModeration.MotionView memory shown = moderation.motionOf(id);
        assertEq(shown.asker, asker);
        assertEq(shown.accused, accused);
        assertEq(shown.stake, STAKE);
        assertEq(shown.joined, 0);
        assertFalse(shown.divided || shown.carriedOut);
        assertEq(moderation.stakeOf(id, asker), STAKE);
        assertEq(_file(id).court, address(moderation));
        assertTrue(_file(id).viaCourt);
        assertEq(jury.roundOf(id, 1).seats, 21);
    }

    function test_ItTakesTheStakeFromTheWalletOrTheFreeBalance() public {
        _move();
        assertEq(moot.balanceOf(asker), POCKET - S);
        vm.prank(asker);
        vault.deposit(MOOT, 30e18, _noPermit());
        _move();
        assertEq(_free(asker), 0);
        assertEq(moot.balanceOf(asker), POCKET - 2 * S);
        assertEq(_heldByModeration(), 0);
    }

    function testFuzz_ItIsNamedByAHashOfAllThatWasAsked(Motion memory motion, uint256 word) public view {
        uint256 id = moderation.idOf(motion);
        Motion memory other = abi.decode(abi.encode(motion), (Motion));
        word %= 8;
        if (word == 0) other.asker = address(uint160(other.asker) ^ 1);
        if (word == 1) other.kind ^= 1;
        if (word == 2) other.target = IModerated(address(uint160(address(other.target)) ^ 1));
        if (word == 3) other.subject ^= bytes32(uint256(1));
        if (word == 4) other.effect ^= bytes32(uint256(1));
        if (word == 5) other.guideline ^= 1;
        if (word == 6) other.reason ^= bytes32(uint256(1));
        if (word == 7) other.openedAt ^= 1;
        assertNotEq(moderation.idOf(other), id);
    }

    function test_WhenItIsAboutAnAccount_ItAsksALargerJury() public {
        uint256 id = _move(_askSuspension());
        assertEq(jury.roundOf(id, 1).seats, 51);
        assertEq(moderation.motionOn(ACCOUNT, bytes32(uint256(uint160(accused)))), id);
    }

    function test_WhenTheLastMotionWasAcceptedOrUndecided_ItAsksForTheLeastStakeAgain() public {
        Ask memory ask = _askAbout(_listed());
        _accept(_move(ask));
        _assertLeast(ask, STAKE);
        _decide(_move(ask), 7, 7, 1);
        _assertLeast(ask, STAKE);
        _move(ask);
    }

    function test_WhenTheLastMotionWasRejected_ItAsksForTwiceAsMuchWithin180Days() public {
        Ask memory ask = _askAbout(_listed());
        _reject(_move(ask));
        uint256 recordedAt = block.timestamp;
        _assertLeast(ask, 2 * STAKE);
        _expectShort(ask, 2 * STAKE);
        vm.warp(recordedAt + 180 days);
        _assertLeast(ask, 2 * STAKE);
        _expectShort(ask, 2 * STAKE);
        vm.warp(recordedAt + 180 days + 1);
        _assertLeast(ask, STAKE);
        _move(ask);
    }

    function test_WhenTheLastMotionWasRejected_ItRecordsTheRejectionIfNobodyDid() public {
        Ask memory ask = _askAbout(_listed());
        uint256 id = _move(ask);
        _drawLot(id, SEED);
        _vote(id, 7, 12, 0);
        _toFinal(id);
        _assertLeast(ask, STAKE);
        _expectShort(ask, 2 * STAKE);
        ask.stake = 2 * STAKE;
        _move(ask);
        assertTrue(_file(id).settled);
    }

    function test_WhenSixWereRejected_ItAsksFor32TimesAsMuchAndNoMore() public {
        Ask memory ask = _askAbout(_listed());
        for (uint256 i = 0; i < 6; ++i) {
            _assertLeast(ask, uint256(STAKE) << (i < 5 ? i : 5));
            ask.stake = uint32(moderation.leastStake(LISTING, keccak256(ask.about)));
            _reject(_move(ask));
        }
        _assertLeast(ask, 32 * STAKE);
        ask.stake = 32 * STAKE - 1;
        _expectShort(ask, 32 * STAKE);
        ask.stake = 32 * STAKE;
        uint256 id = _move(ask);
        _accept(id);
        skip(180 days + 1);
        _assertLeast(ask, STAKE);
    }

    // nonsense: Moderation.move.ask.stake
    function testFuzz_WhenTheStakeIsShort_ItReverts(uint32 stake) public {
        Ask memory ask = _askAbout(_listed());
        ask.stake = stake % STAKE;
        _expectShort(ask, STAKE);
    }

    function test_WhenTheSubjectIsInAnotherMotion_ItRevertsUntilTheSecondInWhichThatOneIsOver() public {
        Ask memory ask = _askAbout(_listed());
        uint256 id = _move(ask);
        ask.effect = bytes32("KR");
        _expectInMotion(ask, id);
        _drawLot(id, SEED);
        _expectInMotion(ask, id);
        _vote(id, 12, 7, 0);
        _expectInMotion(ask, id);
        vm.warp(jury.roundOf(id, 1).revealUntil + 48 hours);
        _expectInMotion(ask, id);
        skip(1);
        assertNotEq(_moveBy(stranger, ask), id);
    }

    function test_WhenTheOtherMotionFoundNoLot_ItFreesTheSubjectAfterThreeDays() public {
        Ask memory ask = _askAbout(_listed());
        uint256 id = _move(ask);
        skip(3 days);
        _expectInMotion(ask, id);
        skip(1);
        _assertStage(id, Stage.Void);
        _move(ask);
        assertEq(_collected(id, asker), S);
    }

    function test_WhenTheSubjectIsTheCallersOwn_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModeration.OwnSubject.selector, accused));
        vm.prank(accused);
        moderation.move(_askSuspension(), _noPermit());
    }

    function test_WhenNobodyWouldHaveWhatARejectionBrings_ItReverts() public {
        Ask memory ask = _askSuspension();
        ask.about = abi.encode(moderation);
        bytes32 subject = bytes32(uint256(uint160(address(moderation))));
        _expectRefused(ask, abi.encodeWithSelector(IModerated.SubjectUnknown.selector, subject));
        ask.about = abi.encode(vault);
        _expectRefused(ask, abi.encodeWithSelector(IJury.BadParty.selector, vault));
        IModerated none = IModerated(makeAddr("domain"));
        vm.prank(governor);
        moderation.setKind(8, IModeration.Kind(none, 21, false));
        vm.mockCall(address(none), abi.encodePacked(IModerated.subjectOf.selector), abi.encode(bytes32("it"), 0));
        ask.kind = 8;
        _expectRefused(ask, abi.encodeWithSelector(IModerated.SubjectUnknown.selector, bytes32("it")));
    }

    // nonsense: Moderation.move.ask.kind
    function test_WhenTheKindIsNotRegistered_ItReverts() public {
        Ask memory ask = _askAbout(_listed());
        ask.kind = NO_KIND;
        _expectRefused(ask, abi.encodeWithSelector(IModeration.KindUnknown.selector, NO_KIND));
        vm.expectRevert(abi.encodeWithSelector(IModeration.KindUnknown.selector, NO_KIND));
        moderation.leastStake(NO_KIND, 0);
    }

    // nonsense: Moderation.move.ask.guideline
    // nonsense: Moderation.move.ask.reason
    function test_WhenNoGuidelineOrNoReasonIsNamed_ItReverts() public {
        Ask memory ask = _askAbout(_listed());
        ask.guideline = 0;
        _expectRefused(ask, abi.encodeWithSelector(IModeration.ReasonMissing.selector));
        (ask.guideline, ask.reason) = (1, 0);
        _expectRefused(ask, abi.encodeWithSelector(IModeration.ReasonMissing.selector));
    }

    // nonsense: Moderation.move.ask.about
    function test_WhenTheDomainKnowsNoSuchSubject_ItRevertsAsTheDomainDoes() public {
        Terms memory terms = _listed();
        terms.price += 1;
        _expectRefused(_askAbout(terms), abi.encodeWithSelector(IModerated.SubjectUnknown.selector, _idOf(terms)));
    }

    // nonsense: Moderation.move.ask.effect
    function test_WhenTheDomainHasNoSuchEffect_ItRevertsAsTheDomainDoes() public {
        Ask memory ask = _askAbout(_listed());
        ask.effect = RESTORE;
        bytes32 subject = keccak256(ask.about);
        _expectRefused(ask, abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, RESTORE));
    }

    function test_WhenNewMotionsArePaused_ItRevertsUntilThePauseEnds() public {
        Ask memory ask = _askAbout(_listed());
        uint40 until = uint40(block.timestamp + 14 days);
        vm.prank(guardian);
        moderation.setPause(until);
        vm.warp(until - 1);
        _expectRefused(ask, abi.encodeWithSelector(IModeration.Paused.selector, until));
        vm.warp(until);
        _move(ask);
    }

    function test_WhenThereAreTooFewTickets_ItRevertsAsTheJuryDoes() public {
        Ask memory ask = _askSuspension();
        for (uint256 i = 0; i < 7; ++i) {
            _leaveWithAll(town[i]);
        }
        bytes memory tooSmall = abi.encodeWithSelector(IJury.PoolTooSmall.selector, 100, 102);
        _expectRefused(ask, tooSmall);
        vm.expectRevert(tooSmall);
        moderation.leastStake(ACCOUNT, 0);
    }

    function test_WhenTheMoneyIsNotThere_ItReverts() public {
        Ask memory ask = _askAbout(_listed());
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, vault, 0, S));
        vm.prank(makeAddr("poor"));
        moderation.move(ask, _noPermit());
    }

    // nonsense: Moderation.move.permit.*
    function testFuzz_WhenThePermitIsNonsenseButTheAllowanceIsThere_ItIgnoresThePermit(Permit memory permit) public {
        Ask memory ask = _askAbout(_listed());
        vm.prank(asker);
        uint256 id = moderation.move(ask, permit);
        assertEq(moderation.stakeOf(id, asker), STAKE);
    }

    function _leaveWithAll(address person) private {
        (uint32 places,,) = jurors.pool();
        for (uint32 place = 0; place < places; ++place) {
            if (jurors.ticketAt(place).juror != person) continue;
            vm.prank(person);
            jurors.requestExit(place);
        }
    }

    function _assertLeast(Ask memory ask, uint256 least) private view {
        assertEq(moderation.leastStake(LISTING, keccak256(ask.about)), least);
    }

    function _expectShort(Ask memory ask, uint256 least) private {
        _expectRefused(ask, abi.encodeWithSelector(IModeration.StakeShort.selector, ask.stake, least));
    }

    function _expectInMotion(Ask memory ask, uint256 id) private {
        _expectRefused(ask, abi.encodeWithSelector(IModeration.SubjectInMotion.selector, keccak256(ask.about), id));
    }

    function _expectRefused(Ask memory ask, bytes memory problem) private {
        vm.expectRevert(problem);
        vm.prank(asker);
        moderation.move(ask, _noPermit());
    }
}
