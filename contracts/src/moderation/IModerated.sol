// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What a domain offers to the people who judge it
/// @notice A domain whose subjects can be reported (an account, a listing, an advertisement…) implements this and is
/// registered under a kind. It says whose the subject is, which effects there are, and carries out a verdict.
interface IModerated {
    /// @notice Only moderation carries out a verdict.
    error NotModeration(address caller);
    /// @notice What was handed in names no subject of this domain.
    error SubjectUnknown(bytes32 subject);
    /// @notice The subject cannot have this effect (now).
    error EffectUnfit(bytes32 subject, bytes32 effect);

    /// @notice Names the subject that `about` describes, and who answers for it.
    /// @dev `about` is whatever this domain needs to know its own: ABI-encoded terms where only their hash is kept.
    /// Reverts with {SubjectUnknown} for what does not exist and with {EffectUnfit} for an effect it could never have.
    /// @return subject Id within the domain: the key under which there is one motion at a time.
    /// @return accused Who loses something if the answer is yes; never the zero address.
    function subjectOf(bytes calldata about, bytes32 effect) external view returns (bytes32 subject, address accused);

    /// @notice Does what the verdict says. Moderation only. May revert: it is tried again later.
    function carryOut(bytes32 subject, bytes32 effect) external;
}
