// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Attestations} from "../../src/reputation/Attestations.sol";

/// @notice Somebody who vouches, somebody who is vouched for, and words about it.
abstract contract AttestationsTest is Test {
    bytes32 internal constant PHONE = "phone";
    bytes32 internal constant SHOP = "shop";
    bytes32 internal constant EVERYTHING = 0;
    bytes32 internal constant WORDS = keccak256("called the number, it rang");
    uint40 internal constant START = 1_790_000_000;

    Attestations internal attestations = new Attestations();
    address internal issuer = makeAddr("issuer");
    address internal person = makeAddr("person");
    address internal stranger = makeAddr("stranger");

    function setUp() public virtual {
        vm.warp(START);
    }

    /// @dev Vouches for a topic about the person, for so long.
    function _attest(bytes32 topic, uint256 term) internal {
        vm.prank(issuer);
        attestations.attest(person, topic, WORDS, uint40(block.timestamp + term));
    }

    function _revoke(bytes32 topic) internal {
        vm.prank(issuer);
        attestations.revoke(person, topic);
    }

    function _setRefusal(bytes32 topic, bool refused) internal {
        vm.prank(person);
        attestations.setRefusal(issuer, topic, refused);
    }

    function _isValid(bytes32 topic) internal view returns (bool) {
        return attestations.isValid(issuer, person, topic);
    }

    function _assertTimes(bytes32 topic, uint256 issuedAt, uint256 expiresAt, uint256 revokedAt) internal view {
        Attestations.Attestation memory given = attestations.attestationOf(issuer, person, topic);
        assertEq(given.issuedAt, issuedAt, "issued");
        assertEq(given.expiresAt, expiresAt, "expires");
        assertEq(given.revokedAt, revokedAt, "revoked");
    }
}
