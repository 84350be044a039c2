// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Regions of the world in one word
/// @notice Up to four ISO 3166 codes of eight ASCII bytes each: a country ("KR") or a part of it ("KR-11").
library Regions {
    uint256 private constant PLACES = 4;
    uint256 private constant COUNTRY_LENGTH = 2;
    /// @dev Of the part behind the hyphen.
    uint256 private constant MAX_PART_LENGTH = 3;

    /// @dev Whether the word names at least one region, each once, the empty places last: equal sets in equal order are
    /// equal words.
    function areValid(bytes32 regions) internal pure returns (bool) {
        if (regions == 0) return false;
        bool ended = false;
        for (uint256 i = 0; i < PLACES; ++i) {
            bytes8 region = _at(regions, i);
            if (region == 0) {
                ended = true;
                continue;
            }
            if (ended || !isRegion(region)) return false;
            for (uint256 j = 0; j < i; ++j) {
                if (_at(regions, j) == region) return false;
            }
        }
        return true;
    }

    /// @dev Two letters, or two letters, a hyphen and one to three letters or digits; zeros behind.
    function isRegion(bytes8 region) internal pure returns (bool) {
        for (uint256 i = 0; i < COUNTRY_LENGTH; ++i) {
            if (!_isLetter(region[i])) return false;
        }
        uint256 length = COUNTRY_LENGTH;
        if (region[length] == "-") {
            ++length;
            while (length <= COUNTRY_LENGTH + MAX_PART_LENGTH && _isLetterOrDigit(region[length])) ++length;
            if (length == COUNTRY_LENGTH + 1) return false;
        }
        return region << (8 * length) == 0;
    }

    function _at(bytes32 regions, uint256 place) private pure returns (bytes8) {
        return bytes8(regions << (64 * place)); // forge-lint: disable-line(unsafe-typecast)
    }

    function _isLetter(bytes1 char) private pure returns (bool) {
        return char >= "A" && char <= "Z";
    }

    function _isLetterOrDigit(bytes1 char) private pure returns (bool) {
        return _isLetter(char) || (char >= "0" && char <= "9");
    }
}
