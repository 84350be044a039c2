// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract ConsumeTest is ListingsTest {
    function testFuzz_ItMovesPiecesFromStockToSold(uint32 quantity) public {
        quantity = uint32(bound(quantity, 1, STOCK));
        vm.expectEmit();
        emit IListings.StockMoved(id, -int64(uint64(quantity)), STOCK - quantity);
        _consume(quantity);
        assertEq(listings.listingOf(id).stock, STOCK - quantity);
        assertEq(listings.listingOf(id).sold, quantity);
    }

    // nonsense: Listings.consume.quantity
    function test_WhenFewerPiecesAreLeft_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.StockShort.selector, id, STOCK, STOCK + 1));
        _consume(STOCK + 1);
    }

    function test_WhenTheListingIsPaused_ItReverts() public {
        listings.pause(terms);
        _expectWrongState(id, IListings.State.Paused);
        _consume(1);
    }

    function test_WhenTheListingIsClosed_ItReverts() public {
        listings.close(terms);
        _expectWrongState(id, IListings.State.Closed);
        _consume(1);
    }

    // nonsense: Listings.consume.id
    function test_WhenTheListingWasNeverListed_ItIsUnknown() public {
        bytes32 unknown = keccak256("never listed");
        vm.stopPrank();
        vm.prank(address(orders));
        _expectWrongState(unknown, IListings.State.None);
        listings.consume(unknown, 1);
    }

    function test_WhenTheCallerIsNotTheOrdersContract_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.NotOrders.selector, seller));
        listings.consume(id, 1);
    }

    function _consume(uint32 quantity) private {
        vm.stopPrank();
        vm.prank(address(orders));
        listings.consume(id, quantity);
    }
}
