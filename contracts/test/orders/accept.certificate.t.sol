// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {CertificatesTest} from "./CertificatesTest.sol";

contract AcceptCertificateTest is CertificatesTest {
    function test_WhenThePromisedCertificateIsInCustody_ItBinds() public {
        _assertState(_held(), IOrders.State.Accepted);
    }

    function test_WhenThePromisedCertificateIsMissing_ItReverts() public {
        Deal memory deal = _placedCertified();
        _expectMissing(deal);
        _accept(deal);
    }

    function test_WhenItIsHeldForADealAtAnotherPrice_ItReverts() public {
        Deal memory deal = _placedCertified();
        Deal memory cheaper = _placedCertified();
        _hold(cheaper);
        _expectMissing(deal);
        _accept(deal);
    }

    function test_WhenTheSellerTookItBackBeforeThePurchase_ItReverts() public {
        Terms memory terms = _certified(address(collection));
        Purchase memory purchase = _purchase();
        Deal memory deal = _dealOf(terms, purchase);
        _hold(deal);
        vm.prank(seller);
        certificates.claim(deal);
        _buy(terms, purchase);
        _expectMissing(deal);
        _accept(deal);
    }

    function test_WhenAStandingDepositWouldAcceptWithoutIt_ItWaitsForTheSeller() public {
        vm.prank(seller);
        orders.fundStanding(DEPOSIT, _noPermit());
        Deal memory deal = _placedCertified();
        _assertState(deal, IOrders.State.Placed);
        assertEq(orders.standingOf(seller), DEPOSIT);
    }

    function test_WhenAnOfferIsTakenWithoutIt_ItReverts() public {
        Terms memory terms = _certified(address(collection));
        Offer memory offer;
        offer.listing = keccak256(abi.encode(terms));
        (offer.buyer, offer.price, offer.validUntil) = (buyer, PRICE, START);
        offer.purchase = _purchase();
        Deal memory deal = _dealOf(terms, offer.purchase);
        bytes memory signature = _sign(buyerKey, orders.offerDigest(offer));
        _expectMissing(deal);
        vm.prank(seller);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
        _hold(deal);
        vm.prank(seller);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
        _assertState(deal, IOrders.State.Accepted);
    }

    function test_WhenAllElseIsLate_ItNeverKeepsTheBuyersMoney() public {
        Deal memory deal = _placedCertified();
        _pass(deal);
        _expire(deal);
        _assertPaid(PRICE, 0, DEPOSIT, 0);
    }

    function _expectMissing(Deal memory deal) private {
        vm.expectRevert(abi.encodeWithSelector(IOrders.CertificateMissing.selector, _idOf(deal), deal.certificate));
    }
}
