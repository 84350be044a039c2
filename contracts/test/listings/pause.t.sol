// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract PauseTest is ListingsTest {
    function test_ItStopsSalesAndKeepsTheStock() public {
        vm.expectEmit();
        emit IListings.ListingChanged(id, IListings.State.Paused, STOCK);
        listings.pause(terms);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Paused));
    }

    function test_WhenItIsPausedAlready_ItReverts() public {
        listings.pause(terms);
        _expectWrongState(id, IListings.State.Paused);
        listings.pause(terms);
    }

    // nonsense: Listings.pause.terms.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        _expectNotSeller();
        listings.pause(terms);
    }

    // nonsense: Listings.pause.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsUnknown() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            _expectWrongState(listings.idOf(_forged(word)), IListings.State.None);
            listings.pause(_forged(word));
        }
    }
}
