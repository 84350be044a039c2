// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModeration} from "./IModeration.sol";

/// @title What can be reported, and pauses
/// @dev A motion names the domain it was made against by its id, so nothing here reaches a motion that exists.
abstract contract Kinds is IModeration {
    uint8 private constant FEWEST_SEATS = 21;
    uint8 private constant FEWEST_SEATS_GRAVE = 51;
    uint8 private constant MOST_SEATS = 101;
    uint40 private constant PAUSE_WINDOW = 14 days;
    uint40 private constant PAUSE_EVERY = 28 days;

    /// @notice Says which kinds there are, and can do nothing else.
    address public immutable GOVERNOR;
    /// @notice May pause new motions, and can do nothing else.
    address public immutable GUARDIAN;

    /// @inheritdoc IModeration
    uint40 public pausedUntil;
    /// @dev First second of the last window in which motions could be paused.
    uint40 private _pauseWindowStart;
    mapping(uint16 kind => Kind) private _kinds;

    constructor(address governor, address guardian, FirstKind[] memory first) {
        GOVERNOR = governor;
        GUARDIAN = guardian;
        for (uint256 i = 0; i < first.length; ++i) {
            _setKind(first[i].kind, first[i].how);
        }
    }

    /// @inheritdoc IModeration
    function setKind(uint16 kind, Kind calldata how) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        _setKind(kind, how);
    }

    /// @inheritdoc IModeration
    function setPause(uint40 until) external {
        if (msg.sender != GUARDIAN) revert NotAuthorized(msg.sender);
        if (until != 0) {
            if (block.timestamp >= _pauseWindowStart + PAUSE_EVERY) _pauseWindowStart = uint40(block.timestamp);
            uint40 latest = _pauseWindowStart + PAUSE_WINDOW;
            if (until <= block.timestamp || until > latest) revert PauseOutOfBounds(until, latest);
        }
        pausedUntil = until;
        emit PauseSet(until);
    }

    /// @inheritdoc IModeration
    function kindOf(uint16 kind) external view returns (Kind memory) {
        return _kinds[kind];
    }

    /// @dev How a new motion of this kind is decided.
    function _openKind(uint16 kind) internal view returns (Kind memory how) {
        how = _kinds[kind];
        if (address(how.target) == address(0)) revert KindUnknown(kind);
    }

    function _requireNotPaused() internal view {
        uint40 until = pausedUntil;
        if (block.timestamp < until) revert Paused(until);
    }

    function _setKind(uint16 kind, Kind memory how) private {
        if (kind == 0) revert KindUnknown(kind);
        uint8 fewest = how.grave ? FEWEST_SEATS_GRAVE : FEWEST_SEATS;
        bool closes = address(how.target) == address(0);
        bool fits = how.seats >= fewest && how.seats <= MOST_SEATS && how.seats & 1 == 1;
        if (!closes && !fits) revert SeatsOutOfBounds(how.seats);
        _kinds[kind] = how;
        emit KindSet(kind, address(how.target), how.seats, how.grave);
    }
}
