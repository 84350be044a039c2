// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../../src/accounts/IAccounts.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {BaseTest} from "../BaseTest.sol";

contract ListTest is BaseTest {
    function test_ItOpensTheListingUnderTheHashOfItsTerms() public {
        Terms memory terms = _terms();
        bytes32 expected = keccak256(abi.encode(terms));
        vm.expectEmit();
        emit IListings.Listed(expected, seller, terms, STOCK);
        bytes32 id = _listWith(terms, STOCK);
        assertEq(id, expected);
        assertEq(listings.idOf(terms), expected);
        IListings.Listing memory listing = listings.listingOf(id);
        assertEq(uint8(listing.state), uint8(IListings.State.Open));
        assertEq(listing.stock, STOCK);
        assertEq(listing.sold, 0);
    }

    // nonsense: Listings.list.terms.seller
    function test_WhenTheCallerIsNotTheSeller_ItReverts() public {
        Terms memory terms = _terms();
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IListings.NotSeller.selector, stranger, seller));
        listings.list(terms, STOCK);
    }

    function test_WhenTheSellerIsSuspended_ItReverts() public {
        _suspend(seller, 7 days);
        Terms memory terms = _terms();
        vm.expectRevert(abi.encodeWithSelector(IAccounts.Suspended.selector, seller, START + 7 days));
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.nonce
    function test_WhenTheSameTermsWereListedBefore_ItReverts() public {
        Terms memory terms = _list(_terms());
        vm.expectRevert(abi.encodeWithSelector(IListings.AlreadyListed.selector, listings.idOf(terms)));
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.token
    function test_WhenTheTokenIsNotAccepted_ItReverts() public {
        Terms memory terms = _terms();
        terms.token = UNKNOWN_TOKEN;
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, UNKNOWN_TOKEN));
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.price
    function test_WhenThePriceIsZeroOrTooMuchForAllPieces_ItReverts() public {
        Terms memory terms = _terms();
        terms.price = 0;
        vm.expectRevert(abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, 0));
        _listWith(terms, STOCK);
        terms.price = type(uint96).max / STOCK + 1;
        vm.expectRevert(abi.encodeWithSelector(IListings.PriceOutOfBounds.selector, terms.price));
        _listWith(terms, STOCK);
        terms.price -= 1;
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.deposit
    function test_WhenTheDepositIsOutOfBounds_ItReverts() public {
        Terms memory terms = _terms();
        uint96[2] memory unfit = [MIN_DEPOSIT - 1, MAX_DEPOSIT + 1];
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.deposit = unfit[i];
            vm.expectRevert(
                abi.encodeWithSelector(IListings.DepositOutOfBounds.selector, unfit[i], MIN_DEPOSIT, MAX_DEPOSIT)
            );
            _listWith(terms, STOCK);
        }
    }

    function test_WhenTheNumbersLieOnTheirBounds_ItLists() public {
        for (uint256 i = 0; i < 5; ++i) {
            Terms memory terms = _terms();
            if (i == 0) terms.deposit = MIN_DEPOSIT;
            if (i == 1) terms.deposit = MAX_DEPOSIT;
            if (i == 2) terms.acceptWithin = 1 hours;
            if (i == 3) terms.acceptWithin = 7 days;
            if (i == 4) terms.price = 1;
            bytes32 id = _listWith(terms, i == 4 ? 1_000_000 : 1);
            assertEq(uint8(listings.listingOf(id).state), uint8(IListings.State.Open));
        }
    }

    // nonsense: Listings.list.terms.depositUpfront
    function test_WhenTheDepositIsNotUpfront_ItsBoundsHoldAllTheSame() public {
        Terms memory terms = _terms();
        terms.depositUpfront = false;
        terms.deposit = 0;
        vm.expectRevert(abi.encodeWithSelector(IListings.DepositOutOfBounds.selector, 0, MIN_DEPOSIT, MAX_DEPOSIT));
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.ways
    function testFuzz_WhenTheWaysAreNoneOrUnknown_ItReverts(uint8 ways) public {
        vm.assume(ways == 0 || ways > 7);
        Terms memory terms = _terms();
        terms.ways = ways;
        vm.expectRevert(abi.encodeWithSelector(IListings.WaysUnknown.selector, ways));
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.terms.acceptWithin
    function test_WhenTheTimeToAcceptIsOutOfBounds_ItReverts() public {
        Terms memory terms = _terms();
        uint32[2] memory unfit = [uint32(1 hours - 1), uint32(7 days + 1)];
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.acceptWithin = unfit[i];
            vm.expectRevert(abi.encodeWithSelector(IListings.AcceptWithinOutOfBounds.selector, unfit[i]));
            _listWith(terms, STOCK);
        }
    }

    // nonsense: Listings.list.terms.category
    function testFuzz_WhenTheCategoryIsNotInThisVersionsList_ItLeavesThatToReaders(uint32 category) public {
        Terms memory terms = _terms();
        terms.category = category;
        assertEq(_listWith(terms, STOCK), keccak256(abi.encode(terms)));
    }

    // nonsense: Listings.list.terms.cell
    function test_WhenTheCellIsNoCellOrGivesAwayAPlace_ItReverts() public {
        uint64[6] memory unfit = [
            0,
            0x88283082b9fffff, // resolution 8: a few streets
            0x8f283082b90e36b, // resolution 15: a doorstep
            0x97283082bffffff, // an edge, not a cell
            0x872830bffffffff, // finer digits than the resolution names are open
            0x87f43082bffffff // base cell 122, of 122 numbered from 0
        ];
        Terms memory terms = _terms();
        for (uint256 i = 0; i < unfit.length; ++i) {
            terms.cell = unfit[i];
            vm.expectRevert(abi.encodeWithSelector(IListings.CellUnfit.selector, unfit[i]));
            _listWith(terms, STOCK);
        }
    }

    function test_WhenTheCellIsCoarser_ItLists() public {
        uint64[3] memory fit = [0x8001fffffffffff, 0x85283083fffffff, 0x87283082bffffff];
        for (uint256 i = 0; i < fit.length; ++i) {
            Terms memory terms = _terms();
            terms.cell = fit[i];
            _listWith(terms, STOCK);
        }
    }

    // nonsense: Listings.list.terms.content
    function test_WhenThereIsNoDocument_ItReverts() public {
        Terms memory terms = _terms();
        terms.content = 0;
        vm.expectRevert(IListings.ContentMissing.selector);
        _listWith(terms, STOCK);
    }

    // nonsense: Listings.list.stock
    function test_WhenTheStockIsZeroOrMoreThanAMillion_ItReverts() public {
        Terms memory terms = _terms();
        uint32[2] memory unfit = [0, uint32(1_000_001)];
        for (uint256 i = 0; i < unfit.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IListings.StockOutOfBounds.selector, unfit[i]));
            _listWith(terms, unfit[i]);
        }
    }

    function _listWith(Terms memory terms, uint32 stock) private returns (bytes32) {
        vm.prank(seller);
        return listings.list(terms, stock);
    }
}
