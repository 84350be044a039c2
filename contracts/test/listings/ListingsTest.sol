// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {BaseTest} from "../BaseTest.sol";

/// @notice Listings in every state.
abstract contract ListingsTest is BaseTest {
    Terms internal terms;
    bytes32 internal id;

    function setUp() public virtual override {
        super.setUp();
        terms = _list(_terms());
        id = listings.idOf(terms);
        vm.startPrank(seller);
    }

    function _expectWrongState(bytes32 listing, IListings.State state) internal {
        vm.expectRevert(abi.encodeWithSelector(IListings.WrongState.selector, listing, state));
    }

    function _expectNotSeller() internal {
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IListings.NotSeller.selector, stranger, seller));
    }

    function _forged(uint256 word) internal view returns (Terms memory) {
        return _forgedTerms(terms, word);
    }

    function _stateOf(bytes32 listing) internal view returns (IListings.State) {
        return listings.listingOf(listing).state;
    }
}
