// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {BaseTest} from "../BaseTest.sol";

contract SetEncryptionKeyTest is BaseTest {
    function testFuzz_ItPublishesTheKeyAndRemembersTheFirstTime(bytes32 key) public {
        vm.assume(key != 0);
        vm.expectEmit();
        emit IAccounts.EncryptionKeySet(buyer, key);
        vm.prank(buyer);
        accounts.setEncryptionKey(key);
        assertEq(accounts.encryptionKeyOf(buyer), key);
        assertEq(accounts.accountOf(buyer).since, START);
    }

    // nonsense: Accounts.setEncryptionKey.key
    function test_WhenTheKeyIsZero_ItReverts() public {
        vm.prank(buyer);
        vm.expectRevert(IAccounts.KeyEmpty.selector);
        accounts.setEncryptionKey(0);
    }
}
