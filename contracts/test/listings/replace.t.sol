// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract ReplaceTest is ListingsTest {
    function test_ItClosesTheOldAndOpensTheNew() public {
        Terms memory cheaper = _cheaper();
        bytes32 expected = listings.idOf(cheaper);
        vm.expectEmit();
        emit IListings.ListingChanged(id, IListings.State.Closed, STOCK);
        vm.expectEmit();
        emit IListings.Listed(expected, seller, cheaper, 3);
        vm.expectEmit();
        emit IListings.Replaced(expected, id);
        assertEq(listings.replace(terms, cheaper, 3), expected);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Closed));
        assertEq(uint8(_stateOf(expected)), uint8(IListings.State.Open));
    }

    // nonsense: Listings.replace.terms.seller
    function test_WhenTheNewTermsNameAnotherSeller_ItReverts() public {
        Terms memory cheaper = _cheaper();
        cheaper.seller = stranger;
        vm.expectRevert(abi.encodeWithSelector(IListings.SellerChanged.selector, seller, stranger));
        listings.replace(terms, cheaper, 3);
    }

    // nonsense: Listings.replace.old.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Terms memory cheaper = _cheaper();
        _expectNotSeller();
        listings.replace(terms, cheaper, 3);
    }

    // nonsense: Listings.replace.old.*
    function test_WhenAnyWordOfTheOldTermsDiffers_ItIsUnknown() public {
        Terms memory cheaper = _cheaper();
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            _expectWrongState(listings.idOf(_forged(word)), IListings.State.None);
            listings.replace(_forged(word), cheaper, 3);
        }
    }

    function test_WhenTheOldIsClosed_ItReverts() public {
        listings.close(terms);
        Terms memory cheaper = _cheaper();
        _expectWrongState(id, IListings.State.Closed);
        listings.replace(terms, cheaper, 3);
    }

    // nonsense: Listings.replace.terms.*
    function test_WhenTheNewTermsAreTheOld_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.AlreadyListed.selector, id));
        listings.replace(terms, terms, 3);
    }

    function test_WhenTheNewTermsAreOutOfBounds_ItLeavesTheOldOpen() public {
        Terms memory cheaper = _cheaper();
        cheaper.price = 0;
        vm.expectRevert(abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, 0));
        listings.replace(terms, cheaper, 3);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Open));
    }

    // nonsense: Listings.replace.stock
    function test_WhenTheStockIsZero_ItReverts() public {
        Terms memory cheaper = _cheaper();
        vm.expectRevert(abi.encodeWithSelector(IListings.StockOutOfBounds.selector, 0));
        listings.replace(terms, cheaper, 0);
    }

    function _cheaper() private returns (Terms memory cheaper) {
        cheaper = _terms();
        cheaper.price = PRICE / 2;
    }
}
