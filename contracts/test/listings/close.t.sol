// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract CloseTest is ListingsTest {
    function test_ItEndsTheListingForGood() public {
        vm.expectEmit();
        emit IListings.ListingChanged(id, IListings.State.Closed, STOCK);
        listings.close(terms);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Closed));
    }

    function test_WhenItIsPaused_ItClosesAsWell() public {
        listings.pause(terms);
        listings.close(terms);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Closed));
    }

    function test_WhenItIsClosedAlready_ItReverts() public {
        listings.close(terms);
        _expectWrongState(id, IListings.State.Closed);
        listings.close(terms);
    }

    // nonsense: Listings.close.terms.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        _expectNotSeller();
        listings.close(terms);
    }

    // nonsense: Listings.close.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsUnknown() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            _expectWrongState(listings.idOf(_forged(word)), IListings.State.None);
            listings.close(_forged(word));
        }
    }
}
