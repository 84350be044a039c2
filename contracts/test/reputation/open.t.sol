// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IReviews} from "../../src/reputation/IReviews.sol";
import {Reviews} from "../../src/reputation/Reviews.sol";
import {ReviewsTest} from "./ReviewsTest.sol";

contract OpenTest is ReviewsTest {
    function testFuzz_WhenBothAreSealed_ItShowsStarsAndWordsAtOnce(bool byBuyer, uint8 rating) public {
        rating = uint8(bound(rating, 1, 5));
        Deal memory deal = _finished();
        address author = byBuyer ? buyer : seller;
        _seal(deal, author, rating);
        _seal(deal, _otherThan(author), 3);
        vm.expectEmit();
        emit IReviews.ReviewOpened(_idOf(deal), byBuyer, rating, WORDS);
        _open(deal, author, rating);
        _assertReview(deal, author, IReviews.Stage.Open, rating);
        _assertReview(deal, _otherThan(author), IReviews.Stage.Sealed, 0);
    }

    function test_WhenTheOtherIsOpenAlready_ItOpensAsWell() public {
        Deal memory deal = _bothSealed();
        _open(deal, buyer, 5);
        _open(deal, seller, 1);
        _assertReview(deal, buyer, IReviews.Stage.Open, 5);
        _assertReview(deal, seller, IReviews.Stage.Open, 1);
    }

    function test_WhenTheOtherIsSilent_ItWaitsForTheLastSecondOfTheFourteenDays() public {
        Deal memory deal = _finished();
        uint256 until = block.timestamp + WITHIN;
        _seal(deal, seller, 2);
        bytes memory early = abi.encodeWithSelector(IReviews.OpenTooEarly.selector, _idOf(deal), until);
        _expect(early, deal, seller, 2);
        vm.warp(until);
        _expect(early, deal, seller, 2);
        vm.warp(until + 1);
        _open(deal, seller, 2);
        _assertReview(deal, seller, IReviews.Stage.Open, 2);
    }

    function testFuzz_WhenManyYearsHavePassed_ItStillOpens(uint40 later) public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 4);
        skip(bound(later, WITHIN + 1, 3650 days));
        _open(deal, buyer, 4);
        _assertReview(deal, buyer, IReviews.Stage.Open, 4);
    }

    function test_WhenThereAreNoWords_ItShowsTheStarsAlone() public {
        Deal memory deal = _finished();
        bytes32 order = _idOf(deal);
        bytes32 seal = reviews.sealOf(order, true, 5, 0, SALT);
        vm.prank(buyer);
        reviews.seal(deal, seal);
        skip(WITHIN + 1);
        vm.expectEmit();
        emit IReviews.ReviewOpened(order, true, 5, 0);
        reviews.open(order, true, 5, 0, SALT);
    }

    function test_WhenItIsOpenAlready_ItReverts() public {
        Deal memory deal = _bothSealed();
        bytes memory nothing = abi.encodeWithSelector(IReviews.NothingSealed.selector, _idOf(deal), true);
        _open(deal, buyer, 5);
        _expect(nothing, deal, buyer, 5);
        _reply(deal, seller);
        _expect(nothing, deal, buyer, 5);
    }

    function test_WhenSomebodyCopiesASeal_ItOpensForItsAuthorOnly() public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 5);
        bytes32 copied = _reviewOf(deal, buyer).seal;
        vm.prank(seller);
        reviews.seal(deal, copied);
        _expect(abi.encodeWithSelector(IReviews.SealMismatch.selector, _idOf(deal), false), deal, seller, 5);
        _open(deal, buyer, 5);
    }

    function test_WhenASealIsOfAnotherChainOrContract_ItReverts() public {
        Deal memory deal = _finished();
        Reviews other = new Reviews(orders);
        bytes32 foreign = other.sealOf(_idOf(deal), true, 5, WORDS, SALT);
        vm.prank(buyer);
        reviews.seal(deal, foreign);
        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        bytes32 elsewhere = _sealOf(deal, seller, 5);
        vm.chainId(chain);
        vm.prank(seller);
        reviews.seal(deal, elsewhere);
        _expect(abi.encodeWithSelector(IReviews.SealMismatch.selector, _idOf(deal), true), deal, buyer, 5);
        _expect(abi.encodeWithSelector(IReviews.SealMismatch.selector, _idOf(deal), false), deal, seller, 5);
    }

    // nonsense: Reviews.open.order
    function testFuzz_WhenNothingWasSealedForTheOrder_ItReverts(bytes32 order, bool byBuyer) public {
        vm.expectRevert(abi.encodeWithSelector(IReviews.NothingSealed.selector, order, byBuyer));
        reviews.open(order, byBuyer, 5, WORDS, SALT);
    }

    // nonsense: Reviews.open.byBuyer
    function test_WhenOnlyTheOtherSideSealed_ItReverts() public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 5);
        _expect(abi.encodeWithSelector(IReviews.NothingSealed.selector, _idOf(deal), false), deal, seller, 5);
    }

    // nonsense: Reviews.open.rating
    function testFuzz_WhenTheStarsAreNotOneToFive_ItReverts(uint8 rating) public {
        vm.assume(rating == 0 || rating > 5);
        Deal memory deal = _finished();
        _seal(deal, buyer, rating);
        _seal(deal, seller, 5);
        _expect(abi.encodeWithSelector(IReviews.RatingOutOfBounds.selector, rating), deal, buyer, rating);
    }

    // nonsense: Reviews.open.digest
    // nonsense: Reviews.open.salt
    function testFuzz_WhenStarsWordsOrSaltAreOthers_ItReverts(uint8 rating, bytes32 digest, bytes32 salt) public {
        rating = uint8(bound(rating, 1, 5));
        vm.assume(digest != WORDS && salt != SALT);
        Deal memory deal = _bothSealed();
        bytes32 order = _idOf(deal);
        bytes memory mismatch = abi.encodeWithSelector(IReviews.SealMismatch.selector, order, true);
        vm.expectRevert(mismatch);
        reviews.open(order, true, 5, digest, SALT);
        vm.expectRevert(mismatch);
        reviews.open(order, true, 5, WORDS, salt);
        if (rating != 5) _expect(mismatch, deal, buyer, rating);
    }

    /// @dev The buyer gave five stars, the seller one.
    function _bothSealed() private returns (Deal memory deal) {
        deal = _finished();
        _seal(deal, buyer, 5);
        _seal(deal, seller, 1);
    }

    function _expect(bytes memory refusal, Deal memory deal, address author, uint8 rating) private {
        bytes32 order = _idOf(deal);
        vm.expectRevert(refusal);
        reviews.open(order, author == buyer, rating, WORDS, SALT);
    }
}
