// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract CollectJurorsTest is JuryTest {
    function test_ItTakesFromWhoTheJuryNames() public {
        vm.prank(address(jury));
        jurors.collect(stranger, 5, _noPermit());
        assertEq(moot.balanceOf(stranger), POCKET - 5);
        assertEq(_held(), 5);
    }

    function test_WhenThereIsNoMoney_ItReverts() public {
        vm.expectRevert();
        vm.prank(address(jury));
        jurors.collect(accused, 5, _noPermit());
    }

    function test_WhenTheCallerIsNotTheJury_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.collect(stranger, 5, _noPermit());
    }
}
