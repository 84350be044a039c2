// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "../BaseTest.sol";

contract MarketTokenTest is BaseTest {
    function test_ItStartsWithOneBillion() public view {
        assertEq(moot.totalSupply(), 1_000_000_000e18);
        assertEq(moot.decimals(), 18);
        assertEq(moot.symbol(), "MOOT");
    }

    function test_ItCountsVotesByBlockTime() public {
        vm.prank(buyer);
        moot.delegate(seller);
        vm.warp(START + 1);
        assertEq(moot.getPastVotes(seller, START), POCKET);
        assertEq(moot.clock(), START + 1);
        assertEq(moot.CLOCK_MODE(), "mode=timestamp");
    }

    function test_ItSharesNoncesBetweenPermitsAndDelegations() public {
        assertEq(moot.nonces(buyer), 0);
        _permitted();
        assertEq(moot.nonces(buyer), 1);
    }

    function _permitted() private {
        vm.startPrank(buyer);
        moot.approve(address(vault), 0);
        vault.deposit(MOOT, 1, _permit(moot, buyerKey, 1));
        vm.stopPrank();
    }
}
