// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {IJury} from "../../src/jury/IJury.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract SendToJuryTest is ArbitrationTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItAsksWhetherTheBuyerGetsThePriceBack() public {
        Deal memory deal = _toJury();
        vm.prank(stranger);
        uint256 juryCase = _send(deal);
        IJury.CaseView memory file = jury.caseOf(juryCase);
        assertEq(file.asker, buyer);
        assertEq(file.accused, seller);
        assertTrue(file.feeLater);
        assertEq(file.stake, 0);
        assertEq(jury.roundOf(juryCase, 1).seats, 21);
        assertFalse(arbitrators.disputeOf(deal).redrawn);
        _assertPhase(deal, Phase.Jury, 0);
    }

    function test_ItSaysWhichCase() public {
        Deal memory deal = _toJury();
        bytes memory about = abi.encode(block.chainid, arbitrators, buyer, _idOf(deal), bytes32(0), block.timestamp);
        vm.expectEmit();
        emit IArbitrators.SentToJury(_idOf(deal), uint256(keccak256(about)), false);
        arbitrators.sendToJury(deal);
    }

    function test_WhenASideIsSilentAnywhere_ItAsksAJuryAllTheSame() public {
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _send(deal);
        deal = _sealedLists(7, 7, false);
        _open(deal, seller, 7, false);
        vm.warp(_openUntil(deal) + 1);
        _send(deal);
        deal = _approved();
        skip(3 days + 1);
        _send(deal);
        _assertPhase(deal, Phase.Jury, 0);
    }

    function test_WhenTheArbitratorWasLate_ItTakesATenthOfTheLockedBondHalfForEachSide() public {
        (Deal memory deal, address judge) = _chosen();
        skip(5 days + 1);
        vm.expectEmit();
        emit IArbitrators.RulingMissed(_idOf(deal), judge, WON, WON_LOCK / 10);
        vm.expectEmit();
        emit IArbitrators.RulingMissed(_idOf(deal), judge, MOOT, MOOT_LOCK / 10);
        _send(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - WON_LOCK / 10, 0);
        _assertBond(judge, MOOT, BONDS * MOOT_LOCK - MOOT_LOCK / 10, 0);
        assertEq(_free(buyer, WON), WON_LOCK / 20);
        assertEq(_free(seller, WON), WON_LOCK / 20);
        assertEq(_free(buyer, MOOT), MOOT_LOCK / 20);
        assertEq(_free(seller, MOOT), MOOT_LOCK / 20);
        _assertHeld();
    }

    function test_WhenAComplaintWasUpheld_ItAsksAnewAndPaysTheBondToWhoComplained() public {
        (Deal memory deal, address judge) = _ruled(0);
        uint256 complaint = _complain(deal, buyer);
        _decide(complaint, 14, 3);
        _assertPhase(deal, Phase.ToJury, _orderOf(deal).deadline);
        uint256 before = _free(buyer, MOOT);
        vm.expectEmit();
        emit IArbitrators.ComplaintUpheld(_idOf(deal), judge, WON, WON_LOCK);
        vm.expectEmit();
        emit IArbitrators.ComplaintUpheld(_idOf(deal), judge, MOOT, MOOT_LOCK);
        _send(deal);
        assertEq(_free(buyer, WON), WON_LOCK);
        assertEq(_free(buyer, MOOT) - before, MOOT_LOCK);
        _assertBond(judge, WON, (BONDS - 1) * WON_LOCK, 0);
        _assertBond(judge, MOOT, (BONDS - 1) * MOOT_LOCK, 0);
        _assertHeld();
        _assertPhase(deal, Phase.Jury, 0);
    }

    function test_WhenAJuryGaveNoAnswer_ItDrawsAnotherAtTwiceTheFeeAndSettlesTheFirst() public {
        Deal memory deal = _toJury();
        uint256 first = _send(deal);
        _decide(first, 3, 3);
        _assertPhase(deal, Phase.ToJury, _orderOf(deal).deadline);
        assertFalse(jury.caseOf(first).settled);
        uint256 second = _send(deal);
        assertTrue(jury.caseOf(first).settled);
        assertTrue(second != first);
        assertTrue(jury.caseOf(second).feeDoubled);
        assertTrue(arbitrators.disputeOf(deal).redrawn);
        assertFalse(arbitrators.disputeOf(deal).buyerOpened);
        _assertPhase(deal, Phase.Jury, 0);
        _decide(second, 12, 0);
        arbitrators.finish(deal);
        _assertPhase(deal, Phase.Closed, 0);
    }

    function test_WhenJurorsWaitedForTheFirstFeeAlready_ItStillDrawsAnother() public {
        Deal memory deal = _toJury();
        uint256 first = _send(deal);
        _decide(first, 3, 3);
        skip(7 days + 1);
        jury.finalise(first);
        _send(deal);
        _assertPhase(deal, Phase.Jury, 0);
    }

    function test_WhenNoLotCameTwice_ItIsLeftToTime() public {
        Deal memory deal = _toJury();
        _void(_send(deal));
        _void(_send(deal));
        _assertPhase(deal, Phase.Undecidable, _orderOf(deal).deadline);
        _expectPhase(deal, Phase.Undecidable);
        arbitrators.sendToJury(deal);
        _expireOrder(deal);
    }

    function test_WhenAJuryAnswersStill_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        uint256 complaint = _complain(deal, seller);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CaseOpen.selector, complaint));
        arbitrators.sendToJury(deal);
        deal = _toJury();
        uint256 juryCase = _send(deal);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CaseOpen.selector, juryCase));
        arbitrators.sendToJury(deal);
        _vote(juryCase, 12, 2);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CaseOpen.selector, juryCase));
        arbitrators.sendToJury(deal);
        jury.finalise(juryCase);
        _expectPhase(deal, Phase.Decided);
        arbitrators.sendToJury(deal);
    }

    function test_WhenArbitratorsMayStillDecide_ItReverts() public {
        Deal memory deal = _disputed();
        _expectPhase(deal, Phase.Bidding);
        arbitrators.sendToJury(deal);
        deal = _approved();
        _expectPhase(deal, Phase.Choosing);
        arbitrators.sendToJury(deal);
        address judge = _choose(deal);
        _expectPhase(deal, Phase.Ruling);
        arbitrators.sendToJury(deal);
        _ruleBy(deal, judge, 0);
        _expectPhase(deal, Phase.Complaint);
        arbitrators.sendToJury(deal);
    }

    function test_WhenThePriceIsAboveTheLimit_ItReverts() public {
        Terms memory terms = _terms();
        terms.price = 1_000_001;
        Deal memory deal = _disputed(terms, buyer);
        vm.warp(_bidUntil(deal) + 1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotCovered.selector, _idOf(deal)));
        arbitrators.sendToJury(deal);
    }

    function test_WhenTheOrderEndsBeforeAJuryCouldAnswer_ItReverts() public {
        Deal memory deal = _toJury();
        vm.warp(_orderOf(deal).deadline - 7 days + 1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotCovered.selector, _idOf(deal)));
        arbitrators.sendToJury(deal);
        rewind(1);
        arbitrators.sendToJury(deal);
    }

    function test_WhenTheOrdersTimeIsOver_ItReverts() public {
        Deal memory deal = _toJury();
        vm.warp(uint256(_orderOf(deal).deadline) + 1);
        _expectPhase(deal, Phase.Undecidable);
        arbitrators.sendToJury(deal);
        orders.expire(deal);
        _expectPhase(deal, Phase.Closed);
        arbitrators.sendToJury(deal);
    }

    // nonsense: Arbitrators.sendToJury.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        _refusesForgeries(_toJury(), _ask);
    }

    function _ask(Deal memory deal) private {
        arbitrators.sendToJury(deal);
    }
}
