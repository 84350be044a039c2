// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ICertificateCustody} from "../../src/orders/ICertificateCustody.sol";
import {CertificatesTest} from "./CertificatesTest.sol";

contract ClaimTest is CertificatesTest {
    function test_WhenTheDealWasCompleted_ItGoesToTheBuyer() public {
        Deal memory deal = _held();
        _release(deal);
        vm.expectEmit();
        emit ICertificateCustody.CertificateHandedOver(_idOf(deal), buyer, address(collection), TOKEN_ID);
        _assertGoesTo(deal, buyer);
        assertFalse(certificates.isHeld(_idOf(deal)));
    }

    function test_WhenTimeCompletedIt_ItGoesToTheBuyer() public {
        Deal memory deal = _held(_parcel());
        _ship(deal);
        _pass(deal);
        _pass(deal);
        _expire(deal);
        _assertGoesTo(deal, buyer);
    }

    function test_WhenThePurchaseWasDeclined_ItGoesBackToTheSeller() public {
        Deal memory deal = _placedCertified();
        _hold(deal);
        vm.prank(seller);
        orders.decline(deal);
        _assertGoesTo(deal, seller);
    }

    function test_WhenNobodyMet_ItGoesBackToTheSeller() public {
        Deal memory deal = _held();
        _pass(deal);
        _expire(deal);
        _assertGoesTo(deal, seller);
    }

    function test_WhenTheSellerNeverShipped_ItGoesBackToTheSeller() public {
        Deal memory deal = _held(_parcel());
        vm.prank(seller);
        orders.cancel(deal);
        _assertGoesTo(deal, seller);
    }

    function test_WhenTheBuyerGotBackLessThanHalf_ItGoesToTheBuyer() public {
        Deal memory deal = _held();
        _settle(deal, PRICE / 2 - 1);
        _assertGoesTo(deal, buyer);
    }

    function test_WhenTheBuyerGotBackHalf_ItGoesBackToTheSeller() public {
        Deal memory deal = _held();
        _settle(deal, PRICE / 2);
        _assertGoesTo(deal, seller);
    }

    function test_WhenItWasRuled_ItFollowsThePrice() public {
        uint16[2] memory shares = [4_999, uint16(5_000)];
        for (uint256 i = 0; i < shares.length; ++i) {
            Deal memory deal = _held();
            _dispute(deal, buyer);
            vm.prank(arbiter);
            orders.rule(deal, Ruling(shares[i], 0, arbitrator));
            _assertGoesTo(deal, i == 0 ? buyer : seller);
            if (i == 0) _sellBack();
        }
    }

    function test_WhenNoPurchaseWasMade_ItIsTheSellersToTakeBack() public {
        Terms memory terms = _certified(address(collection));
        Deal memory deal = _dealOf(terms, _purchase());
        _hold(deal);
        vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.NotSeller.selector, stranger, seller));
        _claim(deal);
        vm.prank(seller);
        certificates.claim(deal);
        assertEq(collection.ownerOf(TOKEN_ID), seller);
    }

    function test_WhenItIsStillRunning_ItIsNobodys() public {
        Deal memory deal = _buy(_certified(address(collection)), _parcel());
        _hold(deal);
        _expectRunning(deal);
        _accept(deal);
        _expectRunning(deal);
        _ship(deal);
        _expectRunning(deal);
        _pass(deal);
        _expectRunning(deal);
        _dispute(deal, buyer);
        _expectRunning(deal);
        _pass(deal);
        _expectRunning(deal);
        _expire(deal);
        _assertGoesTo(deal, buyer);
    }

    function test_WhenItWasHandedOverAlready_ItReverts() public {
        Deal memory deal = _held();
        _release(deal);
        _claim(deal);
        vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.NothingHeld.selector, _idOf(deal)));
        _claim(deal);
    }

    // nonsense: CertificateCustody.claim.deal.*
    // nonsense: CertificateCustody.claim.deal.seller
    // nonsense: CertificateCustody.claim.deal.buyer
    function test_WhenAnyWordOfTheDealDiffers_ItHoldsNothingForThat() public {
        Deal memory deal = _held();
        _release(deal);
        for (uint256 word = 0; word < FORGERIES + 2; ++word) {
            Deal memory forged = _forged(deal, word);
            if (word == FORGERIES) forged.seller = stranger;
            if (word == FORGERIES + 1) forged.buyer = stranger;
            vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.NothingHeld.selector, _idOf(forged)));
            _claim(forged);
        }
    }

    function _settle(Deal memory deal, uint256 toBuyer) private {
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, START));
        vm.prank(seller);
        orders.settle(deal, toBuyer, START, signature);
    }

    function _sellBack() private {
        vm.prank(buyer);
        collection.transferFrom(buyer, seller, TOKEN_ID);
    }

    function _assertGoesTo(Deal memory deal, address receiver) private {
        _claim(deal);
        assertEq(collection.ownerOf(TOKEN_ID), receiver);
    }

    function _expectRunning(Deal memory deal) private {
        address[3] memory people = [buyer, seller, stranger];
        for (uint256 i = 0; i < people.length; ++i) {
            vm.prank(people[i]);
            vm.expectRevert(abi.encodeWithSelector(ICertificateCustody.StillRunning.selector, _idOf(deal)));
            certificates.claim(deal);
        }
    }
}
