// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {BaseTest} from "../BaseTest.sol";

contract ListShippingTest is BaseTest {
    function test_WhenItIsSentOnly_ItLists() public {
        Terms memory terms = _shippable();
        terms.ways = SHIP;
        _listWith(terms, STOCK);
        assertEq(_stockOf(terms).stock, STOCK);
    }

    function test_WhenTheTimesLieOnTheirBounds_ItLists() public {
        Terms memory terms = _shippable();
        (terms.shipWithin, terms.arriveWithin, terms.inspectWithin) = (1 days, 1 days, 24 hours);
        _listWith(terms, STOCK);
        (terms.shipWithin, terms.arriveWithin, terms.inspectWithin) = (30 days, 60 days, 14 days);
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.shipWithin
    function test_WhenTheTimeToShipIsOutOfBounds_ItReverts() public {
        Terms memory terms = _shippable();
        uint32[4] memory unfit = [0, 1 days - 1, 30 days + 1, type(uint32).max];
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.shipWithin = unfit[i];
            _expectTime(terms, unfit[i], 1 days, 30 days);
        }
    }

    // nonsense: Listings.list.terms.arriveWithin
    function test_WhenTheTimeOnTheWayIsOutOfBounds_ItReverts() public {
        Terms memory terms = _shippable();
        uint32[4] memory unfit = [0, 1 days - 1, 60 days + 1, type(uint32).max];
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.arriveWithin = unfit[i];
            _expectTime(terms, unfit[i], 1 days, 60 days);
        }
    }

    // nonsense: Listings.list.terms.inspectWithin
    function test_WhenTheTimeToLookIsOutOfBounds_ItReverts() public {
        Terms memory terms = _shippable();
        uint32[4] memory unfit = [0, 24 hours - 1, 14 days + 1, type(uint32).max];
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.inspectWithin = unfit[i];
            _expectTime(terms, unfit[i], 24 hours, 14 days);
        }
    }

    function test_WhenItIsNotSent_ItNamesNoTimesOfShipping() public {
        for (uint256 i = 0; i < 3; ++i) {
            Terms memory terms = _terms();
            terms.ways = MEET_UP | APPOINTMENT;
            if (i == 0) terms.shipWithin = SHIP_WITHIN;
            if (i == 1) terms.arriveWithin = SHIP_WITHIN;
            if (i == 2) terms.inspectWithin = SHIP_WITHIN;
            _expectTime(terms, SHIP_WITHIN, 0, 0);
        }
    }

    // nonsense: Listings.list.terms.carrier
    function test_WhenTheCarrierIsUnknown_ItReverts() public {
        Terms memory terms = _shippable();
        terms.carrier = stranger;
        vm.expectRevert(abi.encodeWithSelector(IListings.CarrierUnknown.selector, stranger));
        _listWith(terms, STOCK);
    }

    function test_WhenTheCarrierLeftTheList_ItReverts() public {
        Terms memory terms = _shippable();
        vm.prank(governor);
        carriers.setCarrier(carrier, false);
        vm.expectRevert(abi.encodeWithSelector(IListings.CarrierUnknown.selector, carrier));
        _listWith(terms, STOCK);
    }

    function test_WhenACarrierIsNamedThoughNothingIsSent_ItReverts() public {
        Terms memory terms = _terms();
        terms.carrier = carrier;
        vm.expectRevert(abi.encodeWithSelector(IListings.CarrierUnknown.selector, carrier));
        _listWith(terms, STOCK);
    }

    function test_WhenNoCarrierIsNamed_ItLists() public {
        Terms memory terms = _shippable();
        terms.carrier = address(0);
        _listWith(terms, STOCK);
        assertEq(_stockOf(terms).stock, STOCK);
    }

    // nonsense: Listings.list.terms.certificate
    function test_WhenACertificateWouldStandForMany_ItReverts() public {
        Terms memory terms = _terms();
        terms.certificate = keccak256("any bytes: the custody asks for the one that hashes to them");
        vm.expectRevert(abi.encodeWithSelector(IListings.CertificateForMany.selector, 2));
        _listWith(terms, 2);
        _listWith(terms, 1);
        vm.prank(seller);
        vm.expectRevert(abi.encodeWithSelector(IListings.CertificateForMany.selector, 2));
        listings.setStock(terms, 2);
    }

    function _listWith(Terms memory terms, uint32 stock) private {
        vm.prank(seller);
        listings.list(terms, stock);
    }

    function _expectTime(Terms memory terms, uint32 time, uint32 min, uint32 max) private {
        vm.expectRevert(abi.encodeWithSelector(IListings.ShippingTimeOutOfBounds.selector, time, min, max));
        _listWith(terms, STOCK);
    }
}
