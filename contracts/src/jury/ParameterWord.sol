// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury} from "./IJury.sol";

/// @dev {IJury-Parameters} as they are stored: seven numbers of 32 bits in the order of the struct, the first lowest.
type ParameterWord is uint256;

using ParameterWords for ParameterWord global;

/// @title Parameters in a word
/// @notice A case needs one or two of seven numbers at a time; whoever asks for all gets the struct.
library ParameterWords {
    uint256 private constant NUMBERS = 7;

    /// @notice The struct in a word.
    function pack(IJury.Parameters memory all) internal pure returns (ParameterWord) {
        uint256 word = 0;
        for (uint256 i = 0; i < NUMBERS; ++i) {
            assembly ("memory-safe") {
                word := or(word, shl(shl(5, i), mload(add(all, shl(5, i)))))
            }
        }
        return ParameterWord.wrap(word);
    }

    /// @notice The word as a struct.
    function unpack(ParameterWord word) internal pure returns (IJury.Parameters memory all) {
        for (uint256 i = 0; i < NUMBERS; ++i) {
            assembly ("memory-safe") {
                mstore(add(all, shl(5, i)), and(shr(shl(5, i), word), 0xffffffff))
            }
        }
    }

    /// @notice D in whole tokens; below 2^16, by its bounds.
    function deposit(ParameterWord word) internal pure returns (uint16) {
        return uint16(_number(word, 0)); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @notice What a seat costs who asks, in whole tokens.
    function fee(ParameterWord word) internal pure returns (uint256) {
        return _number(word, 1);
    }

    /// @notice Least stake in whole tokens.
    function minStake(ParameterWord word) internal pure returns (uint256) {
        return _number(word, 2);
    }

    /// @notice Most that is repaid in 30 days, in whole tokens.
    function repaymentCap(ParameterWord word) internal pure returns (uint256) {
        return _number(word, 3);
    }

    /// @notice Seconds in which votes are sealed.
    function commitFor(ParameterWord word) internal pure returns (uint40) {
        return uint40(_number(word, 4)); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @notice Seconds in which votes are opened.
    function revealFor(ParameterWord word) internal pure returns (uint40) {
        return uint40(_number(word, 5)); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @notice Seconds in which an appeal is possible.
    function appealFor(ParameterWord word) internal pure returns (uint40) {
        return uint40(_number(word, 6)); // forge-lint: disable-line(unsafe-typecast)
    }

    function _number(ParameterWord word, uint256 index) private pure returns (uint256) {
        return (ParameterWord.unwrap(word) >> (index * 32)) & type(uint32).max;
    }
}
