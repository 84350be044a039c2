// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault} from "../../src/vault/IVault.sol";
import {VaultTest} from "./VaultTest.sol";

contract SetModuleTest is VaultTest {
    address private newModule = makeAddr("a module added later");

    function test_ItLetsTheModuleTakeFromTheCaller() public {
        vm.expectEmit();
        emit IVault.ModuleSet(buyer, newModule, true);
        _allow(newModule, true);
        vm.prank(newModule);
        vault.take(WON, buyer, AMOUNT, _noPermit());
        assertEq(vault.heldBy(newModule, WON), AMOUNT);
    }

    function test_ItLeavesEverybodyElseOutOfReach() public {
        _allow(newModule, true);
        vm.prank(newModule);
        vm.expectRevert(abi.encodeWithSelector(IVault.NotModule.selector, newModule, seller));
        vault.take(WON, seller, AMOUNT, _noPermit());
    }

    // nonsense: Vault.setModule.allowed
    function test_WhenWithdrawn_ItStopsTheModule() public {
        _allow(newModule, true);
        _allow(newModule, false);
        assertFalse(vault.isModuleFor(buyer, newModule));
        vm.prank(newModule);
        vm.expectRevert(abi.encodeWithSelector(IVault.NotModule.selector, newModule, buyer));
        vault.take(WON, buyer, AMOUNT, _noPermit());
    }

    // nonsense: Vault.setModule.module
    function test_WhenTheModuleIsCore_ItChangesNothing() public {
        _allow(core, false);
        assertTrue(vault.isModuleFor(buyer, core));
        _take(WON, AMOUNT);
        assertEq(vault.heldBy(core, WON), AMOUNT);
    }

    function _allow(address module, bool allowed) private {
        vm.prank(buyer);
        vault.setModule(module, allowed);
    }
}
