// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract OpenDisputeShippedTest is ShippedTest {
    function test_WhenTheGoodsAreOnTheirWay_ItIsEithersToOpen() public {
        address[2] memory people = [buyer, seller];
        for (uint256 i = 0; i < people.length; ++i) {
            Deal memory deal = _shipped();
            vm.expectEmit();
            emit IOrders.DisputeOpened(_idOf(deal), people[i], STATEMENT, START + DISPUTE_WITHIN);
            _dispute(deal, people[i]);
            _assertState(deal, IOrders.State.Disputed);
            assertTrue(_orderOf(deal).goodsSent);
            assertEq(_orderOf(deal).disputeByBuyer, people[i] == buyer);
        }
    }

    function test_WhenTheGoodsArrived_ItIsHowTheBuyerRefusesThem() public {
        Deal memory deal = _delivered();
        vm.warp(_orderOf(deal).deadline);
        _dispute(deal, buyer);
        assertEq(_orderOf(deal).deadline, block.timestamp + DISPUTE_WITHIN);
        assertTrue(_orderOf(deal).goodsSent);
    }

    function test_WhenTimeHasDeliveredThem_ItIsTheBuyersUntilTheLastSecondOfLooking() public {
        Deal memory deal = _deliveredByTime();
        vm.warp(_orderOf(deal).inspectBy);
        _dispute(deal, buyer);
        _assertState(deal, IOrders.State.Disputed);
    }

    function test_WhenTheGoodsArrived_ItIsNotTheSellers() public {
        Deal memory confirmed = _delivered();
        _expectNotParty(confirmed, seller);
        _dispute(confirmed, seller);
        Deal memory byTime = _deliveredByTime();
        _expectNotParty(byTime, seller);
        _dispute(byTime, seller);
    }

    function test_WhenTheTimeToLookIsOver_ItReverts() public {
        Deal memory deal = _deliveredByTime();
        _pass(deal);
        _expectTooLate(deal);
        _dispute(deal, buyer);
    }

    function test_WhenTheSellerHasYetToShip_ItReverts() public {
        Deal memory deal = _toShip();
        _expectWrongState(deal, IOrders.State.Accepted);
        _dispute(deal, buyer);
    }

    function test_WhenNoDepositsAreDown_ItIsFundedByTheOpener() public {
        Deal memory deal = _delivered(_trustingShippable());
        _dispute(deal, buyer);
        assertEq(vault.heldBy(address(orders), MOOT), DEPOSIT);
    }
}
