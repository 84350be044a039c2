// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators} from "../../src/arbitration/IArbitrators.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract CarryOutTest is ArbitrationTest {
    bytes32 private subject;

    function setUp() public override {
        super.setUp();
        subject = _subjectOf(judges[0]);
    }

    function testFuzz_ItBarsForSoLong(uint256 time) public {
        time = bound(time, 7 days, 3650 days);
        vm.expectEmit();
        emit IArbitrators.BarSet(judges[0], uint40(block.timestamp + time));
        _carryOut(subject, time);
        assertEq(arbitrators.barredUntil(judges[0]), block.timestamp + time);
        assertEq(arbitrators.barredUntil(judges[1]), 0);
    }

    function test_WhenItIsTheShortestOrTheLongestTime_ItBarsForSoLong() public {
        _carryOut(subject, 7 days);
        assertEq(arbitrators.barredUntil(judges[0]), block.timestamp + 7 days);
        _carryOut(subject, 3650 days);
        assertEq(arbitrators.barredUntil(judges[0]), block.timestamp + 3650 days);
    }

    function test_WhenTheEffectIsZero_ItLiftsTheBar() public {
        _carryOut(subject, 30 days);
        vm.expectEmit();
        emit IArbitrators.BarSet(judges[0], 0);
        _carryOut(subject, 0);
        _bid(judges[0], _disputed(), FEE);
    }

    function test_WhenALongerBarIsThere_ItKeepsIt() public {
        _carryOut(subject, 30 days);
        uint256 until = block.timestamp + 30 days;
        skip(1 days);
        _carryOut(subject, 7 days);
        assertEq(arbitrators.barredUntil(judges[0]), until);
        _carryOut(subject, 29 days + 1);
        assertEq(arbitrators.barredUntil(judges[0]), until + 1);
    }

    // nonsense: Arbitrators.carryOut.effect
    function test_WhenTheTimeIsOutOfBounds_ItReverts() public {
        uint256[3] memory times = [7 days - 1, 3650 days + 1, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, times[i]));
            _carryOut(subject, times[i]);
        }
    }

    // nonsense: Arbitrators.carryOut.subject
    function test_WhenTheSubjectIsNoArbitrator_ItReverts() public {
        bytes32[3] memory subjects = [_subjectOf(stranger), bytes32(type(uint256).max), bytes32(0)];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, subjects[i]));
            _carryOut(subjects[i], 7 days);
        }
        bytes32 dirty = bytes32(uint256(subject) | uint256(1) << 160);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, dirty));
        _carryOut(dirty, 7 days);
    }

    function test_WhenTheCallerIsNotModeration_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModerated.NotModeration.selector, governor));
        vm.prank(governor);
        arbitrators.carryOut(subject, bytes32(uint256(7 days)));
    }

    function _subjectOf(address judge) private pure returns (bytes32) {
        return bytes32(uint256(uint160(judge)));
    }

    function _carryOut(bytes32 about, uint256 effect) private {
        vm.prank(moderation);
        arbitrators.carryOut(about, bytes32(effect));
    }
}
