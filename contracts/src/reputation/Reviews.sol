// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../orders/Deal.sol";
import {dealId} from "../orders/DealId.sol";
import {IOrders} from "../orders/IOrders.sol";
import {IReviews} from "./IReviews.sol";

/// @title Reviews
/// @dev One word per side of an order: 0, then the seal, then the stars (1 to 5) with a bit for the reply.
contract Reviews is IReviews {
    /// @inheritdoc IReviews
    uint40 public constant REVIEW_WITHIN = 14 days;

    uint8 private constant MAX_RATING = 5;
    uint256 private constant REPLIED = 1 << 8;
    /// @dev No seal is as small, except by a chance of one in 2^247.
    uint256 private constant LARGEST_OPEN = REPLIED | type(uint8).max;

    IOrders private immutable ORDERS;

    mapping(bytes32 order => mapping(bool byBuyer => uint256 word)) private _reviews;

    /// @param orders The escrow whose deals are reviewed.
    constructor(IOrders orders) {
        ORDERS = orders;
    }

    /// @inheritdoc IReviews
    function seal(Deal calldata deal, bytes32 seal_) external {
        (bytes32 order, bool byBuyer) = _sideOf(deal);
        if (uint256(seal_) <= LARGEST_OPEN) revert SealUnfit(seal_);
        uint256 until = _sealableUntil(order);
        if (block.timestamp > until) revert ReviewTooLate(order, until);
        if (_reviews[order][byBuyer] != 0) revert ReviewedAlready(order, msg.sender);
        _reviews[order][byBuyer] = uint256(seal_);
        address about = byBuyer ? deal.seller : deal.buyer;
        // Block times fit 40 bits for another thirty thousand years.
        // forge-lint: disable-next-line(unsafe-typecast)
        emit ReviewSealed(order, msg.sender, about, byBuyer, seal_, uint40(until));
    }

    /// @inheritdoc IReviews
    function open(bytes32 order, bool byBuyer, uint8 rating, bytes32 digest, bytes32 salt) external {
        uint256 word = _reviews[order][byBuyer];
        if (word <= LARGEST_OPEN) revert NothingSealed(order, byBuyer);
        if (rating == 0 || rating > MAX_RATING) revert RatingOutOfBounds(rating);
        if (uint256(sealOf(order, byBuyer, rating, digest, salt)) != word) revert SealMismatch(order, byBuyer);
        if (_reviews[order][!byBuyer] == 0) {
            uint256 until = _sealableUntil(order);
            if (block.timestamp <= until) revert OpenTooEarly(order, until);
        }
        _reviews[order][byBuyer] = rating;
        emit ReviewOpened(order, byBuyer, rating, digest);
    }

    /// @inheritdoc IReviews
    function reply(Deal calldata deal, bytes32 digest) external {
        (bytes32 order, bool ofBuyer) = _sideOf(deal);
        if (digest == 0) revert ReplyEmpty();
        // The buyer answers what the seller wrote, and the other way round.
        uint256 word = _reviews[order][!ofBuyer];
        if (word == 0 || word > MAX_RATING) revert NothingToReply(order, !ofBuyer);
        _reviews[order][!ofBuyer] = word | REPLIED;
        emit ReviewReplied(order, !ofBuyer, digest);
    }

    /// @inheritdoc IReviews
    function reviewOf(bytes32 order, bool byBuyer) external view returns (Review memory) {
        uint256 word = _reviews[order][byBuyer];
        if (word == 0) return Review(Stage.None, 0, 0);
        if (word > LARGEST_OPEN) return Review(Stage.Sealed, 0, bytes32(word));
        // The stars are the lowest byte.
        // forge-lint: disable-next-line(unsafe-typecast)
        return Review(word & REPLIED == 0 ? Stage.Open : Stage.Replied, uint8(word), 0);
    }

    /// @inheritdoc IReviews
    function sealOf(bytes32 order, bool byBuyer, uint8 rating, bytes32 digest, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, address(this), order, byBuyer, rating, digest, salt));
    }

    /// @return order Id of the deal.
    /// @return byBuyer Whether the caller is its buyer; otherwise its seller.
    function _sideOf(Deal calldata deal) private view returns (bytes32 order, bool byBuyer) {
        order = dealId(deal);
        byBuyer = msg.sender == deal.buyer;
        if (!byBuyer && msg.sender != deal.seller) revert NotSideOfDeal(order, msg.sender);
    }

    /// @dev The last second in which this order's reviews can be sealed. An order that was never made has no state that
    /// counts, so a made-up deal ends here as well.
    function _sealableUntil(bytes32 id) private view returns (uint256) {
        IOrders.Order memory order = ORDERS.orderOf(id);
        bool counts = order.state == IOrders.State.Completed || order.state == IOrders.State.Resolved;
        if (!counts) revert NotReviewable(id, order.state);
        return uint256(order.deadline) + REVIEW_WITHIN;
    }
}
