// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract OpenApprovalsTest is ArbitrationTest {
    function test_ItSaysWhomTheSideApprovesOf() public {
        Deal memory deal = _sealedLists(5, 7, false);
        vm.expectEmit();
        emit IArbitrators.ApprovalsOpened(_idOf(deal), buyer, 5, false);
        _open(deal, buyer, 5, false);
        IArbitrators.DisputeView memory dispute = arbitrators.disputeOf(deal);
        assertTrue(dispute.buyerOpened);
        assertFalse(dispute.sellerOpened);
        assertEq(uint8(dispute.phase), uint8(Phase.Opening));
    }

    function test_WhenASenderIsAnybodyWhoKnowsIt_ItOpensItAllTheSame() public {
        Deal memory deal = _sealedLists(7, 7, false);
        vm.prank(stranger);
        _open(deal, seller, 7, false);
        assertTrue(arbitrators.disputeOf(deal).sellerOpened);
        assertFalse(arbitrators.disputeOf(deal).buyerOpened);
    }

    function test_WhenThreeAreOnBoth_ItAwaitsTheSeedOfALaterEpoch() public {
        Deal memory deal = _sealedLists(7, 7, false);
        _open(deal, seller, 7, false);
        uint64 epoch = beacon.epochAfter(block.timestamp);
        vm.expectEmit();
        emit IArbitrators.ChoiceAwaited(_idOf(deal), epoch, 7);
        _open(deal, buyer, 7, false);
        assertEq(arbitrators.disputeOf(deal).epoch, epoch);
        assertEq(arbitrators.disputeOf(deal).arbitrator, address(0), "nobody before the lot");
        assertEq(arbitrators.disputeOf(deal).fee, 0);
        assertGt(beacon.timeOf(epoch), block.timestamp);
        _assertPhase(deal, Phase.Choosing, block.timestamp + 3 days);
    }

    function test_WhenTwoAreOnBoth_ItIsTooFewToHideAmong() public {
        _assertPhase(_openedLists(3, 7, false), Phase.ToJury);
    }

    function test_WhenBothSaidThatOneIsEnough_ItTakesOne() public {
        _assertPhase(_openedLists(1, 7, true), Phase.Choosing);
    }

    function test_WhenOnlyOneSideSaidSo_ItIsNotEnough() public {
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 7, true);
        _seal(deal, seller, 1, false);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, buyer, 7, true);
        _open(deal, seller, 1, false);
        _assertPhase(deal, Phase.ToJury);
        deal = _bidFor();
        _seal(deal, buyer, 7, false);
        _seal(deal, seller, 1, true);
        vm.warp(_sealUntil(deal) + 1);
        _open(deal, seller, 1, true);
        assertFalse(arbitrators.disputeOf(deal).buyerOpened);
        _assertPhase(deal, Phase.Opening);
        _open(deal, buyer, 7, false);
        _assertPhase(deal, Phase.ToJury);
    }

    function test_WhenNobodyIsOnBoth_ItGoesToAJury() public {
        _assertPhase(_openedLists(1, 6, true), Phase.ToJury);
        _assertPhase(_openedLists(0, 0, true), Phase.ToJury);
    }

    function test_WhenItIsOpenedTwice_ItChangesNothing() public {
        Deal memory deal = _sealedLists(7, 3, false);
        _open(deal, buyer, 7, false);
        _open(deal, buyer, 7, false);
        assertFalse(arbitrators.disputeOf(deal).sellerOpened);
        _open(deal, seller, 3, false);
        _assertPhase(deal, Phase.ToJury);
    }

    function test_WhenItIsTheFirstOrTheLastSecond_ItIsInTime() public {
        Deal memory deal = _sealedLists(7, 7, false);
        vm.warp(_sealUntil(deal));
        _expectPhase(deal, Phase.Sealing);
        _open(deal, buyer, 7, false);
        skip(1);
        _assertPhase(deal, Phase.Opening, _openUntil(deal));
        _open(deal, buyer, 7, false);
        vm.warp(_openUntil(deal));
        _open(deal, seller, 7, false);
        _assertPhase(deal, Phase.Choosing, block.timestamp + 3 days);
    }

    function test_WhenASideStaysSilent_ItIsTooLateASecondAfter() public {
        Deal memory deal = _sealedLists(7, 7, false);
        _open(deal, buyer, 7, false);
        vm.warp(_openUntil(deal) + 1);
        _expectPhase(deal, Phase.ToJury);
        _open(deal, seller, 7, false);
    }

    function test_WhenASideSealedNothing_ItReverts() public {
        Deal memory deal = _bidFor();
        _seal(deal, buyer, 7, false);
        vm.warp(_sealUntil(deal) + 1);
        _expectPhase(deal, Phase.ToJury);
        _open(deal, buyer, 7, false);
    }

    // nonsense: Arbitrators.openApprovals.party
    function test_WhenItIsSaidToBeSomebodyElses_ItReverts() public {
        Deal memory deal = _sealedLists(7, 7, false);
        _expectNoParty(deal, stranger);
        _open(deal, stranger, 7, false);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(deal), seller));
        arbitrators.openApprovals(deal, seller, 7, false, _salt(buyer));
    }

    // nonsense: Arbitrators.openApprovals.approvals
    // nonsense: Arbitrators.openApprovals.oneIsEnough
    // nonsense: Arbitrators.openApprovals.salt
    function testFuzz_WhenItIsNotWhatWasSealed_ItReverts(uint32 approvals, bool oneIsEnough, bytes32 salt) public {
        Deal memory deal = _sealedLists(7, 7, false);
        vm.assume(approvals != 7 || oneIsEnough || salt != _salt(buyer));
        bytes memory mismatch = abi.encodeWithSelector(IArbitrators.CommitmentMismatch.selector, _idOf(deal), buyer);
        vm.expectRevert(mismatch);
        arbitrators.openApprovals(deal, buyer, approvals, oneIsEnough, salt);
        vm.expectRevert(mismatch);
        arbitrators.openApprovals(deal, buyer, 7, true, _salt(buyer));
        vm.expectRevert(mismatch);
        arbitrators.openApprovals(deal, buyer, 6, false, _salt(buyer));
    }

    function test_WhenTheListNamesPlacesWithoutABid_ItReverts() public {
        Deal memory deal = _sealedLists(15, 7, false);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.ApprovalOutOfRange.selector, 15, 3));
        _open(deal, buyer, 15, false);
    }

    // nonsense: Arbitrators.openApprovals.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        _refusesForgeries(_sealedLists(7, 7, false), _ask);
    }

    function _ask(Deal memory deal) private {
        _open(deal, buyer, 7, false);
    }
}
