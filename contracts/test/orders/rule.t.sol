// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable, Ruling} from "../../src/arbitration/IArbiter.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract RuleTest is OrdersTest {
    function testFuzz_ItTakesTheCostFromWhatEachSideLostAndGivesTheRestToTheOther(uint16 buyerBps, uint96 cost) public {
        buyerBps = uint16(bound(buyerBps, 0, 10_000));
        cost = uint96(bound(cost, 0, DEPOSIT));
        Deal memory deal = _disputed();
        _rule(deal, buyerBps, cost);
        _assertState(deal, IOrders.State.Resolved);
        uint256 toBuyer = uint256(PRICE) * buyerBps / 10_000;
        uint256 left = 2 * DEPOSIT - cost;
        uint256 depositToBuyer = left * buyerBps / 10_000;
        _assertPaid(toBuyer, PRICE - toBuyer - _fee(PRICE - toBuyer), depositToBuyer, left - depositToBuyer);
        assertEq(_free(arbitrator, MOOT), cost);
        assertEq(_free(treasury, WON), _fee(PRICE - toBuyer));
    }

    function test_ItSaysWhatEverybodyGot() public {
        Deal memory deal = _disputed();
        uint256 half = PRICE / 2;
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal),
            IOrders.State.Resolved,
            IOrders.Outcome.Ruled,
            half,
            half - _fee(half),
            _fee(half),
            8e18,
            8e18,
            4e18
        );
        _rule(deal, 5000, 4e18);
    }

    function test_WhenTheBuyerWinsAll_ItCostsTheSellerTheWholeDeposit() public {
        _rule(_disputed(), 10_000, 3e18);
        _assertPaid(PRICE, 0, 2 * DEPOSIT - 3e18, 0);
    }

    function test_WhenTheOpenerFundedTheCase_ItGivesTheOpenerWhatTheCostLeft() public {
        _rule(_disputed(_trusting(), buyer), 0, 3e18);
        _assertPaid(0, PRICE - _fee(PRICE), DEPOSIT - 3e18, 0);
        assertEq(_free(arbitrator, MOOT), 3e18);
    }

    function test_WhenTheSellerOpenedAndFundedTheCase_ItGivesTheSellerWhatTheCostLeft() public {
        _rule(_disputed(_trusting(), seller), 10_000, 3e18);
        _assertPaid(PRICE, 0, 0, DEPOSIT - 3e18);
    }

    function test_WhenTheCostIsTheWholeDeposit_ItLeavesTheOpenerNothingOfIt() public {
        _rule(_disputed(_trusting(), buyer), 10_000, DEPOSIT);
        _assertPaid(PRICE, 0, 0, 0);
        assertEq(_free(arbitrator, MOOT), DEPOSIT);
    }

    function test_WhenAUnitDoesNotDivide_ItGoesToTheSeller() public {
        Deal memory deal = _disputed();
        _rule(deal, 3333, 1);
        uint256 toBuyer = (2 * DEPOSIT - 1) * 3333 / 10_000;
        assertEq(_free(seller, MOOT), 2 * DEPOSIT - 1 - toBuyer);
        assertEq(_free(arbitrator, MOOT), 1);
    }

    function test_WhenTheArbiterChangedMeanwhile_ItIsStillTheDealsArbiterWhoRules() public {
        Deal memory deal = _disputed();
        vm.prank(governor);
        orders.setParameters(FEE_BPS, DISPUTE_WITHIN, stranger);
        _expectRule(
            deal, stranger, 0, 0, arbitrator, abi.encodeWithSelector(IArbitrable.NotArbiter.selector, stranger, arbiter)
        );
        _rule(deal, 0, 0);
        _assertState(deal, IOrders.State.Resolved);
    }

    // nonsense: Orders.rule.deal.seller
    // nonsense: Orders.rule.deal.buyer
    function test_WhenAPartyRulesItsOwnCase_ItReverts() public {
        _expectRule(
            _disputed(), seller, 0, 0, seller, abi.encodeWithSelector(IArbitrable.NotArbiter.selector, seller, arbiter)
        );
    }

    // nonsense: Orders.rule.ruling.buyerBps
    function test_WhenMoreThanAllIsAwarded_ItReverts() public {
        _expectOutOfBounds(10_001, 0, arbitrator);
    }

    // nonsense: Orders.rule.ruling.cost
    function test_WhenTheCostIsAboveOneDeposit_ItReverts() public {
        _expectOutOfBounds(0, DEPOSIT + 1, arbitrator);
    }

    // nonsense: Orders.rule.ruling.decidedBy
    function test_WhenNobodyIsNamedForTheCost_ItReverts() public {
        _expectOutOfBounds(0, 1, address(0));
    }

    function test_WhenNoDisputeIsOpen_ItReverts() public {
        Deal memory deal = _accepted();
        _expectRule(
            deal,
            arbiter,
            0,
            0,
            arbitrator,
            abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Accepted)
        );
    }

    function test_WhenItWasRuledAlready_ItReverts() public {
        Deal memory deal = _disputed();
        _rule(deal, 0, 0);
        _expectRule(
            deal,
            arbiter,
            10_000,
            0,
            arbitrator,
            abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Resolved)
        );
    }

    function test_WhenTheDisputesTimeIsOver_ItReverts() public {
        Deal memory deal = _disputed();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline + 1);
        _expectRule(
            deal, arbiter, 0, 0, arbitrator, abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), deadline)
        );
    }

    // nonsense: Orders.rule.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _disputed();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            bytes memory expected =
                abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(forged), IOrders.State.None);
            _expectRule(forged, forged.arbiter, 0, 0, arbitrator, expected);
        }
    }

    function _rule(Deal memory deal, uint16 buyerBps, uint96 cost) private {
        vm.prank(arbiter);
        orders.rule(deal, Ruling(buyerBps, cost, arbitrator));
    }

    function _expectOutOfBounds(uint16 buyerBps, uint96 cost, address decidedBy) private {
        bytes memory expected =
            abi.encodeWithSelector(IArbitrable.RulingOutOfBounds.selector, buyerBps, cost, decidedBy);
        _expectRule(_disputed(), arbiter, buyerBps, cost, decidedBy, expected);
    }

    function _expectRule(
        Deal memory deal,
        address by,
        uint16 buyerBps,
        uint96 cost,
        address decidedBy,
        bytes memory expected
    ) private {
        vm.prank(by);
        vm.expectRevert(expected);
        orders.rule(deal, Ruling(buyerBps, cost, decidedBy));
    }
}
