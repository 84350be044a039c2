// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Vm} from "forge-std/Vm.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract BuyRecordTest is OrdersTest {
    function test_WhenItWaitsForTheSeller_ItAnnouncesNoAcceptance() public {
        Terms memory terms = _list(_terms());
        vm.recordLogs();
        _buy(terms, _purchase());
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i = 0; i < logs.length; ++i) {
            assertNotEq(logs[i].topics[0], IOrders.OrderAccepted.selector);
        }
        assertGt(logs.length, 0);
    }

    function test_WhenItWaitsForTheSeller_ItKnowsOfNoSignedMeetingTime() public {
        assertEq(_orderOf(_placed()).meetingSignedUntil, 0);
    }

    function test_WhenThePriceIsTheLargestThereIs_ItTakesIt() public {
        Terms memory terms = _terms();
        terms.price = type(uint96).max;
        vm.prank(seller);
        listings.list(terms, 1);
        deal(address(won), buyer, terms.price);
        _buy(terms, _purchase());
        assertEq(vault.heldBy(address(orders), WON), terms.price);
    }
}
