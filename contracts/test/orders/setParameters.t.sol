// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract SetParametersTest is OrdersTest {
    function testFuzz_ItSetsWhatFutureDealsFreeze(uint16 feeBps, uint32 disputeWithin, address ruler) public {
        feeBps = uint16(bound(feeBps, 0, 300));
        disputeWithin = uint32(bound(disputeWithin, 7 days, 90 days));
        vm.expectEmit();
        emit IOrders.ParametersSet(feeBps, disputeWithin, ruler);
        _set(feeBps, disputeWithin, ruler);
        (uint16 fee, uint32 within, address now_,) = orders.parameters();
        assertEq(fee, feeBps);
        assertEq(within, disputeWithin);
        assertEq(now_, ruler);
    }

    function test_ItReachesNoDealThatExists() public {
        Deal memory deal = _accepted();
        _set(0, 7 days, stranger);
        vm.prank(buyer);
        orders.openDispute(deal, keccak256("late"), _noPermit());
        assertEq(_orderOf(deal).deadline, START + DISPUTE_WITHIN);
        _release(deal);
        assertEq(_free(treasury, WON), _fee(PRICE));
    }

    // nonsense: Orders.setParameters.feeBps
    function test_WhenTheFeeIsAboveThreePercent_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IOrders.ParameterOutOfBounds.selector, 301, 300));
        _set(301, DISPUTE_WITHIN, arbiter);
    }

    // nonsense: Orders.setParameters.disputeWithin
    function test_WhenTheDisputeTimeIsOutOfBounds_ItReverts() public {
        uint32[2] memory unfit = [uint32(7 days - 1), uint32(90 days + 1)];
        for (uint256 i = 0; i < unfit.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOrders.ParameterOutOfBounds.selector, unfit[i], 90 days));
            _set(FEE_BPS, unfit[i], arbiter);
        }
    }

    function test_WhenTheyAreAtTheirBounds_ItSetsThem() public {
        _set(300, 90 days, arbiter);
        _set(0, 7 days, arbiter);
        (uint16 feeBps, uint32 disputeWithin,,) = orders.parameters();
        assertEq(feeBps, 0);
        assertEq(disputeWithin, 7 days);
    }

    // nonsense: Orders.setParameters.arbiter
    function test_WhenThereIsNoArbiter_ItLeavesOnlyAgreementAndTime() public {
        _set(FEE_BPS, DISPUTE_WITHIN, address(0));
        arbiter = address(0);
        Deal memory deal = _disputed();
        vm.warp(_orderOf(deal).deadline + 1);
        orders.expire(deal);
        _assertState(deal, IOrders.State.Refunded);
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotAuthorized.selector, guardian));
        orders.setParameters(0, 7 days, arbiter);
    }

    function _set(uint16 feeBps, uint32 disputeWithin, address ruler) private {
        vm.prank(governor);
        orders.setParameters(feeBps, disputeWithin, ruler);
    }
}
