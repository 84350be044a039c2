// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Places in the order in which they were taken
/// @dev Up to 32 places of five bits each in one word, the first lowest; how many there are is known elsewhere.
library Arrivals {
    uint256 private constant DIGIT = 5;
    uint256 private constant DIGIT_MASK = 31;

    /// @notice The place that was taken as number `index`.
    function placeAt(uint160 arrivals, uint256 index) internal pure returns (uint256) {
        return (uint256(arrivals) >> (DIGIT * index)) & DIGIT_MASK;
    }

    /// @notice The same with one more place at the end.
    function with(uint160 arrivals, uint256 count, uint256 place) internal pure returns (uint160) {
        // 32 digits of 5 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint160(uint256(arrivals) | place << (DIGIT * count));
    }

    /// @notice The same without number `index`; later ones move up.
    function without(uint160 arrivals, uint256 index) internal pure returns (uint160) {
        uint256 shift = DIGIT * index;
        uint256 earlier = uint256(arrivals) & ((uint256(1) << shift) - 1);
        uint256 later = uint256(arrivals) >> (shift + DIGIT);
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint160(earlier | later << shift);
    }

    /// @notice How many places a word of 32 bits names.
    function size(uint32 places) internal pure returns (uint256 ones) {
        for (uint256 rest = places; rest != 0; rest &= rest - 1) {
            ++ones;
        }
    }

    /// @notice The place that is number `index` among those in the word, from the lowest on.
    function nth(uint32 places, uint256 index) internal pure returns (uint256 place) {
        uint256 rest = places;
        for (uint256 i = 0; i < index; ++i) {
            rest &= rest - 1;
        }
        while (rest & 1 == 0) {
            rest >>= 1;
            ++place;
        }
    }
}
