// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ContractWallet} from "../wallets/ContractWallets.sol";
import {ShippedTest} from "./ShippedTest.sol";

contract ConfirmDeliveryTest is ShippedTest {
    function test_WhenTheBuyerCalls_ItNeedsNoSignature() public {
        Deal memory deal = _shipped();
        vm.warp(START + 2 days);
        vm.expectEmit();
        emit IOrders.DeliveryConfirmed(_idOf(deal), buyer, START + 2 days + INSPECT_WITHIN);
        _confirm(deal, buyer);
        _assertState(deal, IOrders.State.Delivered);
        assertEq(_orderOf(deal).deadline, START + 2 days + INSPECT_WITHIN);
    }

    function test_WhenTheCarrierSigned_ItWorksForAnybody() public {
        Deal memory deal = _shipped();
        vm.expectEmit();
        emit IOrders.DeliveryConfirmed(_idOf(deal), carrier, START + INSPECT_WITHIN);
        _prove(deal, START);
        _assertState(deal, IOrders.State.Delivered);
    }

    function test_WhenTheCarrierIsAContractWallet_ItAsksTheWallet() public {
        Terms memory terms = _shippable();
        terms.carrier = address(new ContractWallet(carrier));
        vm.prank(governor);
        carriers.setCarrier(terms.carrier, true);
        Deal memory deal = _shipped(terms);
        _prove(deal, START);
        _assertState(deal, IOrders.State.Delivered);
    }

    function test_WhenTheCarrierLeftTheList_ItProvesNothingAnyMore() public {
        Deal memory deal = _shipped();
        vm.prank(governor);
        carriers.setCarrier(carrier, false);
        bytes memory signature = _deliverySigned(deal, START);
        _expectUnregistered(deal);
        orders.confirmDelivery(deal, START, signature);
        _confirm(deal, buyer);
        _assertState(deal, IOrders.State.Delivered);
    }

    function test_WhenNoCarrierIsNamed_ItIsTheBuyersWordAlone() public {
        Terms memory terms = _shippable();
        terms.carrier = address(0);
        Deal memory deal = _shipped(terms);
        _expectUnregistered(deal);
        _confirm(deal, seller);
        _confirm(deal, buyer);
        _assertState(deal, IOrders.State.Delivered);
    }

    function test_WhenTheLastSecondHasCome_ItEndsAsTimeAloneWouldHave() public {
        Deal memory deal = _shipped();
        uint40 inspectBy = _orderOf(deal).inspectBy;
        vm.warp(_orderOf(deal).deadline);
        _confirm(deal, buyer);
        assertEq(_orderOf(deal).deadline, inspectBy);
    }

    function test_WhenTheSameSignatureComesAgain_ItGainsNoTime() public {
        Deal memory deal = _shipped();
        bytes memory signature = _deliverySigned(deal, START + 1 days);
        orders.confirmDelivery(deal, START + 1 days, signature);
        vm.warp(START + 1 days);
        _expectWrongState(deal, IOrders.State.Delivered);
        orders.confirmDelivery(deal, START + 1 days, signature);
    }

    function test_WhenTimeHasDeliveredIt_ItGainsNoTime() public {
        Deal memory deal = _deliveredByTime();
        _expectWrongState(deal, IOrders.State.Delivered);
        _confirm(deal, buyer);
    }

    function test_WhenItIsNotShippedOrDisputed_ItReverts() public {
        Deal memory deal = _toShip();
        _expectWrongState(deal, IOrders.State.Accepted);
        _confirm(deal, buyer);
        _ship(deal);
        _dispute(deal, buyer);
        _expectWrongState(deal, IOrders.State.Disputed);
        _confirm(deal, buyer);
    }

    // nonsense: Orders.confirmDelivery.validUntil
    function test_WhenTheSignatureExpiredOrItsEndWasMovedOn_ItReverts() public {
        Deal memory deal = _shipped();
        bytes memory signature = _deliverySigned(deal, START);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureExpired.selector, START));
        orders.confirmDelivery(deal, START, signature);
        _expectInvalid();
        orders.confirmDelivery(deal, START + 1, signature);
    }

    function test_WhenTheSignatureIsForAnotherDeal_ItReverts() public {
        bytes memory signature = _deliverySigned(_shipped(), START);
        Deal memory deal = _shipped();
        _expectInvalid();
        orders.confirmDelivery(deal, START, signature);
    }

    function test_WhenTheSellerSignedInstead_ItReverts() public {
        Deal memory deal = _shipped();
        bytes memory signature = _sign(sellerKey, orders.deliveryDigest(_idOf(deal), START));
        _expectInvalid();
        orders.confirmDelivery(deal, START, signature);
    }

    // nonsense: Orders.confirmDelivery.signature
    function testFuzz_WhenTheCarrierDidNotSign_ItReverts(bytes calldata signature) public {
        Deal memory deal = _shipped();
        _expectInvalid();
        orders.confirmDelivery(deal, START, signature);
    }

    // nonsense: Orders.confirmDelivery.deal.*
    // nonsense: Orders.confirmDelivery.deal.seller
    // nonsense: Orders.confirmDelivery.deal.buyer
    function test_WhenAnyWordOfTheDealDiffers_ItIsUnknown() public {
        Deal memory deal = _shipped();
        for (uint256 word = 0; word < FORGERIES + 2; ++word) {
            Deal memory forged = _forged(deal, word);
            if (word == FORGERIES) forged.seller = stranger;
            if (word == FORGERIES + 1) forged.buyer = stranger;
            _expectUnknown(forged);
            _confirm(forged, forged.buyer);
        }
    }

    function _confirm(Deal memory deal, address by) private {
        vm.prank(by);
        orders.confirmDelivery(deal, START, "");
    }

    function _prove(Deal memory deal, uint40 validUntil) private {
        bytes memory signature = _deliverySigned(deal, validUntil);
        vm.prank(stranger);
        orders.confirmDelivery(deal, validUntil, signature);
    }

    function _expectInvalid() private {
        vm.expectRevert(abi.encodeWithSelector(IOrders.SignatureInvalid.selector, carrier));
    }

    function _expectUnregistered(Deal memory deal) private {
        vm.expectRevert(abi.encodeWithSelector(IOrders.CarrierNotRegistered.selector, _idOf(deal), deal.carrier));
    }
}
