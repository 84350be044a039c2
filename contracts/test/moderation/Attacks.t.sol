// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury} from "../../src/jury/IJury.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Ask, IModeration} from "../../src/moderation/IModeration.sol";
import {ModerationTest} from "./ModerationTest.sol";

/// @notice What somebody would try who gains by it.
contract ModerationAttacksTest is ModerationTest {
    address private friend = makeAddr("friend of the accused");

    function setUp() public override {
        super.setUp();
        _endow(friend);
    }

    /// @notice attack: reporting oneself to be paid by the treasury
    function test_WhoeverReportsHerselfGainsNoMoreThanTheCapOfTheBudget() public {
        vm.prank(stranger);
        jurors.fundRepayments(10_000e18, _noPermit());
        IJury.Parameters memory next = _defaults();
        next.repaymentCap = 30;
        vm.prank(governor);
        jury.setParameters(next);
        uint256 before = _worth(friend) + _worth(accused);
        uint256[4] memory sham;
        for (uint256 i = 0; i < sham.length; ++i) {
            sham[i] = _moveBy(friend, _askAbout(_listed()));
        }
        _allSayYes(sham);
        uint256[4] memory gains;
        for (uint256 i = 0; i < sham.length; ++i) {
            gains[i] = _collected(sham[i], friend);
        }
        assertEq(gains[0], S + 1e18, "the fee, and a juror's share of it");
        assertEq(gains[1], S + 1e18 - 12e18, "what the cap left");
        assertEq(gains[2], S + 1e18 - 21e18, "nothing any more");
        assertEq(gains[3], gains[2]);
        assertLt(_worth(friend) + _worth(accused), before, "all in all it costs");
        (uint96 left,,) = jurors.repayments();
        assertEq(left, 10_000e18 - 30e18);
    }

    /// @notice attack: a friendly weak motion that shields its subject
    function test_AFriendlyWeakMotionIsWonByThoseWhoJoinItWithEvidence() public {
        Terms memory terms = _listed();
        uint256 id = _moveBy(friend, _askAbout(terms));
        vm.prank(neighbour);
        moderation.join(id, 200, EVIDENCE, _noPermit());
        _accept(id);
        _carryOut(id);
        _assertRemoved(terms);
        assertEq(_collected(id, neighbour), 4 * _collected(id, friend));
    }

    /// @notice attack: a friendly weak motion that shields its subject
    function test_AFriendlyWeakMotionCostsTheFeeAndShieldsNoSecondLonger() public {
        Terms memory terms = _listed();
        Ask memory ask = _askAbout(terms);
        uint256 before = _worth(friend) + _worth(accused);
        uint256 id = _moveBy(friend, ask);
        _drawLot(id, SEED);
        _vote(id, 0, 20, 0);
        vm.warp(jury.roundOf(id, 1).revealUntil + 48 hours + 1);
        // In that second the friend can pay twice as much for another week, and so can who means it.
        ask.stake = 2 * STAKE;
        uint256 serious = _moveBy(asker, ask);
        assertEq(before - _worth(friend) - _worth(accused), 21e18, "the jurors were paid by the two");
        vm.expectRevert(abi.encodeWithSelector(IModeration.SubjectInMotion.selector, _idOf(terms), serious));
        vm.prank(friend);
        moderation.move(ask, _noPermit());
        _accept(serious);
        _carryOut(serious);
        _assertRemoved(terms);
        assertGt(_collected(serious, asker), 2 * S - 21e18);
    }

    /// @notice attack: a friendly weak motion that shields its subject
    function test_AMildSuspensionThatAFriendAskedForShortensNoSevereOne() public {
        Ask memory ask = _askSuspension();
        ask.effect = bytes32(uint256(300 days));
        uint256 severe = _move(ask);
        _decide(severe, 30, 20, 0);
        ask.effect = bytes32(uint256(7 days));
        uint256 mild = _moveBy(friend, ask);
        _decide(mild, 30, 20, 0);
        _carryOut(severe);
        uint40 until = accounts.accountOf(accused).suspendedUntil;
        _carryOut(mild);
        assertEq(accounts.accountOf(accused).suspendedUntil, until);
    }

    /// @notice attack: terms edited just before a purchase, here just before a verdict
    function test_AListingReplacedUnderAMotionIsRemovedUnderItsOldWords() public {
        Terms memory terms = _listed();
        Ask memory ask = _askAbout(terms);
        uint256 id = _move(ask);
        Terms memory next = abi.decode(abi.encode(terms), (Terms));
        next.nonce = 1_000;
        vm.prank(accused);
        listings.replace(terms, next, 1);
        _accept(id);
        _carryOut(id);
        ask.effect = RESTORE;
        id = _move(ask);
        ask = _askAbout(next);
        _move(ask);
    }

    /// @dev What somebody has in the wallet and free in the vault.
    function _worth(address who) private view returns (uint256) {
        return moot.balanceOf(who) + _free(who);
    }

    function _allSayYes(uint256[4] memory motions) private {
        for (uint256 i = 0; i < motions.length; ++i) {
            _drawLot(motions[i], SEED);
        }
        for (uint16 seat = 0; seat < 20 * motions.length; ++seat) {
            _commit(motions[seat % 4], seat / 4, 1);
        }
        _toReveal(motions[3]);
        for (uint16 seat = 0; seat < 20 * motions.length; ++seat) {
            _reveal(motions[seat % 4], seat / 4, 1);
        }
        _toFinal(motions[3]);
    }
}
