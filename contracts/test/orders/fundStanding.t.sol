// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault, Permit} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract FundStandingTest is OrdersTest {
    function testFuzz_ItAddsToWhatInstantSalesUse(uint96 first, uint96 second) public {
        first = uint96(bound(first, 1, POCKET / 2));
        second = uint96(bound(second, 1, POCKET / 2));
        _fund(first);
        vm.expectEmit();
        emit IOrders.StandingChanged(seller, first + second);
        _fund(second);
        assertEq(orders.standingOf(seller), first + second);
        assertEq(vault.heldBy(address(orders), MOOT), first + second);
    }

    // nonsense: Orders.fundStanding.amount
    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _fund(0);
    }

    // nonsense: Orders.fundStanding.permit.*
    function testFuzz_WhenThePermitIsNotTheCallers_ItMovesNothing(Permit memory permit) public {
        vm.prank(seller);
        moot.approve(address(vault), 0);
        vm.prank(seller);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        orders.fundStanding(DEPOSIT, permit);
        assertEq(orders.standingOf(seller), 0);
    }

    function _fund(uint96 amount) private {
        vm.prank(seller);
        orders.fundStanding(amount, _noPermit());
    }
}
