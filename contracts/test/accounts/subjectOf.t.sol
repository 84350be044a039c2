// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../../src/moderation/IModerated.sol";
import {BaseTest} from "../BaseTest.sol";

contract SubjectOfAccountTest is BaseTest {
    bytes32 private constant WEEK = bytes32(uint256(7 days));

    function testFuzz_ItNamesTheAccountAsSubjectAndAccused(address account) public view {
        vm.assume(account != address(0));
        (bytes32 subject, address accused) = accounts.subjectOf(abi.encode(account), WEEK);
        assertEq(subject, _subject(account));
        assertEq(accused, account);
    }

    function testFuzz_ItTakesSuspensionsFromSevenDaysToTenYears(uint256 time) public view {
        accounts.subjectOf(abi.encode(buyer), bytes32(bound(time, 7 days, 3650 days)));
        accounts.subjectOf(abi.encode(buyer), WEEK);
        accounts.subjectOf(abi.encode(buyer), bytes32(uint256(3650 days)));
    }

    function test_WhenASuspensionStands_ItTakesThatItBeLifted() public {
        _suspend(buyer, 7 days);
        vm.warp(START + 7 days - 1);
        (bytes32 subject,) = accounts.subjectOf(abi.encode(buyer), 0);
        assertEq(subject, _subject(buyer));
    }

    function test_WhenThereIsNoSuspensionToLift_ItReverts() public {
        _expectUnfit(0);
        _suspend(buyer, 7 days);
        vm.warp(START + 7 days);
        _expectUnfit(0);
    }

    function testFuzz_WhenItIsNoSuspensionFromSevenDaysToTenYears_ItReverts(uint256 time) public {
        if (time == 0 || (time >= 7 days && time <= 3650 days)) time = 7 days - 1;
        _expectUnfit(time);
        _expectUnfit(3650 days + 1);
    }

    function test_WhenNobodyIsNamed_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, bytes32(0)));
        accounts.subjectOf(abi.encode(address(0)), WEEK);
    }

    function testFuzz_WhenWhatIsDescribedIsNoAddress_ItReverts(bytes calldata about) public {
        bool word = about.length == 32;
        vm.assume(!word || uint256(bytes32(about)) > type(uint160).max);
        vm.expectRevert(abi.encodeWithSelector(IModerated.SubjectUnknown.selector, word ? bytes32(about) : bytes32(0)));
        accounts.subjectOf(about, WEEK);
    }

    function _subject(address account) private pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }

    function _expectUnfit(uint256 time) private {
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, _subject(buyer), bytes32(time)));
        accounts.subjectOf(abi.encode(buyer), bytes32(time));
    }
}
