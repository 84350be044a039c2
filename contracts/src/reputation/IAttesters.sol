// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Whose word a market shows as a badge
/// @notice Anybody can vouch for anybody (see {IAttestations}). The governor decides whose word on which topic stands
/// beside a name as a badge; everybody else's is shown as what it is, something that somebody says. Taking an attester off
/// the list reaches the badges that there are: then they are statements like any other.
interface IAttesters {
    /// @notice Only the governor keeps the list.
    error NotAuthorized(address caller);
    /// @notice The zero address vouches for nothing.
    error AttesterEmpty();
    /// @notice An attester is registered for one topic.
    error TopicEmpty();

    /// @notice What `attester` says on `topic` is shown as a badge from now on, or no more.
    event AttesterSet(address indexed attester, bytes32 indexed topic, bool registered);

    /// @notice Registers an attester for a topic or takes it off the list. Governor only. Emits {AttesterSet}.
    function setAttester(address attester, bytes32 topic, bool registered) external;
    /// @notice Whether what `attester` says on `topic` is shown as a badge now.
    function isAttester(address attester, bytes32 topic) external view returns (bool);
}
