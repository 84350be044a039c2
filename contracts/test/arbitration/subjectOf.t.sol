// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../../src/moderation/IModerated.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract SubjectOfTest is ArbitrationTest {
    function test_ItNamesTheArbitrator() public view {
        (bytes32 subject, address accused) = arbitrators.subjectOf(abi.encode(judges[0]), bytes32(uint256(7 days)));
        assertEq(subject, bytes32(uint256(uint160(judges[0]))));
        assertEq(accused, judges[0]);
    }

    function test_WhenTheBondIsGone_ItIsStillKnown() public {
        vm.startPrank(judges[0]);
        arbitrators.withdrawBond(WON, uint128(BONDS * WON_LOCK));
        arbitrators.withdrawBond(MOOT, uint128(BONDS * MOOT_LOCK));
        vm.stopPrank();
        arbitrators.subjectOf(abi.encode(judges[0]), bytes32(uint256(7 days)));
    }

    function test_WhenNobodyIsBarred_ItRefusesToLift() public {
        bytes memory about = abi.encode(judges[0]);
        bytes32 subject = abi.decode(about, (bytes32));
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, 0));
        arbitrators.subjectOf(about, 0);
        vm.prank(moderation);
        arbitrators.carryOut(subject, bytes32(uint256(7 days)));
        arbitrators.subjectOf(about, 0);
        skip(7 days);
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, 0));
        arbitrators.subjectOf(about, 0);
    }

    function test_WhenTheTimeIsOutOfBounds_ItReverts() public {
        bytes memory about = abi.encode(judges[0]);
        bytes32 subject = abi.decode(about, (bytes32));
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, 7 days - 1));
        arbitrators.subjectOf(about, bytes32(uint256(7 days - 1)));
    }

    function test_WhenItNamesNoArbitrator_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, uint256(uint160(stranger))));
        arbitrators.subjectOf(abi.encode(stranger), bytes32(uint256(7 days)));
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, 0));
        arbitrators.subjectOf("", bytes32(uint256(7 days)));
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, 0));
        arbitrators.subjectOf(abi.encode(judges[0], judges[0]), bytes32(uint256(7 days)));
    }
}
