// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../moderation/IModerated.sol";
import {IAccounts} from "./IAccounts.sol";

/// @title Accounts
contract Accounts is IAccounts, IModerated {
    /// @dev About as long as a case takes: less would be a way to keep others from asking for more.
    uint256 private constant MIN_SUSPENSION = 7 days;
    uint256 private constant MAX_SUSPENSION = 3650 days;

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

    /// @inheritdoc IModerated
    function carryOut(bytes32 subject, bytes32 effect) external {
        if (msg.sender != MODERATION) revert NotModeration(msg.sender);
        address account = _accountOf(subject);
        uint40 until;
        if (effect != 0) {
            _requireSuspension(subject, effect);
            // Ten years from any block time fit 40 bits.
            // forge-lint: disable-next-line(unsafe-typecast)
            until = uint40(block.timestamp + uint256(effect));
            uint40 former = _accounts[account].suspendedUntil;
            // A mild verdict does not shorten a severe one.
            if (former > until) until = former;
        }
        _accounts[account].suspendedUntil = until;
        emit StandingSet(account, until);
    }

    /// @inheritdoc IModerated
    function subjectOf(bytes calldata about, bytes32 effect) external view returns (bytes32 subject, address accused) {
        if (about.length != 32) revert SubjectUnknown(0);
        subject = bytes32(about); // forge-lint: disable-line(unsafe-typecast)
        accused = _accountOf(subject);
        if (effect != 0) _requireSuspension(subject, effect);
        else if (block.timestamp >= _accounts[accused].suspendedUntil) revert EffectUnfit(subject, effect);
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

    function _accountOf(bytes32 subject) private pure returns (address) {
        if (subject == 0 || uint256(subject) > type(uint160).max) revert SubjectUnknown(subject);
        return address(uint160(uint256(subject)));
    }

    function _requireSuspension(bytes32 subject, bytes32 effect) private pure {
        bool fits = uint256(effect) >= MIN_SUSPENSION && uint256(effect) <= MAX_SUSPENSION;
        if (!fits) revert EffectUnfit(subject, effect);
    }

    /// @dev Remembers when the caller was first seen.
    function _greet() private {
        if (_accounts[msg.sender].since == 0) _accounts[msg.sender].since = uint40(block.timestamp);
    }
}
