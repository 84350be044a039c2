// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Who is who
/// @notice A profile by content digest, a public key by which others encrypt to this person, and a standing that
/// only a verdict can change.
/// @dev The subject of a motion is the account's address; the effect is the seconds of a suspension, 7 days to 10 years
/// from when it is carried out, or 0 to lift the one there is.
interface IAccounts {
    /// @notice What stands behind an account.
    enum Kind {
        /// Nothing was said yet.
        Unknown,
        /// A neighbour.
        Person,
        /// A shop, shown under an awning.
        Shop
    }

    struct Account {
        Kind kind;
        /// Block time of the first profile or key; 0 when none was ever set.
        uint40 since;
        /// End of a suspension; in the past (or 0) when the account is active.
        uint40 suspendedUntil;
    }

    /// @notice The account is suspended by a verdict until `until`.
    error Suspended(address account, uint40 until);
    /// @notice A profile names a kind and the digest of a document.
    error ProfileIncomplete(Kind kind, bytes32 digest);
    /// @notice The encryption key may not be zero.
    error KeyEmpty();

    /// @notice `account` presents itself by the document with this sha-256 `digest`.
    event ProfileSet(address indexed account, Kind kind, bytes32 digest);
    /// @notice Messages to `account` are encrypted to this X25519 public `key` from now on.
    event EncryptionKeySet(address indexed account, bytes32 key);
    /// @notice `account` may not list or buy before `until` (0: active again).
    event StandingSet(address indexed account, uint40 until);

    /// @notice Publishes or replaces the caller's profile. Emits {ProfileSet}.
    function setProfile(Kind kind, bytes32 digest) external;
    /// @notice Publishes or replaces the caller's X25519 public key. Emits {EncryptionKeySet}.
    /// @dev Messages encrypted to an older key stay readable only by whoever kept the older secret.
    function setEncryptionKey(bytes32 key) external;

    /// @notice Kind, age and standing of `account`.
    function accountOf(address account) external view returns (Account memory);
    /// @notice Digest of the profile document, 0 when none.
    function profileOf(address account) external view returns (bytes32);
    /// @notice X25519 public key, 0 when none.
    function encryptionKeyOf(address account) external view returns (bytes32);
    /// @notice Reverts with {Suspended} while `account` is suspended.
    function requireActive(address account) external view;
    /// @notice Reverts with {Suspended} while one of the two is suspended.
    /// @return since Block time since which both are known here; 0 when one of them never presented itself.
    function requireBothActive(address one, address other) external view returns (uint40 since);
}
