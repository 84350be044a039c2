// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening} from "../../src/jury/IJury.sol";
import {Jurors} from "../../src/jury/Jurors.sol";
import {Jury} from "../../src/jury/Jury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice Which court asked is kept in five bits of a case's file.
contract CourtsTest is JuryTest {
    function test_EachOfThirtyOneCourtsIsRememberedByItsCases() public {
        _settleTown();
        address[] memory courts = _courts();
        for (uint256 i = 0; i < courts.length; ++i) {
            Opening memory opening = _dispute();
            vm.prank(courts[i]);
            uint256 id = jury.open(opening, _noPermit());
            assertEq(jury.caseOf(id).court, courts[i]);
            assertTrue(jury.caseOf(id).feeLater);
        }
    }

    function test_ThereAreNoMoreCourtsThanThirtyOne() public {
        address[] memory courts = _named(32);
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)) + 1);
        Jurors ofNext = new Jurors(vault, next, governor);
        vm.expectRevert(abi.encodeWithSelector(IJury.ParameterOutOfBounds.selector, 32, 31));
        new Jury(ofNext, beacon, address(vault), courts, governor, _defaults());
    }

    function _courts() internal pure override returns (address[] memory) {
        return _named(31);
    }

    function _named(uint160 count) private pure returns (address[] memory courts) {
        courts = new address[](count);
        for (uint160 i = 0; i < count; ++i) {
            courts[i] = address(0xC0000 + i);
        }
    }
}
