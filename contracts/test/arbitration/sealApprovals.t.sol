// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract SealApprovalsTest is ArbitrationTest {
    function testFuzz_ItKeepsWhatASideSealed(bytes32 commitment) public {
        vm.assume(commitment != 0);
        Deal memory deal = _bidFor();
        vm.expectEmit();
        emit IArbitrators.ApprovalsSealed(_idOf(deal), buyer, commitment);
        _sealAs(deal, buyer, commitment);
        assertTrue(arbitrators.disputeOf(deal).buyerSealed);
        assertFalse(arbitrators.disputeOf(deal).sellerSealed);
        _sealAs(deal, seller, commitment);
        assertTrue(arbitrators.disputeOf(deal).sellerSealed);
    }

    function test_WhenItIsSealedAnew_ItCountsTheLastOnly() public {
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 1, true);
        _seal(deal, buyer, 7, false);
        _seal(deal, seller, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(deal), buyer));
        _open(deal, buyer, 1, true);
        _open(deal, buyer, 7, false);
    }

    function test_WhenItIsTheFirstOrTheLastSecond_ItIsInTime() public {
        Deal memory deal = _disputed();
        _bids(deal);
        vm.warp(_bidUntil(deal));
        _expectPhase(deal, Phase.Bidding);
        _sealAs(deal, buyer, REASON);
        skip(1);
        _assertPhase(deal, Phase.Sealing, _sealUntil(deal));
        _sealAs(deal, buyer, REASON);
        vm.warp(_sealUntil(deal));
        _sealAs(deal, seller, REASON);
        skip(1);
        _expectPhase(deal, Phase.Opening);
        _sealAs(deal, seller, REASON);
    }

    function test_WhenNobodyBid_ItReverts() public {
        Deal memory deal = _toJury();
        _expectPhase(deal, Phase.ToJury);
        _sealAs(deal, buyer, REASON);
    }

    function test_WhenTheCallerIsNoSide_ItReverts() public {
        Deal memory deal = _bidFor();
        _expectNoParty(deal, judges[0]);
        _sealAs(deal, judges[0], REASON);
    }

    // nonsense: Arbitrators.sealApprovals.commitment
    function test_WhenTheCommitmentIsZero_ItReverts() public {
        Deal memory deal = _bidFor();
        vm.expectRevert(IArbitrators.CommitmentEmpty.selector);
        _sealAs(deal, buyer, 0);
    }

    // nonsense: Arbitrators.sealApprovals.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        _refusesForgeries(_bidFor(), _ask);
    }

    function _ask(Deal memory deal) private {
        _sealAs(deal, buyer, REASON);
    }

    function _sealAs(Deal memory deal, address party, bytes32 commitment) private {
        vm.prank(party);
        arbitrators.sealApprovals(deal, commitment);
    }
}
