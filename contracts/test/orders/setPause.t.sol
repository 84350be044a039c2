// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract SetPauseTest is OrdersTest {
    function test_ItStopsPurchasesUntilTheNamedSecond() public {
        uint40 until = START + 14 days;
        vm.expectEmit();
        emit IOrders.PauseSet(until);
        _pause(until);
        (,,, uint40 pausedUntil) = orders.parameters();
        assertEq(pausedUntil, until);
        vm.warp(until);
        _assertState(_placed(), IOrders.State.Placed);
    }

    function test_ItCanBeEndedEarly() public {
        _pause(START + 14 days);
        _pause(0);
        _assertState(_placed(), IOrders.State.Placed);
    }

    // nonsense: Orders.setPause.until
    function test_WhenTheEndIsPastOrBeyondFourteenDays_ItReverts() public {
        uint40[2] memory unfit = [START, START + 14 days + 1];
        for (uint256 i = 0; i < unfit.length; ++i) {
            _expectOutOfBounds(unfit[i], START + 14 days);
        }
    }

    function test_WhenItIsMovedOn_ItNeverReachesBeyondTheFirstFourteenDays() public {
        _pause(START + 1 days);
        vm.warp(START + 2 days);
        _expectOutOfBounds(START + 14 days + 1, START + 14 days);
        _pause(START + 14 days);
    }

    function test_WhenAPauseWasOver_ItCannotBeRenewedForAsLong() public {
        _pause(START + 14 days);
        vm.warp(START + 14 days);
        _expectOutOfBounds(START + 15 days, START + 14 days);
        vm.warp(START + 28 days - 1);
        _expectOutOfBounds(START + 29 days, START + 14 days);
        vm.warp(START + 28 days);
        _pause(START + 42 days);
    }

    function test_ItLeavesRunningDealsAlone() public {
        Deal memory deal = _accepted();
        _pause(START + 14 days);
        _release(deal);
        _assertState(deal, IOrders.State.Completed);
    }

    function test_WhenTheCallerIsNotTheGuardian_ItReverts() public {
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotAuthorized.selector, governor));
        orders.setPause(START + 1);
    }

    function _pause(uint40 until) private {
        vm.prank(guardian);
        orders.setPause(until);
    }

    function _expectOutOfBounds(uint40 until, uint40 latest) private {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IOrders.ParameterOutOfBounds.selector, until, latest));
        orders.setPause(until);
    }
}
