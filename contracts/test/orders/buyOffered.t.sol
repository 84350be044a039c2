// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OffersTest} from "./OffersTest.sol";

contract BuyOfferedTest is OffersTest {
    function test_WhenTheBuyerSignedAndTheSellerSubmits_ItBindsBothAtOnce() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        Deal memory deal = _offeredDeal(terms, offer);
        bytes memory signature = _signed(offer, buyerKey);
        uint40 deadline = offer.purchase.meetAt + 48 hours;
        _expectPlaced(deal, offer.purchase, deadline);
        vm.expectEmit();
        emit IOrders.OrderAccepted(_idOf(deal), deadline, true);
        _submit(terms, offer, signature, seller);
        _assertState(deal, IOrders.State.Accepted);
        assertEq(vault.heldBy(address(orders), WON), HAGGLED);
        assertEq(vault.heldBy(address(orders), MOOT), 2 * DEPOSIT);
        assertEq(_stockOf(terms).stock, STOCK - 1);
        assertTrue(orders.isOfferSpent(buyer, offer.purchase.nonce));
        assertFalse(orders.isOfferSpent(seller, offer.purchase.nonce));
    }

    function test_WhenTheSellerSignedAndTheBuyerSubmits_ItBindsBothAtOnce() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        Deal memory deal = _takeOffer(terms, offer);
        _assertState(deal, IOrders.State.Accepted);
        assertTrue(_orderOf(deal).meetingAgreed);
        assertTrue(orders.isOfferSpent(seller, offer.purchase.nonce));
        _release(deal);
        _assertPaid(0, HAGGLED - _fee(HAGGLED), DEPOSIT, DEPOSIT);
    }

    function test_WhenThePriceIsAboveTheListings_ItIsTheirsToAgreeOn() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        offer.price = 3 * PRICE;
        _release(_acceptBid(terms, offer));
        assertEq(_free(seller, WON), 3 * PRICE - _fee(3 * PRICE));
    }

    function test_WhenItIsAnAppointment_ItIsAgreedByBoth() public {
        Terms memory terms = _terms();
        terms.ways = APPOINTMENT;
        _list(terms);
        Offer memory offer = _offer(terms);
        offer.purchase.way = APPOINTMENT;
        Deal memory deal = _takeOffer(terms, offer);
        assertTrue(_orderOf(deal).meetingAgreed);
        assertEq(_orderOf(deal).deadline, offer.purchase.meetAt + 48 hours);
    }

    function test_WhenTheyMeetInTheLastSecondAllowed_ItStillWorks() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        offer.purchase.meetAt = START + 30 days;
        _assertState(_takeOffer(terms, offer), IOrders.State.Accepted);
    }

    function test_WhenTheGoodsAreSent_ItStartsTheTimeToShip() public {
        Terms memory terms = _list(_shippable());
        Offer memory offer = _offer(terms);
        (offer.purchase.way, offer.purchase.meetAt) = (SHIP, 0);
        Deal memory deal = _acceptBid(terms, offer);
        assertEq(_orderOf(deal).deadline, START + SHIP_WITHIN);
        assertFalse(_orderOf(deal).meetingAgreed);
    }

    function test_WhenItIsTheOffersLastSecond_ItStillWorks() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.warp(offer.validUntil);
        _assertState(_acceptBid(terms, offer), IOrders.State.Accepted);
    }

    // nonsense: Orders.buyOffered.offer.validUntil
    function test_WhenItIsASecondLater_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.warp(offer.validUntil + 1);
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.SignatureExpired.selector, offer.validUntil));
    }

    function test_WhenItWasUsedAlready_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        _acceptBid(terms, offer);
        bytes memory spent = abi.encodeWithSelector(IOrders.OfferSpent.selector, buyer, offer.purchase.nonce);
        _expectBid(terms, offer, spent);
        offer.price += 1;
        _expectBid(terms, offer, spent);
    }

    function test_WhenItWasCancelled_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.prank(buyer);
        orders.cancelOffer(offer.purchase.nonce);
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.OfferSpent.selector, buyer, offer.purchase.nonce));
    }

    function test_WhenTheOtherSideCancelledTheSameNumber_ItStillWorks() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.startPrank(seller);
        orders.cancelOffer(offer.purchase.nonce);
        orders.cancelAllOffers();
        vm.stopPrank();
        _assertState(_acceptBid(terms, offer), IOrders.State.Accepted);
    }

    // nonsense: Orders.buyOffered.offer.epoch
    function test_WhenTheSignerCancelledAllSince_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.prank(buyer);
        orders.cancelAllOffers();
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.OfferOutdated.selector, buyer, 0, 1));
        offer.epoch = 2;
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.OfferOutdated.selector, buyer, 2, 1));
        offer.epoch = 1;
        _assertState(_acceptBid(terms, offer), IOrders.State.Accepted);
    }

    function test_WhenTheBuyerBoughtTheSameByItself_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        offer.price = PRICE;
        Deal memory deal = _buy(terms, offer.purchase);
        _expectBid(terms, offer, abi.encodeWithSelector(IOrders.AlreadyPlaced.selector, _idOf(deal)));
    }

    function test_WhenNewDealsArePaused_ItReverts() public {
        Terms memory terms = _list(_terms());
        vm.prank(guardian);
        orders.setPause(START + 1);
        _expectBid(terms, _offer(terms), abi.encodeWithSelector(IOrders.Paused.selector, START + 1));
    }

    function test_WhenEitherSideIsSuspended_ItReverts() public {
        Terms memory terms = _list(_terms());
        address[2] memory people = [buyer, seller];
        for (uint256 i = 0; i < people.length; ++i) {
            _suspend(people[i], 7 days);
            bytes memory suspended =
                abi.encodeWithSelector(IAccounts.Suspended.selector, people[i], block.timestamp + 7 days);
            _expectBid(terms, _offer(terms), suspended);
            _suspend(people[i], 0);
        }
    }

    function test_WhenTheListingIsPaused_ItReverts() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        vm.prank(seller);
        listings.pause(terms);
        _expectBid(
            terms, offer, abi.encodeWithSelector(IListings.WrongState.selector, offer.listing, IListings.State.Paused)
        );
    }
}
