// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {BaseTest} from "../BaseTest.sol";

/// @notice Listings in every state.
abstract contract ListingsTest is BaseTest {
    Terms internal terms;
    bytes32 internal id;

    function setUp() public override {
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

    /// @dev The terms with one word changed, each of them in turn: none of these was ever listed.
    function _forged(uint256 word) internal view returns (Terms memory forged) {
        forged = terms;
        if (word == 0) forged.token = MOOT;
        if (word == 1) forged.price += 1;
        if (word == 2) forged.deposit += 1;
        if (word == 3) forged.depositUpfront = false;
        if (word == 4) forged.ways = 3;
        if (word == 5) forged.acceptWithin += 1;
        if (word == 6) forged.category += 1;
        if (word == 7) forged.cell = 0x85283083fffffff;
        if (word == 8) forged.content = keccak256("another");
        if (word == 9) forged.nonce += 1000;
    }

    uint256 internal constant FORGERIES = 10;

    function _stateOf(bytes32 listing) internal view returns (IListings.State) {
        return listings.listingOf(listing).state;
    }
}
