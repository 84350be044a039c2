// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {stdError} from "forge-std/StdError.sol";
import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract RestoreTest is ListingsTest {
    function testFuzz_ItMovesPiecesFromSoldToStock(uint32 quantity) public {
        quantity = uint32(bound(quantity, 1, STOCK));
        _consume(STOCK);
        vm.expectEmit();
        emit IListings.StockMoved(id, int64(uint64(quantity)), quantity);
        _restore(id, quantity);
        assertEq(listings.listingOf(id).stock, quantity);
        assertEq(listings.listingOf(id).sold, STOCK - quantity);
    }

    function test_WhenTheListingIsClosed_ItStillTakesThePiecesBack() public {
        _consume(2);
        vm.prank(seller);
        listings.close(terms);
        _restore(id, 2);
        assertEq(listings.listingOf(id).stock, STOCK);
        assertEq(uint8(_stateOf(id)), uint8(IListings.State.Closed));
    }

    function test_WhenTheSellerFilledTheStockMeanwhile_ItStillTakesThePiecesBack() public {
        _consume(2);
        vm.prank(seller);
        listings.setStock(terms, 1_000_000);
        _restore(id, 2);
        assertEq(listings.listingOf(id).stock, 1_000_002);
    }

    // nonsense: Listings.restore.id
    // nonsense: Listings.restore.quantity
    function test_WhenMoreComesBackThanWasSold_ItReverts() public {
        vm.stopPrank();
        vm.expectRevert(stdError.arithmeticError);
        _restore(keccak256("never listed"), 1);
        vm.expectRevert(stdError.arithmeticError);
        _restore(id, 1);
    }

    function test_WhenTheCallerIsNotTheOrdersContract_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.NotOrders.selector, seller));
        listings.restore(id, 1);
    }

    function _consume(uint32 quantity) private {
        vm.stopPrank();
        vm.prank(address(orders));
        listings.consume(id, quantity);
    }

    function _restore(bytes32 listing, uint32 quantity) private {
        vm.prank(address(orders));
        listings.restore(listing, quantity);
    }
}
