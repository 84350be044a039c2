// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAttestations} from "../../src/reputation/IAttestations.sol";
import {AttestationsTest} from "./AttestationsTest.sol";

contract RevokeTest is AttestationsTest {
    function testFuzz_ItTakesBackOneTopicAndNoOther(uint40 later) public {
        _attest(PHONE, 30 days);
        _attest(SHOP, 30 days);
        vm.warp(bound(later, START, START + 30 days));
        vm.expectEmit();
        emit IAttestations.AttestationRevoked(issuer, person, PHONE);
        _revoke(PHONE);
        assertFalse(_isValid(PHONE));
        assertTrue(_isValid(SHOP));
        _assertTimes(PHONE, START, START + 30 days, block.timestamp);
    }

    function test_WhenThePersonRefusesIt_ItIsTakenBackAllTheSame() public {
        _attest(PHONE, 30 days);
        _setRefusal(EVERYTHING, true);
        _revoke(PHONE);
        _setRefusal(EVERYTHING, false);
        assertFalse(_isValid(PHONE));
    }

    function test_WhenItWasRevokedOrHasExpired_ItReverts() public {
        _attest(PHONE, 1 days);
        _revoke(PHONE);
        _expectNothing(person, PHONE);
        _attest(SHOP, 1 days);
        skip(1 days + 1);
        _expectNothing(person, SHOP);
    }

    // nonsense: Attestations.revoke.about
    // nonsense: Attestations.revoke.topic
    function testFuzz_WhenTheCallerNeverSaidIt_ItReverts(address about, bytes32 topic) public {
        _expectNothing(about, topic);
        _attest(PHONE, 1 days);
        vm.expectRevert(abi.encodeWithSelector(IAttestations.NothingAttested.selector, person, person, PHONE));
        vm.prank(person);
        attestations.revoke(person, PHONE);
    }

    function _expectNothing(address about, bytes32 topic) private {
        vm.expectRevert(abi.encodeWithSelector(IAttestations.NothingAttested.selector, issuer, about, topic));
        vm.prank(issuer);
        attestations.revoke(about, topic);
    }
}
