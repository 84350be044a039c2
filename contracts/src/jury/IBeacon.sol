// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Where juries get their lot from
/// @notice Time is cut into epochs, and each has one seed that nobody can know or choose before its moment. All cases
/// that were opened in time for an epoch share its seed.
/// @dev A beacon answers for ever what it answered once: a seed never changes, and a missed one never comes back.
interface IBeacon {
    /// @notice The seed of this epoch is not fixed before `from`.
    error SeedTooEarly(uint64 epoch, uint40 from);
    /// @notice The epoch has its seed already.
    error SeedAlreadyPosted(uint64 epoch);
    /// @notice The moment in which this seed could be posted is over.
    error SeedIsMissed(uint64 epoch);
    /// @notice This is not the seed of the epoch.
    error SeedNotValid(uint64 epoch);

    /// @notice The seed of `epoch` is `seed`, for ever.
    event SeedPosted(uint64 indexed epoch, bytes32 seed);

    /// @notice First epoch whose seed nobody can know or choose at `time`, the moment in which a case is opened.
    /// @dev A beacon that counts blocks can only answer for the current block's time.
    function epochAfter(uint256 time) external view returns (uint64);
    /// @notice When the seed of an epoch is fixed; before that it cannot be posted.
    function timeOf(uint64 epoch) external view returns (uint40);
    /// @notice The seed; 0 while nobody posted it, and for ever when the moment was missed.
    function seedOf(uint64 epoch) external view returns (bytes32);
    /// @notice Whether the seed can never be posted any more: cases move on to another epoch.
    function isMissed(uint64 epoch) external view returns (bool);
}
