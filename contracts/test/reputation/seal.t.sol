// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {IReviews} from "../../src/reputation/IReviews.sol";
import {ReviewsTest} from "./ReviewsTest.sol";

contract SealTest is ReviewsTest {
    function testFuzz_ItKeepsTheSealAndSaysWhoReviewedWhom(bool byBuyer, bytes32 seal) public {
        vm.assume(uint256(seal) > type(uint16).max);
        Deal memory deal = _finished();
        address author = byBuyer ? buyer : seller;
        vm.expectEmit();
        emit IReviews.ReviewSealed(
            _idOf(deal), author, _otherThan(author), byBuyer, seal, uint40(block.timestamp) + WITHIN
        );
        vm.prank(author);
        reviews.seal(deal, seal);
        _assertReview(deal, author, IReviews.Stage.Sealed, 0);
        assertEq(_reviewOf(deal, author).seal, seal);
        _assertReview(deal, _otherThan(author), IReviews.Stage.None, 0);
    }

    function test_WhenBothReview_ItKeepsBothApart() public {
        Deal memory deal = _finished();
        _seal(deal, buyer, 5);
        _seal(deal, seller, 1);
        assertEq(_reviewOf(deal, buyer).seal, _sealOf(deal, buyer, 5));
        assertEq(_reviewOf(deal, seller).seal, _sealOf(deal, seller, 1));
    }

    function test_WhenThePriceWasSplitByAgreement_ItCounts() public {
        Deal memory deal = _accepted();
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(sellerKey, orders.settlementDigest(_idOf(deal), PRICE, validUntil));
        vm.prank(buyer);
        orders.settle(deal, PRICE, validUntil, signature);
        _seal(deal, buyer, 3);
    }

    function test_WhenThePriceWasRuledUpon_ItCounts() public {
        Deal memory deal = _disputed();
        vm.prank(arbiter);
        orders.rule(deal, Ruling(10_000, 0, address(0)));
        _seal(deal, seller, 2);
    }

    function test_WhenTimePaidTheSeller_ItCountsFromThatSecond() public {
        Deal memory deal = _delivered();
        _pass(deal);
        skip(3 days);
        _expire(deal);
        skip(WITHIN);
        _seal(deal, buyer, 4);
    }

    function test_WhenItIsTheLastSecond_ItStillCounts() public {
        Deal memory deal = _finished();
        uint256 ended = block.timestamp;
        skip(WITHIN);
        bytes32 seal = _sealOf(deal, buyer, 5);
        vm.expectEmit();
        emit IReviews.ReviewSealed(_idOf(deal), buyer, seller, true, seal, uint40(ended) + WITHIN);
        _seal(deal, buyer, 5);
    }

    function test_WhenItIsOneSecondLater_ItReverts() public {
        Deal memory deal = _finished();
        uint256 until = block.timestamp + WITHIN;
        skip(WITHIN + 1);
        _expect(abi.encodeWithSelector(IReviews.ReviewTooLate.selector, _idOf(deal), until), deal, buyer);
    }

    function test_WhenTheAuthorIsSuspended_ItCountsAllTheSame() public {
        Deal memory deal = _finished();
        _suspend(buyer, 7 days);
        _seal(deal, buyer, 1);
    }

    function test_WhenThisSideReviewedAlready_ItReverts() public {
        Deal memory deal = _finished();
        bytes memory already = abi.encodeWithSelector(IReviews.ReviewedAlready.selector, _idOf(deal), buyer);
        _seal(deal, buyer, 5);
        _expect(already, deal, buyer);
        _seal(deal, seller, 5);
        _open(deal, buyer, 5);
        _expect(already, deal, buyer);
        _reply(deal, seller);
        _expect(already, deal, buyer);
    }

    function test_WhenTheOrderIsStillRunning_ItReverts() public {
        _expectNotReviewable(_placed(), IOrders.State.Placed);
        _expectNotReviewable(_accepted(), IOrders.State.Accepted);
        _expectNotReviewable(_shipped(), IOrders.State.Shipped);
        _expectNotReviewable(_delivered(), IOrders.State.Delivered);
        _expectNotReviewable(_disputed(), IOrders.State.Disputed);
    }

    function test_WhenAllMoneyWentBack_ItReverts() public {
        Deal memory deal = _placed();
        vm.prank(seller);
        orders.decline(deal);
        _expectNotReviewable(deal, IOrders.State.Refunded);
        deal = _accepted();
        _pass(deal);
        _expire(deal);
        _expectNotReviewable(deal, IOrders.State.Refunded);
    }

    function test_WhenTheCallerIsNoSideOfTheDeal_ItReverts() public {
        Deal memory deal = _finished();
        _expect(abi.encodeWithSelector(IReviews.NotSideOfDeal.selector, _idOf(deal), stranger), deal, stranger);
    }

    // nonsense: Reviews.seal.deal.*
    function test_WhenTheDealWasNeverMade_ItReverts() public {
        Deal memory deal = _finished();
        for (uint256 word = 0; word < FORGERIES; ++word) {
            _expectNotReviewable(_forged(deal, word), IOrders.State.None);
        }
        deal.seller = stranger;
        _expectNotReviewable(deal, IOrders.State.None);
    }

    // nonsense: Reviews.seal.seal_
    function testFuzz_WhenTheSealIsNoHash_ItReverts(uint16 number) public {
        number = uint16(bound(number, 0, 0x1ff));
        Deal memory deal = _finished();
        vm.expectRevert(abi.encodeWithSelector(IReviews.SealUnfit.selector, bytes32(uint256(number))));
        vm.prank(buyer);
        reviews.seal(deal, bytes32(uint256(number)));
    }

    function _expectNotReviewable(Deal memory deal, IOrders.State state) private {
        _expect(abi.encodeWithSelector(IReviews.NotReviewable.selector, _idOf(deal), state), deal, buyer);
    }

    function _expect(bytes memory refusal, Deal memory deal, address author) private {
        bytes32 seal = _sealOf(deal, author, 5);
        vm.expectRevert(refusal);
        vm.prank(author);
        reviews.seal(deal, seal);
    }
}
