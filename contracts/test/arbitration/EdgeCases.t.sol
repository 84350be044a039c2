// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {FeeToken, HostileToken, LyingToken} from "../tokens/HostileTokens.sol";
import {ContractWallet, FailingWallet, GreedyWallet, RefusingWallet} from "../wallets/ContractWallets.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

/// @notice What such systems are known to have stumbled over, by the numbers of the project's list.
contract EdgeCasesTest is ArbitrationTest {
    uint16 private constant HOSTILE = 3;

    /// @notice case 13: seed moment, +1
    /// @notice case 16: seed posted late
    function test_Case13_TheLotIsThatOfAMomentAfterBothListsAreOpen() public {
        Deal memory deal = _approved();
        uint64 epoch = arbitrators.disputeOf(deal).epoch;
        uint40 moment = beacon.timeOf(epoch);
        assertGt(moment, block.timestamp);
        vm.warp(moment);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.SeedMissing.selector, epoch));
        arbitrators.choose(deal);
        vm.warp(moment + 1 days);
        beacon.post(epoch, SEED);
        arbitrators.choose(deal);
        _assertPhase(deal, Phase.Ruling);
    }

    /// @notice case 14: the same arbitrator for every caller
    /// @notice case 15: another dispute or seed gives another one
    function testFuzz_Case14_TheLotFallsOnTheSameForEveryCaller(address caller, bytes32 seed) public {
        vm.assume(seed != 0 && caller != address(0));
        Deal memory deal = _approved();
        _postLot(deal, seed);
        uint256 snapshot = vm.snapshotState();
        arbitrators.choose(deal);
        address first = arbitrators.disputeOf(deal).arbitrator;
        vm.revertToState(snapshot);
        skip(1 hours);
        vm.prank(caller);
        arbitrators.choose(deal);
        assertEq(arbitrators.disputeOf(deal).arbitrator, first);
    }

    /// @notice case 20: a commitment copied from the other side
    function test_Case20_ACopiedSealOpensNothing() public {
        Deal memory deal = _bidFor();
        bytes32 ofBuyer = arbitrators.approvalsDigest(_idOf(deal), buyer, 7, false, _salt(buyer));
        vm.prank(buyer);
        arbitrators.sealApprovals(deal, ofBuyer);
        vm.prank(seller);
        arbitrators.sealApprovals(deal, ofBuyer);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, false);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(deal), seller));
        arbitrators.openApprovals(deal, seller, 7, false, _salt(buyer));
    }

    /// @notice case 20: a commitment of another dispute
    function test_Case20_ASealOfAnotherDisputeOpensNothing() public {
        Deal memory one = _disputed();
        Deal memory other = _disputed();
        _bids(one);
        _bids(other);
        vm.warp(_bidUntil(other) + 1);
        bytes32 digest = arbitrators.approvalsDigest(_idOf(one), buyer, 7, false, _salt(buyer));
        vm.prank(buyer);
        arbitrators.sealApprovals(other, digest);
        _seal(other, seller, 7, false);
        vm.warp(_sealUntil(other) + 1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(other), buyer));
        _open(other, buyer, 7, false);
    }

    /// @notice case 36: the module that receives the verdict reverts
    function test_Case36_AVerdictThatComesTooLateHurtsNobody() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _vote(juryCase, 14, 3);
        _settleBetween(deal, PRICE);
        jury.finalise(juryCase);
        _expectPhase(deal, Phase.Closed);
        arbitrators.finish(deal);
        skip(7 days + 1);
        jury.finalise(juryCase);
        assertEq(jury.caseOf(juryCase).shares[0], uint256(3 * 10e18) / 14);
    }

    /// @notice case 38: parameters change mid-case
    function test_Case38_AnotherLimitOrArbiterReachesNoRunningDispute() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        vm.startPrank(governor);
        arbitrators.setJuryLimit(WON, 0);
        orders.setParameters(300, 7 days, makeAddr("another arbiter"));
        vm.stopPrank();
        _decide(juryCase, 14, 3);
        arbitrators.finish(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    /// @notice case 39: rounding never insolvent
    function testFuzz_Case39_WhateverIsLostIsThere(uint96 price, uint96 deposit, bool sameToken) public {
        Terms memory terms = _terms();
        terms.price = uint96(bound(price, 1, 1e24));
        terms.deposit = uint96(bound(deposit, MIN_DEPOSIT, MAX_DEPOSIT));
        if (sameToken) terms.token = MOOT;
        address judge = judges[0];
        _addBond(judge, MOOT, 5e23);
        _addBond(judge, WON, 5e23);
        won.mint(buyer, 1e24);
        moot.transfer(buyer, 1e24);
        Deal memory deal = _disputed(terms, buyer);
        _bid(judge, deal, 0);
        vm.warp(_bidUntil(deal) + 1);
        _seal(deal, buyer, 1, true);
        _seal(deal, seller, 1, true);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 1, true);
        _open(deal, seller, 1, true);
        _choose(deal);
        skip(5 days + 1);
        arbitrators.releaseBids(deal);
        assertEq(_bond(judge, MOOT).locked + _bond(judge, WON).locked, 0);
        _assertHeld();
    }

    /// @notice case 42: claims split over transactions
    function test_Case42_BondsAreFreedInPartsAsWellAsTogether() public {
        (Deal memory deal, address judge) = _chosen();
        arbitrators.releaseBids(deal);
        _ruleBy(deal, judge, 5000);
        arbitrators.releaseBids(deal);
        _assertLocked(judge, 1);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        arbitrators.releaseBids(deal);
        for (uint256 i = 0; i < 3; ++i) {
            _assertLocked(judges[i], 0);
        }
        _assertHeld();
    }

    /// @notice case 43: an arbitrator withdraws
    function test_Case43_WhoBidCannotTakeTheBondAwayNorTheBidOnceListsAreSealed() public {
        Deal memory deal = _bidFor();
        uint256 free = (BONDS - 1) * WON_LOCK;
        vm.startPrank(judges[0]);
        _expectPhase(deal, Phase.Sealing);
        arbitrators.withdrawBid(deal);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, WON, free, free + 1));
        arbitrators.withdrawBond(WON, uint128(free + 1));
        vm.stopPrank();
    }

    /// @notice case 43: an arbitrator withdraws
    function test_Case43_AChosenOneWhoIsSilentLosesASliceAndAJuryDecides() public {
        _settleTown();
        (Deal memory deal, address judge) = _chosen();
        skip(5 days + 1);
        _send(deal);
        assertEq(_bond(judge, WON).amount, BONDS * WON_LOCK - WON_LOCK / 10);
        _decide(arbitrators.disputeOf(deal).juryCase, 14, 3);
        arbitrators.finish(deal);
        assertEq(_free(buyer, WON), PRICE + WON_LOCK / 20);
    }

    /// @notice case 44: settlement while a dispute is open
    function test_Case44_WhoeverAgreesEndsTheDisputeInAnyPhase() public {
        _settleTown();
        for (uint256 step = 0; step < 7; ++step) {
            Deal memory deal = _inPhase(step);
            _settleBetween(deal, PRICE / 2);
            _assertPhase(deal, Phase.Closed, 0);
            arbitrators.releaseBids(deal);
            _expectPhase(deal, Phase.Closed);
            arbitrators.finish(deal);
        }
        uint256 locked;
        for (uint256 i = 0; i < 3; ++i) {
            locked += _bond(judges[i], WON).locked;
        }
        assertEq(locked, WON_LOCK, "of who is complained about alone");
    }

    /// @notice case 44: an expired settlement
    function test_Case44_AnExpiredSettlementEndsNothing() public {
        (Deal memory deal, address judge) = _ruled(0);
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(sellerKey, orders.settlementDigest(_idOf(deal), PRICE, validUntil));
        vm.warp(validUntil + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureExpired.selector, validUntil));
        vm.prank(buyer);
        orders.settle(deal, PRICE, validUntil, signature);
        skip(72 hours);
        arbitrators.finish(deal);
        assertEq(_free(judge, MOOT), FEE);
    }

    /// @notice case 45: contract wallets
    function test_Case45_AWalletThatIsAContractGoesThroughADisputeLikeAnybody() public {
        address wallet = address(new ContractWallet(buyer));
        _endow(wallet);
        address person = buyer;
        buyer = wallet;
        (Deal memory deal, address judge) = _ruled(10_000);
        buyer = person;
        assertEq(deal.buyer, wallet);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        assertEq(_free(wallet, WON), PRICE);
        assertEq(_free(judge, MOOT), FEE);
    }

    /// @notice case 45: bad ERC-1271 answers
    function test_Case45_AWalletThatAnswersBadlyStopsNoRuling() public {
        address[3] memory wallets =
            [address(new FailingWallet()), address(new GreedyWallet()), address(new RefusingWallet(hex"ffff"))];
        address person = seller;
        for (uint256 i = 0; i < 3; ++i) {
            seller = wallets[i];
            _endow(seller);
            (Deal memory deal,) = _ruled(0);
            vm.prank(buyer);
            vm.expectRevert();
            orders.settle{gas: 3_000_000}(deal, PRICE, _validUntil(), "signed by nobody");
            skip(72 hours + 1);
            arbitrators.finish(deal);
            assertEq(_free(seller, WON), PRICE - PRICE * FEE_BPS / 10_000);
        }
        seller = person;
    }

    /// @notice case 46: fee-on-transfer deposit
    /// @notice case 37: token returns false
    function test_Case46_ABondCountsWhatArrivedOrNothing() public {
        HostileToken[2] memory tokens = [HostileToken(new FeeToken()), new LyingToken()];
        for (uint16 i = 0; i < 2; ++i) {
            HostileToken token = tokens[i];
            vm.prank(governor);
            vault.setToken(HOSTILE + i, address(token), true);
            token.mint(stranger, 1_000);
            token.turn();
            vm.startPrank(stranger);
            token.approve(address(vault), type(uint256).max);
            vm.expectPartialRevert(IVault.ArrivedShort.selector);
            arbitrators.addBond(HOSTILE + i, 100, _noPermit());
            vm.stopPrank();
            _assertBond(stranger, HOSTILE + i, 0, 0);
        }
    }

    /// @notice case 47: the other side never pays in
    function test_Case47_WhereOnlyTheOpenerPaidInAnArbitratorIsPaidFromIt() public {
        Deal memory deal = _disputed(_trusting(), buyer);
        _bids(deal);
        vm.warp(_bidUntil(deal) + 1);
        _seal(deal, buyer, 7, false);
        _seal(deal, seller, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, false);
        _open(deal, seller, 7, false);
        address judge = _choose(deal);
        _ruleBy(deal, judge, 10_000);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        _assertPaid(PRICE, 0, DEPOSIT - FEE, 0);
        assertEq(_free(judge, MOOT), FEE);
    }

    /// @notice case 47: the other side never pays in
    function test_Case47_WhereOnlyTheOpenerPaidInAJuryIsPaidFromIt() public {
        _settleTown();
        Deal memory deal = _disputed(_trusting(), seller);
        vm.warp(_bidUntil(deal) + 1);
        uint256 juryCase = _send(deal);
        _decide(juryCase, 3, 14);
        arbitrators.finish(deal);
        _assertPaid(0, PRICE - PRICE * FEE_BPS / 10_000, 0, 0);
        assertEq(jury.caseOf(juryCase).shares[0], (3 * 10e18 + DEPOSIT) / 14);
    }

    /// @notice case 48: pause and its end, deadlines near it
    function test_Case48_APauseOfNewDealsStopsNothingHere() public {
        Deal memory deal = _disputed();
        vm.prank(guardian);
        orders.setPause(uint40(block.timestamp + 14 days));
        _bids(deal);
        vm.warp(_bidUntil(deal) + 1);
        _seal(deal, buyer, 7, false);
        _seal(deal, seller, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, false);
        _open(deal, seller, 7, false);
        _ruleBy(deal, _choose(deal), 0);
        skip(72 hours + 1);
        arbitrators.finish(deal);
        _assertState(deal, IOrders.State.Resolved);
    }

    /// @dev A dispute that has come so far.
    function _inPhase(uint256 step) private returns (Deal memory deal) {
        if (step == 0) {
            deal = _disputed();
            _bids(deal);
        }
        if (step == 1) deal = _bidFor();
        if (step == 2) deal = _sealedLists(7, 7, false);
        if (step == 3) deal = _approved();
        if (step == 4) (deal,) = _chosen();
        if (step == 5) {
            (deal,) = _ruled(0);
            _complain(deal, buyer);
        }
        if (step == 6) {
            deal = _toJury();
            _send(deal);
        }
    }
}
