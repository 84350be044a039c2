// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {IJury} from "../../src/jury/IJury.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract FinishTest is ArbitrationTest {
    function testFuzz_ItDividesAsRuledAndPaysTheArbitrator(uint16 buyerBps) public {
        buyerBps = uint16(bound(buyerBps, 0, 10_000));
        (Deal memory deal, address judge) = _ruled(buyerBps);
        skip(72 hours + 1);
        vm.expectEmit();
        emit IArbitrators.DisputeFinished(_idOf(deal), judge, buyerBps, FEE);
        vm.prank(stranger);
        arbitrators.finish(deal);
        _assertState(deal, IOrders.State.Resolved);
        uint256 toBuyer = uint256(PRICE) * buyerBps / 10_000;
        uint256 left = 2 * DEPOSIT - FEE;
        uint256 depositToBuyer = left * buyerBps / 10_000;
        uint256 fee = (PRICE - toBuyer) * FEE_BPS / 10_000;
        _assertPaid(toBuyer, PRICE - toBuyer - fee, depositToBuyer, left - depositToBuyer);
        assertEq(_free(judge, MOOT), FEE);
        _assertLocked(judge, 0);
        _assertPhase(deal, Phase.Closed, 0);
    }

    function test_WhenTheComplaintWasRejected_ItCarriesOutTheRuling() public {
        (Deal memory deal, address judge, uint256 complaint) = _complained(2500);
        _decide(complaint, 3, 14);
        _assertPhase(deal, Phase.Decided, _orderOf(deal).deadline);
        vm.expectEmit();
        emit IArbitrators.ComplaintRejected(_idOf(deal), judge);
        arbitrators.finish(deal);
        assertEq(_free(buyer, WON), PRICE / 4);
        assertEq(_free(judge, MOOT), FEE + 29e18);
        _assertLocked(judge, 0);
    }

    function test_WhenTheComplaintGotNoAnswer_ItCarriesOutTheRuling() public {
        (Deal memory deal, address judge, uint256 complaint) = _complained(2500);
        _void(complaint);
        arbitrators.finish(deal);
        assertEq(_free(judge, MOOT), FEE);
        assertEq(_free(buyer, MOOT), 50e18 + (2 * DEPOSIT - FEE) / 4);
    }

    function test_WhenAJurySaidYes_ItGivesAllToTheBuyerAndTheFeeToTheJurors() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _decide(juryCase, 14, 3);
        vm.expectEmit();
        emit IArbitrators.DisputeFinished(_idOf(deal), address(0), 10_000, DEPOSIT);
        arbitrators.finish(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        assertTrue(jury.caseOf(juryCase).settled);
        assertEq(jury.caseOf(juryCase).shares[0], (3 * 10e18 + DEPOSIT) / 14);
        assertEq(_free(address(jury), MOOT), 0);
        assertEq(arbitrators.disputeOf(deal).buyerBps, 10_000);
    }

    function test_WhenAJurySaidNo_ItGivesAllToTheSeller() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _decide(juryCase, 3, 14);
        arbitrators.finish(deal);
        _assertPaid(0, PRICE - PRICE * FEE_BPS / 10_000, 0, DEPOSIT);
    }

    function test_WhenTheDepositIsMoreThanTheFee_ItCostsNoMoreThanTheFee() public {
        _settleTown();
        Deal memory deal = _disputedFor(100e18);
        vm.warp(_bidUntil(deal) + 1);
        uint256 juryCase = _send(deal);
        _decide(juryCase, 14, 3);
        arbitrators.finish(deal);
        assertEq(_free(buyer, MOOT), 200e18 - 21e18);
        assertEq(jury.caseOf(juryCase).shares[0], uint256(3 * 10e18 + 21e18) / 14);
    }

    function test_WhenTheSecondJuryAnswered_ItCostsTwiceTheFee() public {
        _settleTown();
        Deal memory deal = _disputedFor(100e18);
        vm.warp(_bidUntil(deal) + 1);
        _void(_send(deal));
        _decide(_send(deal), 14, 3);
        arbitrators.finish(deal);
        assertEq(_free(buyer, MOOT), 200e18 - 42e18);
    }

    function test_WhenTheFeeChangesMeanwhile_ItCostsWhatTheCaseWasOpenedUnder() public {
        _settleTown();
        Deal memory deal = _disputedFor(100e18);
        vm.warp(_bidUntil(deal) + 1);
        uint256 juryCase = _send(deal);
        IJury.Parameters memory other = _juryParameters();
        other.fee = 4;
        vm.prank(governor);
        jury.setParameters(other);
        _decide(juryCase, 14, 3);
        arbitrators.finish(deal);
        assertEq(_free(buyer, MOOT), 200e18 - 21e18);
    }

    function test_WhenJurorsWaitedTooLongForTheFee_ItStillPaysTheSidesAndTheFeeGoesToTheTreasury() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _decide(juryCase, 14, 3);
        skip(7 days + 1);
        jury.finalise(juryCase);
        uint256 before = _free(treasury, MOOT);
        arbitrators.finish(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
        assertEq(_free(treasury, MOOT) - before, DEPOSIT);
    }

    function test_WhenItIsTheLastSecondForAComplaint_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        skip(72 hours);
        _expectPhase(deal, Phase.Complaint);
        arbitrators.finish(deal);
        skip(1);
        arbitrators.finish(deal);
    }

    function test_WhenAJuryAnswersStill_ItReverts() public {
        (Deal memory deal,, uint256 complaint) = _complained(0);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CaseOpen.selector, complaint));
        arbitrators.finish(deal);
        deal = _toJury();
        uint256 juryCase = _send(deal);
        _vote(juryCase, 14, 3);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CaseOpen.selector, juryCase));
        arbitrators.finish(deal);
    }

    function test_WhenAComplaintWasUpheld_ItReverts() public {
        (Deal memory deal,, uint256 complaint) = _complained(0);
        _decide(complaint, 14, 3);
        _expectPhase(deal, Phase.ToJury);
        arbitrators.finish(deal);
    }

    function test_WhenItWasDone_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        _expectPhase(deal, Phase.Closed);
        arbitrators.finish(deal);
    }

    function test_WhenTheOrderEndedOtherwise_ItReverts() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _settleBetween(deal, 1);
        _decide(juryCase, 14, 3);
        _expectPhase(deal, Phase.Closed);
        arbitrators.finish(deal);
    }

    function test_WhenTheVerdictCameAfterTheOrdersTime_ItReverts() public {
        _settleTown();
        Deal memory deal = _toJury();
        vm.warp(_orderOf(deal).deadline - 7 days);
        uint256 juryCase = _send(deal);
        _decide(juryCase, 14, 3);
        assertGt(block.timestamp, _orderOf(deal).deadline);
        _expectPhase(deal, Phase.Undecidable);
        arbitrators.finish(deal);
        orders.expire(deal);
        _expectPhase(deal, Phase.Closed);
        arbitrators.finish(deal);
    }

    function test_WhenItIsTheOrdersLastSecond_ItIsInTime() public {
        (Deal memory deal,) = _ruled(0);
        vm.warp(_orderOf(deal).deadline);
        arbitrators.finish(deal);
        _assertState(deal, IOrders.State.Resolved);
    }

    // nonsense: Arbitrators.finish.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        skip(72 hours + 1);
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        arbitrators.finish(deal);
    }
}
