// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {IJury} from "../../src/jury/IJury.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract ComplainTest is ArbitrationTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItAsksAJuryWithAStake() public {
        (Deal memory deal, address judge) = _ruled(0);
        uint256 before = moot.balanceOf(buyer);
        uint256 juryCase = _complain(deal, buyer);
        assertEq(before - moot.balanceOf(buyer), 50e18);
        IJury.CaseView memory file = jury.caseOf(juryCase);
        assertEq(file.asker, buyer);
        assertEq(file.accused, judge);
        assertEq(file.stake, STAKE);
        assertFalse(file.feeLater || file.feeDoubled || file.viaCourt);
        assertEq(jury.roundOf(juryCase, 1).seats, 21);
        IArbitrators.DisputeView memory dispute = arbitrators.disputeOf(deal);
        assertTrue(dispute.buyerOpened && dispute.sellerOpened, "what happened before is still known");
        _assertPhase(deal, Phase.Misconduct, 0);
    }

    function test_ItSaysWhoComplainsAndWhy() public {
        (Deal memory deal,) = _ruled(0);
        bytes memory about = abi.encode(block.chainid, arbitrators, seller, _idOf(deal), REASON, block.timestamp);
        vm.expectEmit();
        emit IArbitrators.Complained(_idOf(deal), seller, uint256(keccak256(about)), REASON);
        _complain(deal, seller);
    }

    function test_WhenItIsTheLastSecond_ItIsInTime() public {
        (Deal memory deal,) = _ruled(0);
        skip(72 hours);
        _assertPhase(deal, Phase.Complaint, block.timestamp);
        _complain(deal, buyer);
    }

    function test_WhenThreeDaysAreOver_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        skip(72 hours + 1);
        _expectPhase(deal, Phase.Decided);
        _try(deal, buyer, REASON, STAKE);
    }

    function test_WhenSomebodyComplainedBefore_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        _complain(deal, buyer);
        _expectPhase(deal, Phase.Misconduct);
        _try(deal, seller, REASON, STAKE);
    }

    function test_WhenTheCallerIsNoSide_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        _expectNoParty(deal, stranger);
        _try(deal, stranger, REASON, STAKE);
    }

    // nonsense: Arbitrators.complain.reason
    function test_WhenNoReasonIsGiven_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        vm.expectRevert(IArbitrators.ReasonMissing.selector);
        _try(deal, buyer, 0, STAKE);
    }

    // nonsense: Arbitrators.complain.stake
    function test_WhenTheStakeIsTooSmall_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        (,, uint32 least) = jury.quote(21, false, false);
        assertEq(least, STAKE);
        vm.expectRevert(abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, STAKE - 1, STAKE));
        _try(deal, buyer, REASON, STAKE - 1);
        vm.expectRevert();
        _try(deal, buyer, REASON, type(uint32).max);
        _assertPhase(deal, Phase.Complaint);
    }

    // nonsense: Arbitrators.complain.permit.*
    function test_WhenAPermitIsNonsense_ItLooksAtTheAllowanceOnly() public {
        (Deal memory deal,) = _ruled(0);
        vm.prank(buyer);
        arbitrators.complain(deal, REASON, STAKE, Permit(1, 0, bytes32(uint256(1)), bytes32(type(uint256).max)));
        _assertPhase(deal, Phase.Misconduct);
    }

    function test_WhenAJuryCouldNotAnswerBeforeTheOrderEnds_ItReverts() public {
        vm.prank(governor);
        orders.setParameters(FEE_BPS, 12 days, arbiter);
        (Deal memory deal, address judge) = _chosen();
        vm.warp(_orderOf(deal).deadline - 7 days);
        _ruleBy(deal, judge, 0);
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotCovered.selector, _idOf(deal)));
        _try(deal, buyer, REASON, STAKE);
        rewind(1);
        _try(deal, buyer, REASON, STAKE);
    }

    // nonsense: Arbitrators.complain.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        (Deal memory deal,) = _ruled(0);
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        _try(deal, buyer, REASON, STAKE);
    }

    function _try(Deal memory deal, address party, bytes32 reason, uint32 stake) private {
        vm.prank(party);
        arbitrators.complain(deal, reason, stake, _noPermit());
    }
}
