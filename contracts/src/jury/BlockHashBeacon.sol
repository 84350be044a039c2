// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "./IBeacon.sol";

/// @title Block hash beacon
/// @notice The lot is the hash of a block that was still to come when a case was opened. For a chain on which drand's
/// curve is missing and no single machine makes all blocks: whoever makes the block can throw it away, at the price of
/// its reward, when its hash does not suit.
/// @dev An epoch is the number of a block; only every STRIDE-th counts, so that cases share a seed. The hash can be
/// read for 256 blocks, or for 8,191 where the chain keeps a history (EIP-2935); later it is missed.
contract BlockHashBeacon is IBeacon {
    /// @notice A block's number says nothing about a time to come.
    error TimeToCome(uint256 time);
    /// @notice The stride must not be 0, and the hash of a block with so many above it must still be readable.
    error BadGrid(uint64 stride, uint64 confirmations);

    /// @notice Where a chain that keeps a history of block hashes has it (EIP-2935).
    address public constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;
    /// @dev Age of the oldest hash that BLOCKHASH gives.
    uint256 private constant RECENT = 256;

    /// @notice Every so many blocks one is an epoch.
    uint64 public immutable STRIDE;
    /// @notice So many blocks must lie above a block before its hash becomes a seed: a chain takes back a few blocks now
    /// and then, and a jury that people have seen must not change.
    uint64 public immutable CONFIRMATIONS;
    /// @notice Milliseconds from one block to the next, about.
    uint64 public immutable PACE;

    mapping(uint64 epoch => bytes32) private _seeds;

    /// @param stride Every so many blocks one is an epoch.
    /// @param confirmations Blocks above one whose hash becomes a seed; less than 128.
    /// @param pace Milliseconds from one block to the next, about; only for {timeOf}.
    constructor(uint64 stride, uint64 confirmations, uint64 pace) {
        if (stride == 0 || confirmations == 0 || confirmations >= RECENT / 2) revert BadGrid(stride, confirmations);
        (STRIDE, CONFIRMATIONS, PACE) = (stride, confirmations, pace);
    }

    /// @notice Keeps the hash of block `epoch` for ever. Anybody, once. Emits {SeedPosted}.
    function poke(uint64 epoch) external {
        if (block.number < uint256(epoch) + CONFIRMATIONS) revert SeedTooEarly(epoch, timeOf(epoch));
        if (_seeds[epoch] != 0) revert SeedAlreadyPosted(epoch);
        if (epoch % STRIDE != 0) revert SeedNotValid(epoch);
        bytes32 seed = _hashOf(epoch);
        if (seed == 0) revert SeedIsMissed(epoch);
        _seeds[epoch] = seed;
        emit SeedPosted(epoch, seed);
    }

    /// @inheritdoc IBeacon
    /// @dev The first block on the grid more than CONFIRMATIONS above this one: while fewer are taken back, nobody can
    /// see the hash and then open the case again below it. Answers for now whatever earlier time is asked for.
    function epochAfter(uint256 time) external view returns (uint64) {
        if (time > block.timestamp) revert TimeToCome(time);
        // Numbers of blocks fit 64 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64((block.number + CONFIRMATIONS) / STRIDE * STRIDE + STRIDE);
    }

    /// @inheritdoc IBeacon
    /// @dev When the block will be deep enough, as far as the pace of blocks tells; not before the next block while it
    /// is not, and now once it is.
    function timeOf(uint64 epoch) public view returns (uint40) {
        uint256 due = uint256(epoch) + CONFIRMATIONS;
        if (due <= block.number) return uint40(block.timestamp);
        uint256 time = block.timestamp + ((due - block.number) * PACE + 999) / 1000;
        if (time == block.timestamp) ++time;
        // forge-lint: disable-next-line(unsafe-typecast)
        return time > type(uint40).max ? type(uint40).max : uint40(time);
    }

    /// @inheritdoc IBeacon
    function seedOf(uint64 epoch) external view returns (bytes32) {
        return _seeds[epoch];
    }

    /// @inheritdoc IBeacon
    function isMissed(uint64 epoch) external view returns (bool) {
        return block.number > epoch && _seeds[epoch] == 0 && _hashOf(epoch) == 0;
    }

    /// @dev 0 for a block that is too old, on this chain, to be remembered.
    function _hashOf(uint64 number) private view returns (bytes32) {
        if (block.number - number <= RECENT) return blockhash(number);
        if (HISTORY.code.length == 0) return 0;
        (bool known, bytes memory found) = HISTORY.staticcall(abi.encode(number)); // solhint-disable-line avoid-low-level-calls
        return known && found.length == 32 ? abi.decode(found, (bytes32)) : bytes32(0);
    }
}
