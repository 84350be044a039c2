// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract AddEvidenceTest is ArbitrationTest {
    // nonsense: Arbitrators.addEvidence.isPublic
    function testFuzz_ItNamesTheDocumentAndWhoseItIs(bytes32 evidence, bool isPublic) public {
        vm.assume(evidence != 0);
        Deal memory deal = _disputed();
        vm.expectEmit();
        emit IArbitrators.EvidenceAdded(_idOf(deal), seller, evidence, isPublic);
        _add(deal, seller, evidence, isPublic);
    }

    function test_WhenAnArbitratorWasChosen_ItTakesTheArbitratorsToo() public {
        (Deal memory deal, address judge) = _chosen();
        vm.expectEmit();
        emit IArbitrators.EvidenceAdded(_idOf(deal), judge, REASON, true);
        _add(deal, judge, REASON, true);
    }

    function test_WhenSomebodyOnlyBid_ItReverts() public {
        Deal memory deal = _approved();
        _expectNoParty(deal, judges[0]);
        _add(deal, judges[0], REASON, false);
    }

    function test_WhenTheCallerHasNoPartInIt_ItReverts() public {
        Deal memory deal = _disputed();
        _expectNoParty(deal, stranger);
        _add(deal, stranger, REASON, false);
    }

    // nonsense: Arbitrators.addEvidence.evidence
    function test_WhenTheDigestIsZero_ItReverts() public {
        Deal memory deal = _disputed();
        vm.expectRevert(IArbitrators.EvidenceMissing.selector);
        _add(deal, buyer, 0, true);
    }

    function test_WhenAJuryDecides_ItStillTakesThem() public {
        (Deal memory deal, uint256 juryCase) = _beforeJury();
        _add(deal, buyer, REASON, true);
        _vote(juryCase, 12, 3);
        _add(deal, seller, REASON, true);
        jury.finalise(juryCase);
        _expectPhase(deal, Phase.Decided);
        _add(deal, seller, REASON, true);
    }

    function test_WhenTheDisputeIsOver_ItReverts() public {
        (Deal memory deal,) = _ruled(5000);
        skip(72 hours + 1);
        _expectPhase(deal, Phase.Decided);
        _add(deal, buyer, REASON, true);
        arbitrators.finish(deal);
        _expectPhase(deal, Phase.Closed);
        _add(deal, buyer, REASON, true);
    }

    // nonsense: Arbitrators.addEvidence.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        _refusesForgeries(_disputed(), _ask);
    }

    function _ask(Deal memory deal) private {
        _add(deal, buyer, REASON, true);
    }

    function _add(Deal memory deal, address by, bytes32 evidence, bool isPublic) private {
        vm.prank(by);
        arbitrators.addEvidence(deal, evidence, isPublic);
    }
}
