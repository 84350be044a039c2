// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "./IAccounts.sol";

/// @title Accounts
contract Accounts is IAccounts {
    /// @notice The only address that may change a standing.
    address public immutable MODERATION;

    mapping(address account => Account) private _accounts;
    mapping(address account => bytes32 digest) private _profiles;
    mapping(address account => bytes32 key) private _encryptionKeys;

    /// @param moderation Carries out verdicts.
    constructor(address moderation) {
        MODERATION = moderation;
    }

    /// @inheritdoc IAccounts
    function setProfile(Kind kind, bytes32 digest) external {
        if (kind == Kind.Unknown || digest == 0) revert ProfileIncomplete(kind, digest);
        _accounts[msg.sender].kind = kind;
        _profiles[msg.sender] = digest;
        _greet();
        emit ProfileSet(msg.sender, kind, digest);
    }

    /// @inheritdoc IAccounts
    function setEncryptionKey(bytes32 key) external {
        if (key == 0) revert KeyEmpty();
        _encryptionKeys[msg.sender] = key;
        _greet();
        emit EncryptionKeySet(msg.sender, key);
    }

    /// @inheritdoc IAccounts
    function setStanding(address account, uint40 until) external {
        if (msg.sender != MODERATION) revert NotModeration(msg.sender);
        _accounts[account].suspendedUntil = until;
        emit StandingSet(account, until);
    }

    /// @inheritdoc IAccounts
    function accountOf(address account) external view returns (Account memory) {
        return _accounts[account];
    }

    /// @inheritdoc IAccounts
    function profileOf(address account) external view returns (bytes32) {
        return _profiles[account];
    }

    /// @inheritdoc IAccounts
    function encryptionKeyOf(address account) external view returns (bytes32) {
        return _encryptionKeys[account];
    }

    /// @inheritdoc IAccounts
    function requireActive(address account) external view {
        _requireActive(account);
    }

    /// @inheritdoc IAccounts
    function requireBothActive(address one, address other) external view returns (uint40 since) {
        uint40 ofOne = _requireActive(one);
        uint40 ofOther = _requireActive(other);
        if (ofOne == 0 || ofOther == 0) return 0;
        return ofOne > ofOther ? ofOne : ofOther;
    }

    /// @return since When the account was first seen, read from the slot that is read anyway.
    function _requireActive(address account) private view returns (uint40 since) {
        Account storage known = _accounts[account];
        uint40 suspendedUntil = known.suspendedUntil;
        if (block.timestamp < suspendedUntil) revert Suspended(account, suspendedUntil);
        return known.since;
    }

    /// @dev Remembers when the caller was first seen.
    function _greet() private {
        if (_accounts[msg.sender].since == 0) _accounts[msg.sender].since = uint40(block.timestamp);
    }
}
