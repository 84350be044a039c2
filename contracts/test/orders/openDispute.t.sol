// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract OpenDisputeTest is OrdersTest {
    bytes32 private constant STATEMENT = keccak256("not as shown");

    function test_ItFreezesTheMoneyUntilTheDealsDisputeTimeEnds() public {
        Deal memory deal = _accepted();
        uint40 deadline = START + DISPUTE_WITHIN;
        vm.expectEmit();
        emit IOrders.DisputeOpened(_idOf(deal), seller, STATEMENT, deadline);
        _open(deal, seller);
        _assertState(deal, IOrders.State.Disputed);
        assertEq(_orderOf(deal).deadline, deadline);
        assertFalse(_orderOf(deal).disputeByBuyer);
    }

    function test_WhenDepositsAreDown_ItCostsNothingMore() public {
        _disputed();
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT);
    }

    function test_WhenNoDepositsAreDown_ItIsFundedByTheOpener() public {
        Deal memory deal = _disputed(_trusting(), buyer);
        assertEq(vault.heldBy(address(orders), MOOT), DEPOSIT);
        assertEq(moot.balanceOf(buyer), POCKET - DEPOSIT);
        assertTrue(_orderOf(deal).disputeByBuyer);
    }

    function test_WhenTheOtherSideSleeps_ItNeedsNothingFromThem() public {
        Deal memory deal = _accepted(_trusting());
        vm.prank(seller);
        moot.approve(address(vault), 0);
        _open(deal, buyer);
        _assertState(deal, IOrders.State.Disputed);
    }

    // nonsense: Orders.openDispute.permit.*
    function testFuzz_WhenThePermitIsNotTheOpeners_ItMovesNothing(Permit memory permit) public {
        Deal memory deal = _accepted(_trusting());
        vm.prank(buyer);
        moot.approve(address(vault), 0);
        vm.prank(buyer);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        orders.openDispute(deal, STATEMENT, permit);
        _assertState(deal, IOrders.State.Accepted);
    }

    // nonsense: Orders.openDispute.statement
    function test_WhenThereIsNoStatement_ItReverts() public {
        Deal memory deal = _accepted();
        vm.prank(buyer);
        vm.expectRevert(IOrders.StatementMissing.selector);
        orders.openDispute(deal, 0, _noPermit());
    }

    function test_WhenItIsPlaced_ItReverts() public {
        Deal memory deal = _placed();
        _expectWrongState(deal, IOrders.State.Placed);
        _open(deal, buyer);
    }

    function test_WhenItIsDisputedAlready_ItReverts() public {
        Deal memory deal = _disputed();
        _expectWrongState(deal, IOrders.State.Disputed);
        _open(deal, seller);
    }

    function test_WhenItIsTheLastSecond_ItStillWorks() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).deadline);
        _open(deal, buyer);
        _assertState(deal, IOrders.State.Disputed);
    }

    function test_WhenItIsASecondLater_ItReverts() public {
        Deal memory deal = _accepted();
        vm.warp(_orderOf(deal).deadline + 1);
        _expectTooLate(deal);
        _open(deal, buyer);
    }

    // nonsense: Orders.openDispute.deal.seller
    // nonsense: Orders.openDispute.deal.buyer
    function test_WhenTheCallerIsNeither_ItReverts() public {
        Deal memory deal = _accepted();
        _expectNotParty(deal, stranger);
        _open(deal, stranger);
    }

    // nonsense: Orders.openDispute.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            _open(forged, buyer);
        }
    }

    function _open(Deal memory deal, address by) private {
        vm.prank(by);
        orders.openDispute(deal, STATEMENT, _noPermit());
    }
}
