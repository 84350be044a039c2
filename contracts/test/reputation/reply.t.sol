// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IReviews} from "../../src/reputation/IReviews.sol";
import {ReviewsTest} from "./ReviewsTest.sol";

contract ReplyTest is ReviewsTest {
    function testFuzz_ItAnswersTheReviewOfTheOtherSide(bool toBuyer, uint8 rating, bytes32 digest) public {
        vm.assume(digest != 0);
        rating = uint8(bound(rating, 1, 5));
        address author = toBuyer ? buyer : seller;
        Deal memory deal = _reviewed(author, rating);
        vm.expectEmit();
        emit IReviews.ReviewReplied(_idOf(deal), toBuyer, digest);
        vm.prank(_otherThan(author));
        reviews.reply(deal, digest);
        _assertReview(deal, author, IReviews.Stage.Replied, rating);
        _assertReview(deal, _otherThan(author), IReviews.Stage.None, 0);
    }

    function test_WhenYearsHavePassed_ItStillAnswers() public {
        Deal memory deal = _reviewed(buyer, 1);
        skip(3650 days);
        _reply(deal, seller);
        _assertReview(deal, buyer, IReviews.Stage.Replied, 1);
    }

    function test_WhenItWasAnsweredOnce_ItReverts() public {
        Deal memory deal = _reviewed(buyer, 1);
        _reply(deal, seller);
        _expectNothing(deal, seller);
    }

    function test_WhenTheReviewIsStillSealed_ItReverts() public {
        Deal memory deal = _finished();
        _expectNothing(deal, seller);
        _seal(deal, buyer, 1);
        _expectNothing(deal, seller);
    }

    function test_WhenTheAuthorAnswersTheOwnReview_ItReverts() public {
        _expectNothing(_reviewed(seller, 1), seller);
    }

    // nonsense: Reviews.reply.deal.*
    function test_WhenTheDealWasNeverMade_ItReverts() public {
        Deal memory deal = _reviewed(buyer, 1);
        for (uint256 word = 0; word < FORGERIES; ++word) {
            _expectNothing(_forged(deal, word), seller);
        }
    }

    function test_WhenTheCallerIsNoSideOfTheDeal_ItReverts() public {
        Deal memory deal = _reviewed(buyer, 1);
        vm.expectRevert(abi.encodeWithSelector(IReviews.NotSideOfDeal.selector, _idOf(deal), stranger));
        _reply(deal, stranger);
    }

    // nonsense: Reviews.reply.digest
    function test_WhenThereAreNoWords_ItReverts() public {
        Deal memory deal = _reviewed(buyer, 1);
        vm.expectRevert(IReviews.ReplyEmpty.selector);
        vm.prank(seller);
        reviews.reply(deal, 0);
    }

    /// @dev A finished deal with one open review.
    function _reviewed(address author, uint8 rating) private returns (Deal memory deal) {
        deal = _finished();
        _seal(deal, author, rating);
        skip(WITHIN + 1);
        _open(deal, author, rating);
    }

    function _expectNothing(Deal memory deal, address author) private {
        vm.expectRevert(abi.encodeWithSelector(IReviews.NothingToReply.selector, _idOf(deal), author == seller));
        _reply(deal, author);
    }
}
