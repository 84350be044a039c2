// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract BuyWaysTest is ShippedTest {
    function test_WhenTheGoodsAreSent_ItFreezesTheTimesAndTheCarrierOfTheTerms() public {
        Terms memory terms = _list(_shippable());
        Purchase memory purchase = _parcel();
        Deal memory deal = _dealOf(terms, purchase);
        assertEq(deal.arriveWithin, ARRIVE_WITHIN);
        _expectPlaced(deal, purchase, START + terms.acceptWithin);
        _buy(terms, purchase);
        _assertState(deal, IOrders.State.Placed);
    }

    function test_WhenTheSellerAcceptsToSend_ItStartsTheTimeToShip() public {
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        vm.warp(START + 1 hours);
        vm.expectEmit();
        emit IOrders.OrderAccepted(_idOf(deal), START + 1 hours + SHIP_WITHIN, false);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        assertFalse(_orderOf(deal).meetingAgreed);
        assertEq(_orderOf(deal).inspectBy, 0);
    }

    function test_WhenAStandingDepositAcceptsToSend_ItStartsTheTimeToShip() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Deal memory deal = _buy(_list(_shippable()), _parcel());
        _assertState(deal, IOrders.State.Accepted);
        assertEq(_orderOf(deal).deadline, START + SHIP_WITHIN);
    }

    function test_WhenTheyMeetThoughShippingIsOffered_ItLeavesShippingOutOfTheDeal() public {
        Terms memory terms = _list(_shippable());
        Deal memory deal = _buy(terms, _purchase());
        _assertState(deal, IOrders.State.Placed);
        assertEq(deal.shipWithin + deal.arriveWithin + deal.inspectWithin, 0);
        assertEq(deal.carrier, address(0));
    }

    function test_WhenItIsAnAppointment_ItGoesAsAMeeting() public {
        Terms memory terms = _terms();
        terms.ways = APPOINTMENT;
        Purchase memory purchase = _purchase();
        purchase.way = APPOINTMENT;
        Deal memory deal = _buy(_list(terms), purchase);
        assertEq(_orderOf(deal).deadline, purchase.meetAt);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        assertTrue(_orderOf(deal).meetingAgreed);
        assertEq(_orderOf(deal).deadline, purchase.meetAt + 48 hours);
        _release(deal);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT, DEPOSIT);
    }

    function test_WhenTheGoodsAreSentAndAMeetingIsNamed_ItReverts() public {
        Terms memory terms = _list(_shippable());
        Purchase memory purchase = _parcel();
        purchase.meetAt = START + 1 days;
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IOrders.MeetingOutOfBounds.selector, purchase.meetAt, 0, 0));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    // nonsense: Orders.buy.purchase.way
    function testFuzz_WhenTheWayIsNotExactlyOneThatIsOffered_ItReverts(uint8 way) public {
        vm.assume(way != MEET_UP && way != SHIP);
        Terms memory terms = _list(_shippable());
        Purchase memory purchase = _purchase();
        purchase.way = way;
        vm.prank(buyer);
        vm.expectRevert(abi.encodeWithSelector(IOrders.WayNotOffered.selector, way, MEET_UP | SHIP));
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }
}
