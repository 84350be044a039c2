// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAttestations} from "./IAttestations.sol";

/// @title Attestations
contract Attestations is IAttestations {
    /// @inheritdoc IAttestations
    uint40 public constant MIN_TERM = 1 days;
    /// @inheritdoc IAttestations
    uint40 public constant MAX_TERM = 730 days;

    /// @dev In the place of a topic: all of them.
    bytes32 private constant ALL = 0;

    mapping(address about => mapping(address issuer => mapping(bytes32 topic => Attestation))) private _attestations;
    mapping(address about => mapping(address issuer => mapping(bytes32 topic => bool))) private _refusals;

    /// @inheritdoc IAttestations
    function attest(address about, bytes32 topic, bytes32 digest, uint40 expiresAt) external {
        if (about == address(0)) revert AboutNobody();
        if (about == msg.sender) revert AboutOneself(msg.sender);
        if (topic == 0) revert TopicEmpty();
        (uint256 earliest, uint256 latest) = (block.timestamp + MIN_TERM, block.timestamp + MAX_TERM);
        if (expiresAt < earliest || expiresAt > latest) revert ExpiryOutOfBounds(expiresAt, earliest, latest);
        if (isRefused(about, msg.sender, topic)) revert AttestationRefused(msg.sender, about, topic);
        // Block times fit 40 bits for another thirty thousand years.
        // forge-lint: disable-next-line(unsafe-typecast)
        _attestations[about][msg.sender][topic] = Attestation(uint40(block.timestamp), expiresAt, 0);
        emit Attested(msg.sender, about, topic, digest, expiresAt);
    }

    /// @inheritdoc IAttestations
    function revoke(address about, bytes32 topic) external {
        Attestation storage given = _attestations[about][msg.sender][topic];
        if (!_stands(given)) revert NothingAttested(msg.sender, about, topic);
        // forge-lint: disable-next-line(unsafe-typecast)
        given.revokedAt = uint40(block.timestamp);
        emit AttestationRevoked(msg.sender, about, topic);
    }

    /// @inheritdoc IAttestations
    function setRefusal(address issuer, bytes32 topic, bool refused) external {
        if (issuer == address(0)) revert IssuerEmpty();
        _refusals[msg.sender][issuer][topic] = refused;
        emit RefusalSet(msg.sender, issuer, topic, refused);
    }

    /// @inheritdoc IAttestations
    function attestationOf(address issuer, address about, bytes32 topic) external view returns (Attestation memory) {
        return _attestations[about][issuer][topic];
    }

    /// @inheritdoc IAttestations
    function isValid(address issuer, address about, bytes32 topic) external view returns (bool) {
        return _stands(_attestations[about][issuer][topic]) && !isRefused(about, issuer, topic);
    }

    /// @inheritdoc IAttestations
    function isRefused(address about, address issuer, bytes32 topic) public view returns (bool) {
        return _refusals[about][issuer][ALL] || _refusals[about][issuer][topic];
    }

    function _stands(Attestation storage given) private view returns (bool) {
        return given.revokedAt == 0 && block.timestamp <= given.expiresAt;
    }
}
