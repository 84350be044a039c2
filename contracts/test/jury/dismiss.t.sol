// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract DismissTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_WhenTheBondIsUsedUp_ItTakesTheTicketOut() public {
        IJury.Parameters memory dearer = _defaults();
        dearer.deposit = 34;
        vm.prank(governor);
        jury.setParameters(dearer);
        vm.expectEmit(address(jurors));
        emit IJurors.ExitRequested(town[0], 7, uint16(block.timestamp / 1 days + 1));
        vm.prank(stranger);
        jurors.dismiss(7);
    }

    function test_WhenTheBondSuffices_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondSuffices.selector, town[0], 100 * D, 30 * D));
        jurors.dismiss(7);
    }

    function test_WhenAPartOfTheBondIsLocked_ItCountsToo() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        address juror = _juror(id, 0);
        (, uint256 locked) = _bond(juror);
        assertGt(locked, 0);
        uint32 place = _placeOf(juror);
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondSuffices.selector, juror, 100 * D, 30 * D));
        jurors.dismiss(place);
    }

    // nonsense: Jurors.dismiss.place
    function test_WhenThereIsNobody_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondSuffices.selector, address(0), 0, 0));
        jurors.dismiss(type(uint32).max);
    }
}
