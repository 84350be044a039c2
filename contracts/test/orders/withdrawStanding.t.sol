// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "../../src/orders/IOrders.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract WithdrawStandingTest is OrdersTest {
    function setUp() public override {
        super.setUp();
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
    }

    function testFuzz_ItMovesTheAmountToTheFreeBalance(uint96 amount) public {
        amount = uint96(bound(amount, 1, DEPOSIT));
        vm.expectEmit();
        emit IOrders.StandingChanged(seller, DEPOSIT - amount);
        _withdraw(seller, amount);
        assertEq(orders.standingOf(seller), DEPOSIT - amount);
        assertEq(_free(seller, MOOT), amount);
    }

    // nonsense: Orders.withdrawStanding.amount
    function test_WhenTheStandingIsSmaller_ItRevertsWithBoth() public {
        vm.expectRevert(abi.encodeWithSelector(IOrders.StandingShort.selector, seller, DEPOSIT, DEPOSIT + 1));
        _withdraw(seller, DEPOSIT + 1);
    }

    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _withdraw(seller, 0);
    }

    function test_WhenASaleUsedIt_ItIsOutOfReach() public {
        _placed();
        vm.expectRevert(abi.encodeWithSelector(IOrders.StandingShort.selector, seller, 0, 1));
        _withdraw(seller, 1);
    }

    function _withdraw(address account, uint96 amount) private {
        vm.prank(account);
        orders.withdrawStanding(amount);
    }
}
