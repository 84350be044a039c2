// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAttestations} from "../../src/reputation/IAttestations.sol";
import {AttestationsTest} from "./AttestationsTest.sol";

contract AttestTest is AttestationsTest {
    function testFuzz_ItSaysWhoVouchesForWhatAboutWhomUntilWhen(
        address by,
        address about,
        bytes32 topic,
        bytes32 digest,
        uint40 term
    ) public {
        vm.assume(about != address(0) && about != by && topic != 0);
        uint40 expiresAt = uint40(block.timestamp + bound(term, 1 days, 730 days));
        vm.expectEmit();
        emit IAttestations.Attested(by, about, topic, digest, expiresAt);
        vm.prank(by);
        attestations.attest(about, topic, digest, expiresAt);
        assertTrue(attestations.isValid(by, about, topic));
        assertFalse(attestations.isValid(about, by, topic));
        assertFalse(attestations.isValid(by, about, ~topic));
    }

    function test_ItIsValidUpToItsLastSecond() public {
        _attest(PHONE, 30 days);
        _assertTimes(PHONE, START, START + 30 days, 0);
        vm.warp(START + 30 days);
        assertTrue(_isValid(PHONE));
        vm.warp(START + 30 days + 1);
        assertFalse(_isValid(PHONE));
        _assertTimes(PHONE, START, START + 30 days, 0);
    }

    function test_WhenTheIssuerSaidSomethingBefore_ItReplacesIt() public {
        _attest(PHONE, 300 days);
        skip(1 days);
        _attest(PHONE, 2 days);
        _assertTimes(PHONE, START + 1 days, START + 3 days, 0);
    }

    function test_WhenItWasRevokedOrHasExpired_ItIsValidAgain() public {
        _attest(PHONE, 1 days);
        _revoke(PHONE);
        _attest(PHONE, 1 days);
        assertTrue(_isValid(PHONE));
        skip(2 days);
        assertFalse(_isValid(PHONE));
        _attest(PHONE, 1 days);
        assertTrue(_isValid(PHONE));
    }

    function test_WhenAnotherSaysTheSame_ItStandsBesideIt() public {
        _attest(PHONE, 1 days);
        vm.prank(stranger);
        attestations.attest(person, PHONE, 0, START + 700 days);
        _assertTimes(PHONE, START, START + 1 days, 0);
        _revoke(PHONE);
        assertTrue(attestations.isValid(stranger, person, PHONE));
    }

    // nonsense: Attestations.attest.digest
    function test_WhenThereAreNoWords_ItStandsWithoutThem() public {
        vm.expectEmit();
        emit IAttestations.Attested(issuer, person, PHONE, 0, START + 1 days);
        vm.prank(issuer);
        attestations.attest(person, PHONE, 0, START + 1 days);
        assertTrue(_isValid(PHONE));
    }

    function testFuzz_WhenThePersonRefusesTheTopicOrAll_ItReverts(bool all) public {
        _setRefusal(all ? EVERYTHING : PHONE, true);
        vm.expectRevert(abi.encodeWithSelector(IAttestations.AttestationRefused.selector, issuer, person, PHONE));
        _attest(PHONE, 1 days);
        _setRefusal(all ? EVERYTHING : PHONE, false);
        _attest(PHONE, 1 days);
    }

    function test_WhenThePersonRefusesAnotherTopicOrIssuer_ItStands() public {
        _setRefusal(SHOP, true);
        vm.prank(person);
        attestations.setRefusal(stranger, EVERYTHING, true);
        _attest(PHONE, 1 days);
        assertTrue(_isValid(PHONE));
    }

    // nonsense: Attestations.attest.about
    function test_WhenItIsAboutNobodyOrOneself_ItReverts() public {
        vm.startPrank(issuer);
        vm.expectRevert(IAttestations.AboutNobody.selector);
        attestations.attest(address(0), PHONE, WORDS, START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IAttestations.AboutOneself.selector, issuer));
        attestations.attest(issuer, PHONE, WORDS, START + 1 days);
    }

    // nonsense: Attestations.attest.topic
    function test_WhenThereIsNoTopic_ItReverts() public {
        vm.expectRevert(IAttestations.TopicEmpty.selector);
        _attest(0, 1 days);
    }

    // nonsense: Attestations.attest.expiresAt
    function testFuzz_WhenItLastsLessThanADayOrMoreThanTwoYears_ItReverts(uint40 expiresAt) public {
        (uint256 earliest, uint256 latest) = (START + 1 days, START + 730 days);
        vm.assume(expiresAt < earliest || expiresAt > latest);
        _expectOutOfBounds(expiresAt);
        _expectOutOfBounds(uint40(earliest) - 1);
        _expectOutOfBounds(uint40(latest) + 1);
    }

    function _expectOutOfBounds(uint40 expiresAt) private {
        bytes4 error = IAttestations.ExpiryOutOfBounds.selector;
        vm.expectRevert(abi.encodeWithSelector(error, expiresAt, START + 1 days, START + 730 days));
        vm.prank(issuer);
        attestations.attest(person, PHONE, WORDS, expiresAt);
    }
}
