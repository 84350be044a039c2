// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bid, IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract BidTest is ArbitrationTest {
    function test_ItLocksAFifthOfThePriceAndOfBothDeposits() public {
        Deal memory deal = _disputed();
        vm.expectEmit();
        emit IArbitrators.BidPlaced(_idOf(deal), judges[0], FEE, 0);
        vm.expectEmit();
        emit IArbitrators.BondLocked(judges[0], _idOf(deal), WON, int128(WON_LOCK));
        vm.expectEmit();
        emit IArbitrators.BondLocked(judges[0], _idOf(deal), MOOT, int128(MOOT_LOCK));
        _bid(judges[0], deal, FEE);
        _assertLocked(judges[0], 1);
        Bid[] memory bids = arbitrators.bidsOf(_idOf(deal));
        assertEq(bids.length, 1);
        assertEq(bids[0].arbitrator, judges[0]);
        assertEq(bids[0].fee, FEE);
    }

    function testFuzz_ItTakesAnyFeeUpToOneDeposit(uint96 fee) public {
        fee = uint96(bound(fee, 0, DEPOSIT));
        Deal memory deal = _disputed();
        _bid(judges[0], deal, fee);
        assertEq(arbitrators.bidsOf(_idOf(deal))[0].fee, fee);
    }

    function test_WhenPriceAndDepositsAreInMarketToken_ItLocksThemTogether() public {
        Terms memory terms = _terms();
        // Each part alone would be rounded up as well.
        (terms.token, terms.price, terms.deposit) = (MOOT, 3e18 + 1, uint96(DEPOSIT + 1));
        Deal memory deal = _disputed(terms, buyer);
        vm.recordLogs();
        _bid(judges[0], deal, FEE);
        assertEq(vm.getRecordedLogs().length, 2, "the bid and one bond");
        _assertBond(judges[0], MOOT, BONDS * MOOT_LOCK, (3e18 + 2 * DEPOSIT) / 5 + 1);
        _assertBond(judges[0], WON, BONDS * WON_LOCK, 0);
        vm.prank(judges[0]);
        arbitrators.withdrawBid(deal);
        assertEq(vm.getRecordedLogs().length, 2, "the same two");
    }

    function testFuzz_ItLocksAFifthRoundedUp(uint96 price, uint96 deposit) public view {
        Deal memory deal;
        (deal.token, deal.price, deal.deposit) = (WON, price, deposit);
        (uint256 ofPrice, uint256 ofDeposits) = arbitrators.bondFor(deal);
        assertEq(ofPrice, (uint256(price) + 4) / 5);
        assertEq(ofDeposits, (2 * uint256(deposit) + 4) / 5);
    }

    function test_WhenABidWasWithdrawn_ItTakesTheLowestFreePlace() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.prank(judges[1]);
        arbitrators.withdrawBid(deal);
        vm.expectEmit();
        emit IArbitrators.BidPlaced(_idOf(deal), judges[1], 1, 1);
        _bid(judges[1], deal, 1);
    }

    function test_WhenAllPlacesAreTaken_ItDisplacesTheDearestAndTheLatestOfThem() public {
        Deal memory deal = _full();
        address late = _newJudge();
        vm.expectEmit();
        emit IArbitrators.BidRemoved(_idOf(deal), judges[20], 20);
        vm.expectEmit();
        emit IArbitrators.BondLocked(judges[20], _idOf(deal), WON, -int128(WON_LOCK));
        vm.expectEmit();
        emit IArbitrators.BondLocked(judges[20], _idOf(deal), MOOT, -int128(MOOT_LOCK));
        vm.expectEmit();
        emit IArbitrators.BidPlaced(_idOf(deal), late, FEE, 20);
        _bid(late, deal, FEE);
        _assertLocked(judges[20], 0);
        _assertLocked(late, 1);
        address later = _newJudge();
        vm.expectEmit();
        emit IArbitrators.BidRemoved(_idOf(deal), judges[10], 10);
        _bid(later, deal, FEE);
        assertEq(arbitrators.bidsOf(_idOf(deal)).length, 32);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.AlreadyBid.selector, _idOf(deal), later));
        _bid(later, deal, FEE - 1);
    }

    function test_WhenPlacesWereTakenAnew_ItStillKnowsWhichCameLast() public {
        Deal memory deal = _full();
        vm.prank(judges[3]);
        arbitrators.withdrawBid(deal);
        _bid(judges[3], deal, FEE + 1);
        address late = _newJudge();
        vm.expectEmit();
        emit IArbitrators.BidRemoved(_idOf(deal), judges[3], 3);
        _bid(late, deal, FEE);
    }

    function test_WhenAllPlacesAreTakenByBidsThatCostNoMore_ItReverts() public {
        Deal memory deal = _full();
        address late = _newJudge();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BidNotBetter.selector, FEE + 1, FEE + 1));
        _bid(late, deal, FEE + 1);
    }

    function test_WhenItIsTheLastSecond_ItTakesTheBid() public {
        Deal memory deal = _disputed();
        vm.warp(_bidUntil(deal));
        _assertPhase(deal, Phase.Bidding, block.timestamp);
        _bid(judges[0], deal, FEE);
    }

    function test_WhenTheTimeIsOver_ItReverts() public {
        Deal memory deal = _disputed();
        _bid(judges[0], deal, FEE);
        vm.warp(_bidUntil(deal) + 1);
        _expectPhase(deal, Phase.Sealing);
        _bid(judges[1], deal, FEE);
        Deal memory other = _toJury();
        _expectPhase(other, Phase.ToJury);
        _bid(judges[1], other, FEE);
    }

    function test_WhenTheOrderIsNotDisputed_ItReverts() public {
        Deal memory deal = _accepted();
        _expectNotDisputed(deal);
        _bid(judges[0], deal, FEE);
    }

    function test_WhenTheOrderHasEnded_ItReverts() public {
        Deal memory deal = _disputed();
        _settleBetween(deal, PRICE);
        _expectPhase(deal, Phase.Closed);
        _bid(judges[0], deal, FEE);
    }

    function test_WhenTheDealFreezesAnotherArbiter_ItReverts() public {
        address ours = arbiter;
        arbiter = makeAddr("another arbiter");
        vm.prank(governor);
        orders.setParameters(FEE_BPS, LONG_DISPUTE, arbiter);
        Deal memory deal = _disputed();
        assertTrue(deal.arbiter != ours);
        _expectNotDisputed(deal);
        _bid(judges[0], deal, FEE);
    }

    // nonsense: Arbitrators.bid.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        _refusesForgeries(_disputed(), _ask);
    }

    function test_WhenTheCallerIsASide_ItReverts() public {
        Deal memory deal = _disputed();
        address[2] memory sides = [buyer, seller];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IArbitrators.PartyToDispute.selector, _idOf(deal), sides[i]));
            _bid(sides[i], deal, FEE);
        }
    }

    // nonsense: Arbitrators.bid.fee
    function test_WhenTheFeeIsAboveOneDeposit_ItReverts() public {
        Deal memory deal = _disputed();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.FeeAboveDeposit.selector, DEPOSIT + 1, DEPOSIT));
        _bid(judges[0], deal, DEPOSIT + 1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.FeeAboveDeposit.selector, type(uint96).max, DEPOSIT));
        _bid(judges[0], deal, type(uint96).max);
        _bid(judges[0], deal, DEPOSIT);
    }

    function test_WhenTheCallerBidAlready_ItReverts() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.AlreadyBid.selector, _idOf(deal), judges[1]));
        _bid(judges[1], deal, 1);
    }

    function test_WhenTheBondIsShort_ItReverts() public {
        Deal memory deal = _disputed();
        vm.prank(judges[0]);
        arbitrators.withdrawBond(MOOT, uint128((BONDS - 1) * MOOT_LOCK + 1));
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, MOOT, MOOT_LOCK - 1, MOOT_LOCK));
        _bid(judges[0], deal, FEE);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, WON, 0, WON_LOCK));
        _bid(stranger, deal, FEE);
    }

    function test_WhenTheCallerIsBarred_ItRevertsUntilThatSecond() public {
        bytes32 subject = bytes32(uint256(uint160(judges[0])));
        vm.prank(moderation);
        arbitrators.carryOut(subject, bytes32(uint256(7 days)));
        uint40 until = uint40(block.timestamp + 7 days);
        Deal memory deal = _disputed();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.Barred.selector, judges[0], until));
        _bid(judges[0], deal, FEE);
        vm.warp(until - 1);
        deal = _disputed();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.Barred.selector, judges[0], until));
        _bid(judges[0], deal, FEE);
        vm.warp(until);
        _bid(judges[0], deal, FEE);
    }

    function _ask(Deal memory deal) private {
        _bid(judges[0], deal, 0);
    }

    /// @dev 32 bids at one fee; two of them, the 11th and the 21st, ask for a unit more.
    function _full() private returns (Deal memory deal) {
        while (judges.length < 32) {
            _newJudge();
        }
        deal = _disputed();
        for (uint256 i = 0; i < 32; ++i) {
            _bid(judges[i], deal, i == 10 || i == 20 ? FEE + 1 : FEE);
        }
    }
}
