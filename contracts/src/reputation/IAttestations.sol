// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What somebody vouches for about somebody else
/// @notice An attestation says: this issuer stands, until then, behind this topic about this account. Anybody may issue
/// one, about anybody but themselves; what it is worth depends on who says it. Nobody owns the contract, so nobody but an
/// issuer can say something in an issuer's name, and nobody but the issuer can take it back.
///
/// | who            | what                                                                                     |
/// |----------------|------------------------------------------------------------------------------------------|
/// | an issuer      | attests ({attest}), which replaces what it said before on the same topic; revokes ({revoke}) |
/// | time           | ends each at its `expiresAt`, two years ahead at most                                    |
/// | whom it is about | refuses one topic of an issuer, or everything of it, and admits it again ({setRefusal})  |
///
/// A refusal comes before the words: nothing new can be said while it stands, and what was said is not valid. So nobody
/// carries a badge they do not want. A topic is any 32 bytes but 0, by custom a short word in ASCII ("phone", "identity",
/// "shop", "brand"); pages write out those they do not know.
/// @dev One slot an attestation. The digest is in the event only. There is one attestation for each issuer, account and
/// topic, so there are no ids and nothing grows that a contract would have to walk through.
interface IAttestations {
    struct Attestation {
        /// Block time of the latest {attest}; 0 when there was none.
        uint40 issuedAt;
        /// Last second in which it is valid.
        uint40 expiresAt;
        /// Block time of its revocation; 0 while there was none since.
        uint40 revokedAt;
    }

    /// @notice An attestation is about somebody.
    error AboutNobody();
    /// @notice Nobody vouches for themselves.
    error AboutOneself(address issuer);
    /// @notice An attestation has a topic.
    error TopicEmpty();
    /// @notice An attestation lasts at least a day and at most two years from now.
    error ExpiryOutOfBounds(uint40 expiresAt, uint256 earliest, uint256 latest);
    /// @notice The account wants nothing said about it by this issuer, on this topic or at all.
    error AttestationRefused(address issuer, address about, bytes32 topic);
    /// @notice There is none, or it was revoked or has expired.
    error NothingAttested(address issuer, address about, bytes32 topic);
    /// @notice A refusal names an issuer.
    error IssuerEmpty();

    /// @notice `issuer` vouches for `topic` about `about` until `expiresAt`; `digest` is the sha-256 of the words (0: none).
    event Attested(
        address indexed issuer, address indexed about, bytes32 indexed topic, bytes32 digest, uint40 expiresAt
    );
    /// @notice `issuer` no longer vouches for `topic` about `about`.
    event AttestationRevoked(address indexed issuer, address indexed about, bytes32 indexed topic);
    /// @notice `about` wants nothing said by `issuer` on `topic` (0: on anything), or admits it again.
    event RefusalSet(address indexed about, address indexed issuer, bytes32 indexed topic, bool refused);

    /// @notice Vouches for somebody; replaces what the caller said about them on this topic. Emits {Attested}.
    /// @param about Anybody but the caller.
    /// @param topic Any word but 0.
    /// @param digest sha-256 of the words; 0 for none.
    /// @param expiresAt Last second in which it is valid, {MIN_TERM} to {MAX_TERM} from now.
    function attest(address about, bytes32 topic, bytes32 digest, uint40 expiresAt) external;
    /// @notice Takes back what the caller vouched for, also what was refused. Emits {AttestationRevoked}.
    function revoke(address about, bytes32 topic) external;
    /// @notice Refuses what `issuer` says about the caller, before or after it is said, or admits it again. Emits
    /// {RefusalSet}. The two refusals, of one topic and of everything, stand beside each other.
    /// @param issuer Whose words.
    /// @param topic On which topic; 0 for everything this issuer says.
    /// @param refused Whether they are refused from now on.
    function setRefusal(address issuer, bytes32 topic, bool refused) external;

    /// @notice The shortest time an attestation can be given for, in seconds.
    function MIN_TERM() external view returns (uint40);
    /// @notice The longest time an attestation can be given for, in seconds.
    function MAX_TERM() external view returns (uint40);
    /// @notice What `issuer` last vouched for about `about` on `topic`, whether valid or not.
    function attestationOf(address issuer, address about, bytes32 topic) external view returns (Attestation memory);
    /// @notice Whether it is neither expired, nor revoked, nor refused.
    function isValid(address issuer, address about, bytes32 topic) external view returns (bool);
    /// @notice Whether `about` refuses what `issuer` says on `topic`, by that topic or by all.
    function isRefused(address about, address issuer, bytes32 topic) external view returns (bool);
}
