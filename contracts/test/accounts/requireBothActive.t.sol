// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {BaseTest} from "../BaseTest.sol";

contract RequireBothActiveTest is BaseTest {
    function test_ItSaysSinceWhenBothAreKnown() public {
        _present(buyer);
        vm.warp(START + 5 days);
        vm.prank(seller);
        accounts.setEncryptionKey(keccak256("a key"));
        assertEq(accounts.requireBothActive(buyer, seller), START + 5 days);
        assertEq(accounts.requireBothActive(seller, buyer), START + 5 days);
    }

    function test_WhenOneNeverPresentedItself_ItIsZero() public {
        _present(buyer);
        assertEq(accounts.requireBothActive(buyer, seller), 0);
        assertEq(accounts.requireBothActive(seller, buyer), 0);
        assertEq(accounts.requireBothActive(seller, stranger), 0);
    }

    function test_WhenEitherIsSuspended_ItNamesThatOne() public {
        address[2] memory people = [buyer, seller];
        for (uint256 i = 0; i < people.length; ++i) {
            _suspend(people[i], 7 days);
            vm.expectRevert(abi.encodeWithSelector(IAccounts.Suspended.selector, people[i], START + 7 days));
            accounts.requireBothActive(buyer, seller);
            _suspend(people[i], 0);
        }
    }

    function test_WhenTheSuspensionEnded_ItIsActiveAgain() public {
        _suspend(buyer, 7 days);
        vm.warp(START + 7 days);
        assertEq(accounts.requireBothActive(buyer, seller), 0);
    }

    function _present(address person) private {
        vm.prank(person);
        accounts.setProfile(IAccounts.Kind.Person, keccak256("me"));
    }
}
