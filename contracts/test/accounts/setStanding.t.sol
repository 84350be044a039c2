// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {BaseTest} from "../BaseTest.sol";

contract SetStandingTest is BaseTest {
    uint40 private constant UNTIL = START + 7 days;

    function test_ItSuspendsUntilTheNamedSecond() public {
        vm.expectEmit();
        emit IAccounts.StandingSet(buyer, UNTIL);
        _setStanding(UNTIL);
        vm.warp(UNTIL - 1);
        vm.expectRevert(abi.encodeWithSelector(IAccounts.Suspended.selector, buyer, UNTIL));
        accounts.requireActive(buyer);
        vm.warp(UNTIL);
        accounts.requireActive(buyer);
    }

    // nonsense: Accounts.setStanding.until
    function test_WhenTheEndLiesInThePast_ItLiftsTheSuspension() public {
        _setStanding(UNTIL);
        _setStanding(0);
        accounts.requireActive(buyer);
    }

    // nonsense: Accounts.setStanding.account
    function test_WhenNobodyIsNamed_ItTouchesNobodyElse() public {
        vm.prank(moderation);
        accounts.setStanding(address(0), UNTIL);
        accounts.requireActive(buyer);
    }

    function test_WhenTheCallerIsNotModeration_ItReverts() public {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(IAccounts.NotModeration.selector, governor));
        accounts.setStanding(buyer, UNTIL);
    }

    function _setStanding(uint40 until) private {
        vm.prank(moderation);
        accounts.setStanding(buyer, until);
    }
}
