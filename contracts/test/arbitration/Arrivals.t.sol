// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Arrivals} from "../../src/arbitration/Arrivals.sol";
import {Test} from "forge-std/Test.sol";

/// @notice Words of arrivals do what a list of places does.
contract ArrivalsTest is Test {
    function testFuzz_PlacesStandInTheOrderInWhichTheyWereTaken(uint256 seed, uint256 count) public pure {
        uint256[] memory list = _shuffled(seed, bound(count, 1, 32));
        _assertSame(_wordOf(list), list);
    }

    function testFuzz_WhenOneLeavesLaterOnesMoveUp(uint256 seed, uint256 count, uint256 index) public pure {
        uint256[] memory list = _shuffled(seed, bound(count, 1, 32));
        index = bound(index, 0, list.length - 1);
        uint256[] memory left = new uint256[](list.length - 1);
        for (uint256 i = 0; i < left.length; ++i) {
            left[i] = list[i < index ? i : i + 1];
        }
        uint160 word = Arrivals.without(_wordOf(list), index);
        assertEq(word, _wordOf(left));
        _assertSame(word, left);
    }

    function testFuzz_PlacesOfAWordAreCountedFromTheLowest(uint32 places) public pure {
        uint256 found = 0;
        for (uint256 place = 0; place < 32; ++place) {
            if (places >> place & 1 == 1) assertEq(Arrivals.nth(places, found++), place);
        }
        assertEq(Arrivals.size(places), found);
    }

    function _assertSame(uint160 word, uint256[] memory list) private pure {
        for (uint256 i = 0; i < list.length; ++i) {
            assertEq(Arrivals.placeAt(word, i), list[i]);
        }
    }

    function _wordOf(uint256[] memory list) private pure returns (uint160 word) {
        for (uint256 i = 0; i < list.length; ++i) {
            word = Arrivals.with(word, i, list[i]);
        }
    }

    /// @dev So many of the 32 places in an order that follows from the seed.
    function _shuffled(uint256 seed, uint256 count) private pure returns (uint256[] memory list) {
        uint256[32] memory all;
        for (uint256 i = 0; i < 32; ++i) {
            all[i] = i;
        }
        list = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            uint256 other = i + uint256(keccak256(abi.encode(seed, i))) % (32 - i);
            (all[i], all[other]) = (all[other], all[i]);
            list[i] = all[i];
        }
    }
}
