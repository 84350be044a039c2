// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {BaseTest} from "../BaseTest.sol";

contract ListCellsTest is BaseTest {
    /// @dev H3 numbers its base cells from 0 to this.
    uint64 private constant LAST_BASE = 121;

    function test_WhenAnyBitOfACellIsTurned_ItListsWhatIsACoarseCellAllTheSame() public {
        uint64[4] memory digits = [uint64(0), 3, 5, 6];
        for (uint64 resolution = 0; resolution <= 8; ++resolution) {
            for (uint256 i = 0; i < digits.length; ++i) {
                uint64 cell = _cell(LAST_BASE, resolution, digits[i]);
                _tryCell(cell);
                for (uint256 bit = 0; bit < 64; ++bit) {
                    _tryCell(cell ^ uint64(1 << bit));
                }
            }
        }
    }

    function test_WhenTheBaseCellExists_ItLists() public {
        for (uint64 base = 0; base < 128; ++base) {
            assertEq(_lists(_cell(base, 7, 2)), base <= LAST_BASE);
        }
    }

    function testFuzz_WhenTheCellIsAnything_ItListsCoarseCellsOnly(uint64 cell) public {
        _tryCell(cell);
        // The same digits in something that looks like a cell.
        _tryCell(uint64(8) << 56 | (cell % 10) << 52 | (cell & ((1 << 52) - 1)));
    }

    function _tryCell(uint64 cell) private {
        assertEq(_lists(cell), _isCoarse(cell), vm.toString(bytes32(uint256(cell))));
    }

    function _lists(uint64 cell) private returns (bool) {
        Terms memory terms = _terms();
        terms.cell = cell;
        vm.prank(seller);
        (bool listed,) = address(listings).call(abi.encodeCall(listings.list, (terms, STOCK)));
        return listed;
    }

    /// @dev A cell whose path from its base cell takes the same digit at each step.
    function _cell(uint64 base, uint64 resolution, uint64 digit) private pure returns (uint64 cell) {
        cell = uint64(8) << 56 | resolution << 52 | base << 45;
        for (uint64 step = 1; step <= 15; ++step) {
            cell |= (step <= resolution ? digit : 7) << (45 - 3 * step);
        }
    }

    /// @dev What H3 says a cell of resolution 0 to 7 is, digit by digit.
    function _isCoarse(uint64 cell) private pure returns (bool) {
        uint64 resolution = (cell >> 52) & 0xf;
        bool isCell = cell >> 56 == 8;
        if (!isCell || resolution > 7 || (cell >> 45) & 0x7f > LAST_BASE) return false;
        for (uint64 step = 1; step <= 15; ++step) {
            bool isSeven = (cell >> (45 - 3 * step)) & 7 == 7;
            if (isSeven == (step <= resolution)) return false;
        }
        return true;
    }
}
