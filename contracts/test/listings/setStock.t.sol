// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {ListingsTest} from "./ListingsTest.sol";

contract SetStockTest is ListingsTest {
    function testFuzz_ItSetsHowManyPiecesCanStillBeBought(uint32 stock) public {
        stock = uint32(bound(stock, 0, 1_000_000));
        vm.expectEmit();
        emit IListings.ListingChanged(id, IListings.State.Open, stock);
        listings.setStock(terms, stock);
        assertEq(listings.listingOf(id).stock, stock);
    }

    // nonsense: Listings.setStock.stock
    function test_WhenTheStockIsMoreThanAMillion_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.StockOutOfBounds.selector, 1_000_001));
        listings.setStock(terms, 1_000_001);
    }

    function test_WhenAllPiecesTogetherCouldNotBePaid_ItReverts() public {
        terms.price = type(uint96).max / STOCK;
        listings.list(terms, STOCK);
        vm.expectRevert(abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, terms.price));
        listings.setStock(terms, STOCK + 1);
    }

    function test_WhenTooManyPiecesWereSoldToCountThese_ItReverts() public {
        uint32 left = type(uint32).max % 1_000_000;
        for (uint256 i = 0; i < type(uint32).max / 1_000_000; ++i) {
            listings.setStock(terms, 1_000_000);
            vm.stopPrank();
            vm.prank(address(orders));
            listings.consume(id, 1_000_000);
            vm.startPrank(seller);
        }
        vm.expectRevert(abi.encodeWithSelector(IListings.StockOutOfBounds.selector, left + 1));
        listings.setStock(terms, left + 1);
        listings.setStock(terms, left);
        assertEq(listings.listingOf(id).stock, left);
    }

    function test_WhenTheOnePieceWithACertificateIsInADeal_ItReverts() public {
        terms.certificate = keccak256("certificate");
        bytes32 single = listings.list(terms, 1);
        vm.stopPrank();
        vm.prank(address(orders));
        listings.consume(single, 1);
        vm.startPrank(seller);
        vm.expectRevert(abi.encodeWithSelector(IListings.CertificateForMany.selector, 1));
        listings.setStock(terms, 1);
        listings.setStock(terms, 0);
        vm.stopPrank();
        vm.prank(address(orders));
        listings.restore(single, 1);
        vm.prank(seller);
        listings.setStock(terms, 1);
        assertEq(listings.listingOf(single).stock, 1);
        vm.startPrank(seller);
    }

    function test_WhenItIsClosed_ItReverts() public {
        listings.close(terms);
        _expectWrongState(id, IListings.State.Closed);
        listings.setStock(terms, 1);
    }

    // nonsense: Listings.setStock.terms.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        _expectNotSeller();
        listings.setStock(terms, 1);
    }

    // nonsense: Listings.setStock.terms.*
    function test_WhenAnyWordOfTheTermsDiffers_ItIsUnknown() public {
        for (uint256 word = 0; word < FORGED_TERMS; ++word) {
            _expectWrongState(listings.idOf(_forged(word)), IListings.State.None);
            listings.setStock(_forged(word), 1);
        }
    }
}
