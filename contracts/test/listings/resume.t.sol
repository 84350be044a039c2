// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract ResumeTest is ListingsTest {
    function test_ItOpensAPausedListingAgain() public {
        listings.pause(terms);
        vm.expectEmit();
        emit IListings.ListingChanged(id, IListings.State.Open, STOCK);
        listings.resume(terms);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Open));
    }

    function test_WhenItIsOpen_ItReverts() public {
        _expectWrongState(id, IListings.State.Open);
        listings.resume(terms);
    }

    function test_WhenItIsClosed_ItReverts() public {
        listings.close(terms);
        _expectWrongState(id, IListings.State.Closed);
        listings.resume(terms);
    }

    // nonsense: Listings.resume.terms.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        _expectNotSeller();
        listings.resume(terms);
    }

    // nonsense: Listings.resume.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsUnknown() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            _expectWrongState(listings.idOf(_forged(word)), IListings.State.None);
            listings.resume(_forged(word));
        }
    }
}
