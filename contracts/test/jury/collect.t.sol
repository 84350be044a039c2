// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract CollectJurorsTest is JuryTest {
    function test_ItTakesFromWhoTheJuryNames() public {
        vm.prank(address(jury));
        jurors.collect(stranger, 5, _noPermit());
        assertEq(moot.balanceOf(stranger), POCKET - 5);
        assertEq(_held(), 5);
    }

    // nonsense: Jurors.collect.account
    // nonsense: Jurors.collect.amount
    function test_WhenThereIsNoMoney_ItReverts() public {
        address[3] memory accounts = [accused, address(0), stranger];
        uint256[3] memory amounts = [uint256(5), 5, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert();
            vm.prank(address(jury));
            jurors.collect(accounts[i], amounts[i], _noPermit());
        }
        assertEq(_held(), 0);
    }

    // nonsense: Jurors.collect.permit.*
    function testFuzz_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly(Permit memory permit) public {
        vm.prank(address(jury));
        jurors.collect(stranger, 5, permit);
        assertEq(_held(), 5);
    }

    function test_WhenTheCallerIsNotTheJury_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.collect(stranger, 5, _noPermit());
    }
}
