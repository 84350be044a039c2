// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

contract SettleTest is OrdersTest {
    function testFuzz_ItSplitsThePriceWithTheFeeOnTheSellersPartOnly(uint256 toBuyer) public {
        toBuyer = bound(toBuyer, 0, PRICE);
        Deal memory deal = _accepted();
        uint256 toSeller = PRICE - toBuyer;
        uint256 fee = _fee(toSeller);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal),
            IOrders.State.Resolved,
            IOrders.Outcome.Settled,
            toBuyer,
            toSeller - fee,
            fee,
            DEPOSIT,
            DEPOSIT,
            0
        );
        _settle(deal, toBuyer);
        _assertState(deal, IOrders.State.Resolved);
        _assertPaid(toBuyer, toSeller - fee, DEPOSIT, DEPOSIT);
        assertEq(_free(treasury, WON), fee);
    }

    function test_WhenTheSellerSigned_ItIsSubmittedByTheBuyer() public {
        Deal memory deal = _accepted();
        bytes memory signature = _sign(sellerKey, orders.settlementDigest(_idOf(deal), PRICE, START));
        vm.prank(buyer);
        orders.settle(deal, PRICE, START, signature);
        _assertPaid(PRICE, 0, DEPOSIT, DEPOSIT);
    }

    function test_WhenItIsDisputed_ItGivesTheOpenersDepositBack() public {
        Deal memory deal = _disputed(_trusting(), seller);
        _settle(deal, PRICE);
        _assertPaid(PRICE, 0, 0, DEPOSIT);
    }

    // nonsense: Orders.settle.toBuyer
    function test_WhenTheBuyerWouldGetMoreThanThePrice_ItReverts() public {
        Deal memory deal = _accepted();
        _expectSettle(deal, PRICE + 1, abi.encodeWithSelector(IOrders.SplitOutOfBounds.selector, PRICE + 1, PRICE));
    }

    // nonsense: Orders.settle.validUntil
    function test_WhenTheSignatureExpired_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), 1, START));
        vm.warp(START + 1);
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureExpired.selector, START));
        orders.settle(deal, 1, START, signature);
    }

    // nonsense: Orders.settle.signature
    function testFuzz_WhenTheOtherSideDidNotSign_ItReverts(bytes calldata signature) public {
        Deal memory deal = _accepted();
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.settle(deal, 1, START, signature);
    }

    function test_WhenTheOtherSideSignedAnotherSplit_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), 2, START));
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, buyer));
        orders.settle(deal, 1, START, signature);
    }

    function test_WhenItIsPlaced_ItGivesTheBuyerTheOnlyDepositBack() public {
        Deal memory deal = _placed();
        _settle(deal, PRICE);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    function test_WhenItWasPaidAlready_ItReverts() public {
        Deal memory deal = _accepted();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), PRICE, START));
        _release(deal);
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), IOrders.State.Completed));
        orders.settle(deal, PRICE, START, signature);
    }

    function test_WhenItIsLate_ItReverts() public {
        Deal memory deal = _disputed();
        uint40 deadline = _orderOf(deal).deadline;
        vm.warp(deadline + 1);
        _expectSettle(deal, 1, abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), deadline));
    }

    // nonsense: Orders.settle.deal.seller
    // nonsense: Orders.settle.deal.buyer
    function test_WhenTheCallerIsNeither_ItReverts() public {
        Deal memory deal = _accepted();
        _expectNotParty(deal, stranger);
        vm.prank(stranger);
        orders.settle(deal, 1, START, "");
    }

    // nonsense: Orders.settle.deal.*
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _accepted();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            Deal memory forged = _forged(deal, word);
            _expectUnknown(forged);
            vm.prank(seller);
            orders.settle(forged, 1, START, "");
        }
    }

    function _settle(Deal memory deal, uint256 toBuyer) private {
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, START));
        vm.prank(seller);
        orders.settle(deal, toBuyer, START, signature);
    }

    function _expectSettle(Deal memory deal, uint256 toBuyer, bytes memory expected) private {
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(seller);
        vm.expectRevert(expected);
        orders.settle(deal, toBuyer, validUntil, signature);
    }
}
