// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault} from "../../src/vault/IVault.sol";
import {Vault} from "../../src/vault/Vault.sol";
import {VaultTest} from "./VaultTest.sol";

contract ConstructorTest is VaultTest {
    function test_ItRemembersWhoListsTokensWhereFeesGoAndWhichModulesAreCore() public {
        address[] memory modules = new address[](2);
        (modules[0], modules[1]) = (makeAddr("one"), makeAddr("two"));
        Vault other = new Vault(governor, treasury, modules);
        assertEq(other.GOVERNOR(), governor);
        assertEq(other.treasury(), treasury);
        assertTrue(other.isModuleFor(buyer, modules[0]));
        assertTrue(other.isModuleFor(buyer, modules[1]));
        assertFalse(other.isModuleFor(buyer, core));
    }

    function test_WhenNobodyCouldSpendTheFees_ItReverts() public {
        address[] memory modules = new address[](0);
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, address(0)));
        new Vault(governor, address(0), modules);
    }

    function test_WhenTheTreasuryIsTheVaultItself_ItReverts() public {
        address[] memory modules = new address[](0);
        address next = vm.computeCreateAddress(address(this), vm.getNonce(address(this)));
        vm.expectRevert(abi.encodeWithSelector(IVault.BadRecipient.selector, next));
        new Vault(governor, next, modules);
    }
}
