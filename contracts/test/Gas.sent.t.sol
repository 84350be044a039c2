// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../src/listings/IListings.sol";
import {Deal, Offer} from "../src/orders/Deal.sol";
import {GasTown} from "./GasTown.sol";

/// @notice What parcels, offers and the buyer's own word cost.
/// forge-config: default.isolate = true
contract SentGasTest is GasTown {
    function setUp() public override {
        super.setUp();
        _fund(buyer, buyerKey, 1000e18);
        _fund(seller, sellerKey, 100e18);
    }

    function test_approve() public {
        vm.startPrank(seller);
        vault.withdraw(MOOT, _free(seller, MOOT), seller);
        vm.stopPrank();
        _approve(_accepted(_mootTerms(false)));
        _budget("confirm by the buyer, first income", 73_000, 2_300);
        _approve(_accepted(_mootTerms(true)));
        _budget("confirm by the buyer with deposits, again", 63_000, 2_900);
    }

    function test_parcel() public {
        Deal memory deal = _toShip(_sent());
        _record("accept to send, from free balance");
        _ship(deal);
        _record("ship");
        uint40 validUntil = _validUntil();
        bytes memory signature = _deliverySigned(deal, validUntil);
        vm.prank(stranger);
        orders.confirmDelivery(deal, validUntil, signature);
        _record("confirm delivery by the carrier's signature");
        _pass(deal);
        orders.expire(deal);
        _record("pay by time, with deposits, again");
        deal = _delivered(_sent());
        _record("confirm delivery by the buyer");
        _dispute(deal, buyer);
        _record("refuse delivered goods");
    }

    function test_buyOffered() public {
        Terms memory terms = _list(_mootTerms(true));
        Offer memory offer;
        offer.listing = keccak256(abi.encode(terms));
        offer.buyer = buyer;
        offer.price = 40e18;
        offer.purchase = _purchase();
        offer.validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.offerDigest(offer));
        vm.prank(seller);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
        _record("take an offer, both from free balance");
        vm.prank(buyer);
        orders.cancelOffer(offer.purchase.nonce + 1);
        _record("take an offer back");
        vm.prank(buyer);
        orders.cancelAllOffers();
        _record("take all offers back, first");
    }

    function test_feeFree() public {
        vm.prank(governor);
        orders.setTokenLimits(MOOT, type(uint96).max, type(uint96).max);
        Terms memory terms = _list(_mootTerms(true));
        _buy(terms, _purchase());
        _record("buy from free balance, a seller's first deal without fee");
        _buy(terms, _purchase());
        _record("buy from free balance, another deal without fee");
    }

    function test_certificate() public {
        Terms memory terms = _mootTerms(true);
        terms.certificate = keccak256(abi.encode(collection, TOKEN_ID));
        vm.prank(seller);
        listings.list(terms, 1);
        Deal memory deal = _buy(terms, _purchase());
        _hold(deal);
        _record("hand a certificate in");
        _accept(deal);
        _record("accept with a certificate, from free balance");
        _approve(deal);
        _claim(deal);
        _record("claim a certificate");
    }

    function _sent() private returns (Terms memory terms) {
        terms = _shippable();
        terms.token = MOOT;
        terms.price = 50e18;
    }

    function _approve(Deal memory deal) private {
        vm.prank(buyer);
        orders.approve(deal);
    }
}
