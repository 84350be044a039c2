// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract SetTokenLimitsTest is OrdersTest {
    // nonsense: Orders.setTokenLimits.feeFreeUpTo
    // nonsense: Orders.setTokenLimits.noDepositUpTo
    function testFuzz_ItSetsBothLimitsOfOneToken(uint96 feeFreeUpTo, uint96 noDepositUpTo) public {
        vm.expectEmit();
        emit IOrders.TokenLimitsSet(WON, feeFreeUpTo, noDepositUpTo);
        vm.prank(governor);
        orders.setTokenLimits(WON, feeFreeUpTo, noDepositUpTo);
        (uint96 feeFree, uint96 noDeposit) = orders.limitsOf(WON);
        assertEq(feeFree, feeFreeUpTo);
        assertEq(noDeposit, noDepositUpTo);
        (feeFree, noDeposit) = orders.limitsOf(MOOT);
        assertEq(feeFree, 0);
        assertEq(noDeposit, type(uint96).max);
    }

    // nonsense: Orders.setTokenLimits.token
    function test_WhenTheTokenIsNotListedYet_ItWaitsForIt() public {
        vm.prank(governor);
        orders.setTokenLimits(UNKNOWN_TOKEN, 1, 2);
        (uint96 feeFree, uint96 noDeposit) = orders.limitsOf(UNKNOWN_TOKEN);
        assertEq(feeFree, 1);
        assertEq(noDeposit, 2);
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotAuthorized.selector, guardian));
        orders.setTokenLimits(WON, 0, 0);
    }
}
