// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "./IBeacon.sol";

/// @title Settable beacon
/// @notice For a chain on one machine: its owner names the seeds, so whoever owns it chooses the juries. Never deploy
/// it where a verdict matters.
contract SettableBeacon is IBeacon {
    /// @notice Only the owner posts.
    error NotOwner(address caller);

    /// @notice Who names the seeds.
    address public immutable OWNER;
    /// @notice Seconds an epoch lasts.
    uint40 public immutable LENGTH;
    /// @notice Seconds after its moment in which a seed can be posted.
    uint40 public immutable WINDOW;

    mapping(uint64 epoch => bytes32) private _seeds;

    /// @param owner Names the seeds.
    /// @param length Seconds an epoch lasts.
    /// @param window Seconds after its moment in which a seed can be posted.
    constructor(address owner, uint40 length, uint40 window) {
        OWNER = owner;
        LENGTH = length;
        WINDOW = window;
    }

    /// @notice Names the seed of an epoch whose moment has come, once. Owner only. Emits {SeedPosted}.
    function post(uint64 epoch, bytes32 seed) external {
        if (msg.sender != OWNER) revert NotOwner(msg.sender);
        if (block.timestamp < timeOf(epoch)) revert SeedTooEarly(epoch, timeOf(epoch));
        if (_seeds[epoch] != 0) revert SeedAlreadyPosted(epoch);
        if (isMissed(epoch)) revert SeedIsMissed(epoch);
        if (seed == 0) revert SeedNotValid(epoch);
        _seeds[epoch] = seed;
        emit SeedPosted(epoch, seed);
    }

    /// @inheritdoc IBeacon
    function epochAfter(uint256 time) external view returns (uint64) {
        // Block times fit 40 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64(time / LENGTH + 1);
    }

    /// @inheritdoc IBeacon
    function timeOf(uint64 epoch) public view returns (uint40) {
        // The epochs of block times end within 40 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint40(uint256(epoch) * LENGTH);
    }

    /// @inheritdoc IBeacon
    function seedOf(uint64 epoch) external view returns (bytes32) {
        return _seeds[epoch];
    }

    /// @inheritdoc IBeacon
    function isMissed(uint64 epoch) public view returns (bool) {
        return _seeds[epoch] == 0 && block.timestamp > timeOf(epoch) + WINDOW;
    }
}
