// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The draw
/// @notice A shuffle of all numbers below `size` that can be asked about one number at a time, so that drawing a jury
/// stores nothing, costs nothing and gives everybody the same answer.
/// @dev Four Feistel rounds over the smallest even number of bits that holds `size`, keyed by keccak256. A result that
/// is not below `size` is shuffled on until it is (cycle walking). The shuffle is one to one, so this comes to an end;
/// the numbers are fewer than four times `size`, so it takes fewer than four steps on average.
library Draw {
    /// @notice Where the shuffle named by `key` puts `x`.
    /// @param size Above x.
    function permute(bytes32 key, uint256 x, uint256 size) internal pure returns (uint256) {
        unchecked {
            uint256 half = 1;
            while (uint256(1) << (2 * half) < size) ++half;
            uint256 mask = (uint256(1) << half) - 1;
            do {
                uint256 left = x >> half;
                uint256 right = x & mask;
                for (uint256 i = 0; i < 4; ++i) {
                    (left, right) = (right, left ^ (_mix(key, right << 8 | i) & mask));
                }
                x = left << half | right;
            } while (x >= size);
        }
        return x;
    }

    /// @dev keccak256(abi.encode(key, value)) in memory nobody else uses.
    function _mix(bytes32 key, uint256 value) private pure returns (uint256 mixed) {
        assembly ("memory-safe") {
            mstore(0x00, key)
            mstore(0x20, value)
            mixed := keccak256(0x00, 0x40)
        }
    }
}
