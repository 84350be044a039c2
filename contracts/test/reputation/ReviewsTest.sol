// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IReviews} from "../../src/reputation/IReviews.sol";
import {Reviews} from "../../src/reputation/Reviews.sol";
import {ShippedTest} from "../orders/ShippedTest.sol";

/// @notice Finished deals, and what two people say about them.
abstract contract ReviewsTest is ShippedTest {
    bytes32 internal constant WORDS = keccak256("as described, and kind");
    bytes32 internal constant SALT = keccak256("nobody guesses this");
    bytes32 internal constant THANKS = keccak256("thank you");
    uint40 internal constant WITHIN = 14 days;

    Reviews internal reviews;

    function setUp() public virtual override {
        super.setUp();
        reviews = new Reviews(orders);
    }

    /// @dev They met and the seller was paid, now.
    function _finished() internal returns (Deal memory deal) {
        deal = _accepted();
        _release(deal);
    }

    function _sealOf(Deal memory deal, address author, uint8 rating) internal view returns (bytes32) {
        return reviews.sealOf(_idOf(deal), author == buyer, rating, WORDS, SALT);
    }

    function _seal(Deal memory deal, address author, uint8 rating) internal {
        bytes32 seal = _sealOf(deal, author, rating);
        vm.prank(author);
        reviews.seal(deal, seal);
    }

    /// @dev Opened by somebody who was told what is under the seal.
    function _open(Deal memory deal, address author, uint8 rating) internal {
        vm.prank(stranger);
        reviews.open(_idOf(deal), author == buyer, rating, WORDS, SALT);
    }

    function _reply(Deal memory deal, address author) internal {
        vm.prank(author);
        reviews.reply(deal, THANKS);
    }

    function _reviewOf(Deal memory deal, address author) internal view returns (IReviews.Review memory) {
        return reviews.reviewOf(_idOf(deal), author == buyer);
    }

    function _assertReview(Deal memory deal, address author, IReviews.Stage stage, uint8 rating) internal view {
        IReviews.Review memory review = _reviewOf(deal, author);
        assertEq(uint8(review.stage), uint8(stage), "stage");
        assertEq(review.rating, rating, "rating");
        if (stage != IReviews.Stage.Sealed) assertEq(review.seal, 0, "seal");
    }

    /// @dev The other of the two.
    function _otherThan(address person) internal view returns (address) {
        return person == buyer ? seller : buyer;
    }
}
