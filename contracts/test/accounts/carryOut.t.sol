// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {BaseTest} from "../BaseTest.sol";

contract CarryOutAccountTest is BaseTest {
    function testFuzz_ItSuspendsForAsLongAsTheVerdictSays(uint256 time) public {
        time = bound(time, 7 days, 3650 days);
        vm.expectEmit();
        emit IAccounts.StandingSet(buyer, uint40(START + time));
        _suspend(buyer, time);
        vm.warp(START + time - 1);
        vm.expectRevert(abi.encodeWithSelector(IAccounts.Suspended.selector, buyer, START + time));
        accounts.requireActive(buyer);
        vm.warp(START + time);
        accounts.requireActive(buyer);
    }

    function test_WhenTheVerdictLiftsASuspension_ItLiftsItAtOnce() public {
        _suspend(buyer, 7 days);
        vm.expectEmit();
        emit IAccounts.StandingSet(buyer, 0);
        _suspend(buyer, 0);
        accounts.requireActive(buyer);
        assertEq(accounts.accountOf(buyer).suspendedUntil, 0);
    }

    function test_WhenALongerSuspensionStands_ItKeepsTheLongerOne() public {
        _suspend(buyer, 30 days);
        vm.warp(START + 1 days);
        vm.expectEmit();
        emit IAccounts.StandingSet(buyer, START + 30 days);
        _suspend(buyer, 7 days);
        assertEq(accounts.accountOf(buyer).suspendedUntil, START + 30 days);
        _suspend(buyer, 30 days);
        assertEq(accounts.accountOf(buyer).suspendedUntil, START + 31 days);
    }

    // nonsense: Accounts.carryOut.effect
    function testFuzz_WhenItIsNoSuspensionFromSevenDaysToTenYears_ItReverts(uint256 time) public {
        if (time == 0 || (time >= 7 days && time <= 3650 days)) time = 7 days - 1;
        _expectEffectUnfit(buyer, time);
        _suspend(buyer, time);
        _expectEffectUnfit(buyer, 3650 days + 1);
        _suspend(buyer, 3650 days + 1);
    }

    // nonsense: Accounts.carryOut.subject
    function test_WhenNobodyIsNamed_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, bytes32(0)));
        _suspend(address(0), 7 days);
    }

    function testFuzz_WhenTheSubjectIsNoAccount_ItReverts(bytes32 subject) public {
        if (uint256(subject) <= type(uint160).max) subject = bytes32(uint256(type(uint160).max) + 1);
        vm.prank(moderation);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, subject));
        accounts.carryOut(subject, bytes32(uint256(7 days)));
    }

    function test_WhenTheCallerIsNotModeration_ItReverts() public {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(IModerated.NotModeration.selector, governor));
        accounts.carryOut(bytes32(uint256(uint160(buyer))), bytes32(uint256(7 days)));
    }

    function _expectEffectUnfit(address account, uint256 time) private {
        bytes32 subject = bytes32(uint256(uint160(account)));
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, subject, bytes32(time)));
    }
}
