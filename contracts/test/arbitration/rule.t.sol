// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators, Phase} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract RuleTest is ArbitrationTest {
    // nonsense: Arbitrators.rule.reason
    // nonsense: Arbitrators.rule.buyerBps
    function testFuzz_ItKeepsTheSplitAndItsReasons(uint16 buyerBps, bytes32 reason) public {
        (Deal memory deal, address judge) = _chosen();
        bytes4 refusal = IArbitrators.RulingOutOfBounds.selector;
        bool fits = buyerBps <= 10_000 && reason != 0;
        if (!fits) vm.expectRevert(abi.encodeWithSelector(refusal, buyerBps, reason));
        vm.prank(judge);
        arbitrators.rule(deal, buyerBps, reason);
        _assertPhase(deal, fits ? Phase.Complaint : Phase.Ruling);
        if (!fits) return;
        assertEq(arbitrators.disputeOf(deal).buyerBps, buyerBps);
        assertEq(arbitrators.disputeOf(deal).reason, reason);
    }

    function test_ItWaitsForAComplaint() public {
        (Deal memory deal, address judge) = _chosen();
        vm.expectEmit();
        emit IArbitrators.Ruled(_idOf(deal), judge, 4000, REASON, uint40(block.timestamp + 72 hours));
        _ruleBy(deal, judge, 4000);
        _assertPhase(deal, Phase.Complaint, block.timestamp + 72 hours);
        _assertLocked(judge, 1);
    }

    function test_WhenMoreThanAllIsAwarded_ItReverts() public {
        (Deal memory deal, address judge) = _chosen();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.RulingOutOfBounds.selector, 10_001, REASON));
        _ruleBy(deal, judge, 10_001);
        _ruleBy(deal, judge, 10_000);
    }

    function test_WhenNoReasonIsGiven_ItReverts() public {
        (Deal memory deal, address judge) = _chosen();
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.RulingOutOfBounds.selector, 0, bytes32(0)));
        vm.prank(judge);
        arbitrators.rule(deal, 0, 0);
    }

    function test_WhenItIsTheLastSecond_ItIsInTime() public {
        (Deal memory deal, address judge) = _chosen();
        skip(5 days);
        _ruleBy(deal, judge, 5000);
        _assertPhase(deal, Phase.Complaint, block.timestamp + 72 hours);
    }

    function test_WhenFiveDaysAreOver_ItReverts() public {
        (Deal memory deal, address judge) = _chosen();
        skip(5 days + 1);
        _expectPhase(deal, Phase.ToJury);
        _ruleBy(deal, judge, 5000);
    }

    function test_WhenItWasRuledBefore_ItReverts() public {
        (Deal memory deal, address judge) = _ruled(5000);
        _expectPhase(deal, Phase.Complaint);
        _ruleBy(deal, judge, 6000);
    }

    function test_WhenTheCallerIsNotWhoWasChosen_ItReverts() public {
        (Deal memory deal, address judge) = _chosen();
        for (uint256 i = 0; i < 3; ++i) {
            if (judges[i] == judge) continue;
            vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotArbitrator.selector, _idOf(deal), judges[i]));
            _ruleBy(deal, judges[i], 5000);
        }
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotArbitrator.selector, _idOf(deal), buyer));
        _ruleBy(deal, buyer, 10_000);
    }

    // nonsense: Arbitrators.rule.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItReverts() public {
        (Deal memory deal,) = _chosen();
        _refusesForgeries(deal, _ask);
    }

    function _ask(Deal memory deal) private {
        _ruleBy(deal, judges[0], 0);
    }
}
