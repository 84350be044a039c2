// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OffersTest} from "./OffersTest.sol";

/// @notice Calldata whose words hold more than their types: ids are hashes of calldata as it stands.
contract CalldataTest is OffersTest {
    uint256 private constant SELECTOR = 4;

    function test_WhenAWordOfTheTermsIsDirty_ItIsNeitherListedNorBought() public {
        Terms memory terms = _terms();
        bytes memory call = abi.encodeCall(IListings.list, (terms, STOCK));
        for (uint256 word = 0; word < 16; ++word) {
            if (word != 11 && word != 14) _assertFails(seller, address(listings), call, word);
        }
        call = abi.encodeCall(IOrders.buy, (_list(terms), _purchase(), _noPermit(), _noPermit()));
        for (uint256 word = 0; word < 16; ++word) {
            _assertFails(buyer, address(orders), call, word);
        }
    }

    function test_WhenAWordOfThePurchaseIsDirty_ItBuysNothing() public {
        bytes memory call = abi.encodeCall(IOrders.buy, (_list(_terms()), _purchase(), _noPermit(), _noPermit()));
        for (uint256 word = 16; word < 23; ++word) {
            if (word != 20) _assertFails(buyer, address(orders), call, word);
        }
    }

    function test_WhenAWordOfTheDealIsDirty_ItIsUnknown() public {
        Deal memory deal = _accepted();
        bytes memory call = abi.encodeCall(IOrders.approve, (deal));
        for (uint256 word = 0; word < 18; ++word) {
            _assertFails(buyer, address(orders), call, word);
        }
        _assertState(deal, IOrders.State.Accepted);
    }

    function test_WhenAWordOfTheOfferIsDirty_ItIsNotWhatWasSigned() public {
        Terms memory terms = _list(_terms());
        Offer memory offer = _offer(terms);
        bytes memory call = abi.encodeCall(
            IOrders.buyOffered, (terms, offer, _signed(offer, buyerKey), _noPermit(), _noPermit(), _noPermit())
        );
        for (uint256 word = 0; word < 28; ++word) {
            _assertFails(seller, address(orders), call, word);
        }
        assertFalse(orders.isOfferSpent(buyer, offer.purchase.nonce));
    }

    /// @dev The highest bit of the word set, which no number, flag or address here reaches to.
    function _assertFails(address by, address target, bytes memory call, uint256 word) private {
        bytes memory dirty = bytes.concat(call);
        uint256 first = SELECTOR + 32 * word;
        dirty[first] = bytes1(uint8(dirty[first]) ^ 0x80);
        vm.prank(by);
        (bool success,) = target.call(dirty);
        assertFalse(success);
    }
}
