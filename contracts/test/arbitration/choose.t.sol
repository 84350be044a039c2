// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract ChooseTest is ArbitrationTest {
    function testFuzz_ItPicksTheOneOnBothListsOnWhomTheLotFalls(bytes32 seed, uint32 ofBuyer, uint32 ofSeller) public {
        vm.assume(seed != 0);
        (ofBuyer, ofSeller) = (ofBuyer & 7, ofSeller & 7);
        uint32 common = ofBuyer & ofSeller;
        vm.assume(common != 0);
        Deal memory deal = _openedLists(ofBuyer, ofSeller, true);
        _postLot(deal, seed);
        address expected = _lot(deal, seed, common);
        vm.expectEmit();
        emit IArbitrators.ArbitratorChosen(_idOf(deal), expected, FEE, uint40(block.timestamp + 5 days));
        vm.prank(stranger);
        arbitrators.choose(deal);
        IArbitrators.DisputeView memory dispute = arbitrators.disputeOf(deal);
        assertEq(dispute.arbitrator, expected);
        assertEq(dispute.fee, FEE);
        _assertPhase(deal, Phase.Ruling, block.timestamp + 5 days);
    }

    function test_WhenTheSeedIsNotThere_ItReverts() public {
        Deal memory deal = _approved();
        uint64 epoch = arbitrators.disputeOf(deal).epoch;
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.SeedMissing.selector, epoch));
        arbitrators.choose(deal);
        vm.warp(beacon.timeOf(epoch) + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.SeedMissing.selector, epoch));
        arbitrators.choose(deal);
    }

    function test_WhenTheSeedWasMissed_ItMovesOnToALaterEpoch() public {
        Deal memory deal = _approved();
        uint256 until = block.timestamp + 3 days;
        vm.warp(beacon.timeOf(arbitrators.disputeOf(deal).epoch) + 1 days + 1);
        uint64 next = beacon.epochAfter(block.timestamp);
        vm.expectEmit();
        emit IArbitrators.ChoiceAwaited(_idOf(deal), next, 7);
        arbitrators.choose(deal);
        assertEq(arbitrators.disputeOf(deal).epoch, next);
        _assertPhase(deal, Phase.Choosing, until);
        _choose(deal);
        _assertPhase(deal, Phase.Ruling);
    }

    function test_WhenItIsTheLastSecond_ItPicks() public {
        Deal memory deal = _approved();
        uint256 until = arbitrators.disputeOf(deal).until;
        _postLot(deal, SEED);
        vm.warp(until);
        arbitrators.choose(deal);
        _assertPhase(deal, Phase.Ruling, until + 5 days);
    }

    function test_WhenThreeDaysAreOver_ItReverts() public {
        Deal memory deal = _approved();
        _postLot(deal, SEED);
        vm.warp(_begin(deal) + 72 hours + 1 + 3 days + 1);
        _expectPhase(deal, Phase.ToJury);
        arbitrators.choose(deal);
    }

    function test_WhenSomebodyWasChosen_ItReverts() public {
        (Deal memory deal,) = _chosen();
        _expectPhase(deal, Phase.Ruling);
        arbitrators.choose(deal);
    }

    // nonsense: Arbitrators.choose.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        Deal memory deal = _approved();
        _postLot(deal, SEED);
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        arbitrators.choose(deal);
    }

    /// @dev The k-th of the common ones, from the lowest place on.
    function _lot(Deal memory deal, bytes32 seed, uint32 common) private view returns (address) {
        address[] memory names = new address[](3);
        uint256 count;
        for (uint256 i = 0; i < 3; ++i) {
            if ((common >> i) & 1 == 1) names[count++] = judges[i];
        }
        return names[uint256(keccak256(abi.encode(seed, _idOf(deal)))) % count];
    }
}
