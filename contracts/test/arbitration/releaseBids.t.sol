// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";
import {Vm} from "forge-std/Vm.sol";

contract ReleaseBidsTest is ArbitrationTest {
    function test_ItFreesAllButWhoWasChosen() public {
        (Deal memory deal, address judge) = _chosen();
        vm.prank(stranger);
        arbitrators.releaseBids(deal);
        for (uint256 i = 0; i < 3; ++i) {
            _assertLocked(judges[i], judges[i] == judge ? 1 : 0);
        }
        assertEq(arbitrators.bidsOf(_idOf(deal))[2].arbitrator, judges[2]);
    }

    function test_ItSaysWhatIsFreeAgain() public {
        Deal memory deal = _bidFor();
        vm.warp(_sealUntil(deal) + 1);
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectEmit();
            emit IArbitrators.BondLocked(judges[i], _idOf(deal), WON, -int128(WON_LOCK));
            vm.expectEmit();
            emit IArbitrators.BondLocked(judges[i], _idOf(deal), MOOT, -int128(MOOT_LOCK));
        }
        arbitrators.releaseBids(deal);
        _assertNothingLocked();
    }

    function test_WhenABidWasWithdrawn_ItFreesTheOthers() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.prank(judges[1]);
        arbitrators.withdrawBid(deal);
        vm.warp(_sealUntil(deal) + 1);
        arbitrators.releaseBids(deal);
        _assertNothingLocked();
    }

    function test_WhenItIsDoneTwice_ItChangesNothing() public {
        Deal memory deal = _bidFor();
        vm.warp(_sealUntil(deal) + 1);
        arbitrators.releaseBids(deal);
        arbitrators.releaseBids(deal);
        _assertNothingLocked();
    }

    function test_WhenTheOrderWasSettledAnyTime_ItFreesAll() public {
        Deal memory bidding = _disputed();
        _bids(bidding);
        _settleAndRelease(bidding);
        _settleAndRelease(_approved());
        (Deal memory deal,) = _chosen();
        _settleAndRelease(deal);
        (deal,) = _ruled(0);
        _settleAndRelease(deal);
    }

    function test_WhenTheOrderExpired_ItFreesAllAndFinesWhoWasLate() public {
        (Deal memory deal, address judge) = _chosen();
        vm.warp(uint256(_orderOf(deal).deadline) + 1);
        arbitrators.releaseBids(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - WON_LOCK / 10, 0);
        orders.expire(deal);
        arbitrators.releaseBids(deal);
        _assertHeld();
    }

    function test_WhenTheOrderEndedBeforeTheRulingWasDue_ItFreesAll() public {
        vm.prank(governor);
        orders.setParameters(FEE_BPS, 7 days, arbiter);
        (Deal memory deal, address judge) = _chosen();
        uint40 deadline = _orderOf(deal).deadline;
        assertLt(deadline, block.timestamp + 5 days);
        _assertPhase(deal, Phase.Ruling, deadline);
        vm.warp(uint256(deadline) + 1);
        _assertPhase(deal, Phase.Undecidable, 0);
        skip(5 days);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 0);
        _assertNothingLocked();
    }

    function test_WhenTheArbitratorIsLate_ItTakesTheSlice() public {
        (Deal memory deal, address judge) = _chosen();
        skip(5 days);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 1);
        skip(1);
        vm.expectEmit();
        emit IArbitrators.RulingMissed(_idOf(deal), judge, WON, WON_LOCK / 10);
        arbitrators.releaseBids(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - WON_LOCK / 10, 0);
        arbitrators.releaseBids(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - WON_LOCK / 10, 0);
        assertEq(_free(buyer, WON), WON_LOCK / 20);
    }

    function test_WhenTheRulingWasDueInTheOrdersLastSecond_ItTakesTheSlice() public {
        vm.prank(governor);
        orders.setParameters(FEE_BPS, 9 days, arbiter);
        Deal memory deal = _approved();
        _postLot(deal, SEED);
        vm.warp(_begin(deal) + 4 days);
        address judge = _choose(deal);
        _assertPhase(deal, Phase.Ruling, _orderOf(deal).deadline);
        skip(5 days + 1);
        _assertPhase(deal, Phase.Undecidable);
        arbitrators.releaseBids(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - WON_LOCK / 10, 0);
    }

    function test_WhenTheSliceIsOneUnit_ItGoesToTheSeller() public {
        Terms memory terms = _terms();
        terms.price = 50;
        Deal memory deal = _disputed(terms, buyer);
        address judge = _chosenFor(deal, FEE);
        skip(5 days + 1);
        arbitrators.releaseBids(deal);
        _assertBond(judge, WON, BONDS * WON_LOCK - 1, 0);
        assertEq(_free(seller, WON), 1);
        assertEq(_free(buyer, WON), 0);
        _assertHeld();
    }

    function test_WhenPriceAndDepositsAreInMarketToken_ItSpeaksOfOneBond() public {
        Deal memory deal = _inMarketToken();
        address judge = _chosenFor(deal, FEE);
        skip(5 days + 1);
        assertEq(_saidOf(deal, IArbitrators.RulingMissed.selector), 1);
        assertEq(_bond(judge, MOOT).locked, 0);
        _settleTown();
        deal = _inMarketToken();
        judge = _chosenFor(deal, FEE);
        _ruleBy(deal, judge, 0);
        _decide(_complain(deal, buyer), 14, 3);
        assertEq(_saidOf(deal, IArbitrators.ComplaintUpheld.selector), 1);
        _assertHeld();
    }

    function test_WhenTheRulingStands_ItFreesWhoRuled() public {
        (Deal memory deal, address judge) = _ruled(0);
        skip(72 hours);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 1);
        skip(1);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 0);
        arbitrators.finish(deal);
        assertEq(_free(judge, MOOT), FEE);
    }

    function test_WhenAComplaintIsBeforeAJury_ItKeepsTheBondWhateverBecomesOfTheOrder() public {
        (Deal memory deal, address judge, uint256 complaint) = _complained(0);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 1);
        _settleBetween(deal, 0);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 1);
        _decide(complaint, 14, 3);
        vm.expectEmit();
        emit IArbitrators.ComplaintUpheld(_idOf(deal), judge, WON, WON_LOCK);
        arbitrators.releaseBids(deal);
        assertEq(_bond(judge, WON).locked, 0);
        assertEq(_bond(judge, WON).amount, (BONDS - 1) * WON_LOCK);
        assertEq(_free(buyer, WON), WON_LOCK);
        _assertHeld();
    }

    function test_WhenTheSellerComplainedRightly_ItPaysTheSeller() public {
        _settleTown();
        (Deal memory deal,) = _ruled(10_000);
        uint256 complaint = _complain(deal, seller);
        _decide(complaint, 14, 3);
        arbitrators.releaseBids(deal);
        assertEq(_free(seller, WON), WON_LOCK);
        assertEq(_free(buyer, WON), 0);
    }

    function test_WhenTheComplaintWasRejected_ItFreesTheBond() public {
        (Deal memory deal, address judge, uint256 complaint) = _complained(0);
        _decide(complaint, 3, 14);
        vm.expectEmit();
        emit IArbitrators.ComplaintRejected(_idOf(deal), judge);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 0);
        assertEq(_saidOf(deal, IArbitrators.ComplaintRejected.selector), 0, "said once");
        assertEq(_saidOf(deal, IArbitrators.BondLocked.selector), 0, "and freed once");
        _assertLocked(judge, 0);
    }

    function test_WhenBidsCanStillBeChosen_ItReverts() public {
        Deal memory deal = _disputed();
        _bids(deal);
        _expectPhase(deal, Phase.Bidding);
        arbitrators.releaseBids(deal);
        vm.warp(_sealUntil(deal));
        _expectPhase(deal, Phase.Sealing);
        arbitrators.releaseBids(deal);
        deal = _sealedLists(7, 7, false);
        _expectPhase(deal, Phase.Opening);
        arbitrators.releaseBids(deal);
        deal = _approved();
        _expectPhase(deal, Phase.Choosing);
        arbitrators.releaseBids(deal);
    }

    // nonsense: Arbitrators.releaseBids.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        (Deal memory deal,) = _chosen();
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        arbitrators.releaseBids(deal);
    }

    function _inMarketToken() private returns (Deal memory) {
        Terms memory terms = _terms();
        (terms.token, terms.price) = (MOOT, 3e18);
        return _disputed(terms, buyer);
    }

    /// @dev How often freeing the bids says so.
    function _saidOf(Deal memory deal, bytes32 what) private returns (uint256 times) {
        vm.recordLogs();
        arbitrators.releaseBids(deal);
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            if (logs[i].topics[0] == what) ++times;
        }
    }

    function _settleAndRelease(Deal memory deal) private {
        _settleBetween(deal, PRICE / 2);
        arbitrators.releaseBids(deal);
        _assertNothingLocked();
    }

    function _assertNothingLocked() private view {
        for (uint256 i = 0; i < judges.length; ++i) {
            _assertLocked(judges[i], 0);
        }
    }
}
