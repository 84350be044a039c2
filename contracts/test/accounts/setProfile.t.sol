// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {BaseTest} from "../BaseTest.sol";

contract SetProfileTest is BaseTest {
    bytes32 private constant DIGEST = keccak256("a profile");

    function test_ItPublishesKindAndDigest() public {
        vm.expectEmit();
        emit IAccounts.ProfileSet(buyer, IAccounts.Kind.Shop, DIGEST);
        _setProfile(IAccounts.Kind.Shop, DIGEST);
        assertEq(accounts.profileOf(buyer), DIGEST);
        assertEq(uint8(accounts.accountOf(buyer).kind), uint8(IAccounts.Kind.Shop));
    }

    function test_ItRemembersOnlyTheFirstTime() public {
        _setProfile(IAccounts.Kind.Person, DIGEST);
        vm.warp(START + 1 days);
        _setProfile(IAccounts.Kind.Shop, DIGEST);
        assertEq(accounts.accountOf(buyer).since, START);
    }

    function test_WhenTheCallerIsSuspended_ItLeavesTheSuspension() public {
        _suspend(buyer, 7 days);
        _setProfile(IAccounts.Kind.Person, DIGEST);
        assertEq(accounts.accountOf(buyer).suspendedUntil, START + 7 days);
    }

    // nonsense: Accounts.setProfile.kind
    function test_WhenTheKindIsUnknown_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IAccounts.ProfileIncomplete.selector, IAccounts.Kind.Unknown, DIGEST));
        _setProfile(IAccounts.Kind.Unknown, DIGEST);
    }

    // nonsense: Accounts.setProfile.digest
    function test_WhenThereIsNoDocument_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IAccounts.ProfileIncomplete.selector, IAccounts.Kind.Person, 0));
        _setProfile(IAccounts.Kind.Person, 0);
    }

    function _setProfile(IAccounts.Kind kind, bytes32 digest) private {
        vm.prank(buyer);
        accounts.setProfile(kind, digest);
    }
}
