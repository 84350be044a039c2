// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAttestations} from "../../src/reputation/IAttestations.sol";
import {AttestationsTest} from "./AttestationsTest.sol";

contract SetRefusalTest is AttestationsTest {
    // nonsense: Attestations.setRefusal.refused
    function testFuzz_ItRefusesATopicOfAnIssuerAndAdmitsItAgain(bytes32 topic) public {
        vm.assume(topic != 0 && topic != SHOP);
        _attest(topic, 30 days);
        _attest(SHOP, 30 days);
        bool[4] memory turns = [true, true, false, false];
        for (uint256 i = 0; i < turns.length; ++i) {
            vm.expectEmit();
            emit IAttestations.RefusalSet(person, issuer, topic, turns[i]);
            _setRefusal(topic, turns[i]);
            assertEq(attestations.isRefused(person, issuer, topic), turns[i]);
            assertEq(_isValid(topic), !turns[i]);
        }
        assertTrue(_isValid(SHOP));
    }

    // nonsense: Attestations.setRefusal.topic
    function test_WhenNoTopicIsNamed_ItRefusesAllOfTheIssuer() public {
        _attest(PHONE, 30 days);
        _attest(SHOP, 30 days);
        _setRefusal(EVERYTHING, true);
        assertFalse(_isValid(PHONE));
        assertFalse(_isValid(SHOP));
        _setRefusal(EVERYTHING, false);
        assertTrue(_isValid(PHONE));
    }

    function test_WhenATopicAndAllAreRefused_ItTakesBothToAdmitTheTopic() public {
        _attest(PHONE, 30 days);
        _setRefusal(PHONE, true);
        _setRefusal(EVERYTHING, true);
        _setRefusal(PHONE, false);
        assertFalse(_isValid(PHONE));
        _setRefusal(PHONE, true);
        _setRefusal(EVERYTHING, false);
        assertFalse(_isValid(PHONE));
        _setRefusal(PHONE, false);
        assertTrue(_isValid(PHONE));
    }

    function test_WhenSomebodyElseRefuses_ItChangesNothing() public {
        _attest(PHONE, 30 days);
        vm.prank(stranger);
        attestations.setRefusal(issuer, PHONE, true);
        assertTrue(_isValid(PHONE));
        assertFalse(attestations.isRefused(person, issuer, PHONE));
    }

    // nonsense: Attestations.setRefusal.issuer
    function test_WhenNoIssuerIsNamed_ItReverts() public {
        vm.expectRevert(IAttestations.IssuerEmpty.selector);
        vm.prank(person);
        attestations.setRefusal(address(0), PHONE, true);
    }
}
