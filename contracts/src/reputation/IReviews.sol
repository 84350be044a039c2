// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../orders/Deal.sol";
import {IOrders} from "../orders/IOrders.sol";

/// @title What two people say about a deal they had
/// @notice Each side of a finished order may review the other once: one to five stars, and words. Neither sees what the
/// other wrote before both have written, or before nobody can write any more; so nobody answers the other's stars.
///
/// | from the end of the order        | who                                                                       |
/// |----------------------------------|---------------------------------------------------------------------------|
/// | up to 14 days later              | either side seals one review ({seal}); it cannot be changed or taken back |
/// | when both are sealed             | anybody who knows what is under a seal opens it ({open})                  |
/// | more than 14 days later          | nothing can be sealed; what was sealed can be opened                      |
/// | any time after it is open        | the reviewed side replies once ({reply})                                  |
///
/// An order counts when its price was paid, split or ruled upon (Completed, Resolved). When all money went back, nothing
/// was dealt that could be judged; such orders are in everybody's numbers all the same, because their events are.
/// A suspension takes no review away: it stops new deals, and these two had theirs. Otherwise the one who is reported
/// first would be the one who cannot tell.
/// @dev Whoever seals chooses whether to hand the secret to others who open for them; this contract asks nobody. A
/// review takes one slot, from the seal to the reply. Nobody owns the contract, and nothing in it can be changed.
interface IReviews {
    /// @notice How far a review has come.
    enum Stage {
        /// Nothing was sealed.
        None,
        /// Sealed: nobody can read it, and nothing about it can change.
        Sealed,
        /// Everybody can read it.
        Open,
        /// The reviewed side has answered.
        Replied
    }

    /// @notice One side's review of an order.
    struct Review {
        Stage stage;
        /// Stars, 1 to 5, once it is open.
        uint8 rating;
        /// What it was sealed under, until it is open.
        bytes32 seal;
    }

    /// @notice The order has not ended in a way that counts.
    error NotReviewable(bytes32 order, IOrders.State state);
    /// @notice Only the buyer and the seller of the deal.
    error NotSideOfDeal(bytes32 order, address caller);
    /// @notice Reviews of this order could be sealed until `until`.
    error ReviewTooLate(bytes32 order, uint256 until);
    /// @notice This side has reviewed the order already.
    error ReviewedAlready(bytes32 order, address author);
    /// @notice A seal is a hash; this is none.
    error SealUnfit(bytes32 seal);
    /// @notice This side has sealed no review, or it is open already.
    error NothingSealed(bytes32 order, bool byBuyer);
    /// @notice The other side may still write: open after `until`, or when both are sealed.
    error OpenTooEarly(bytes32 order, uint256 until);
    /// @notice One to five stars.
    error RatingOutOfBounds(uint8 rating);
    /// @notice These stars, words and salt are not what was sealed.
    error SealMismatch(bytes32 order, bool byBuyer);
    /// @notice There is no open review to reply to, or it has its reply.
    error NothingToReply(bytes32 order, bool byBuyer);
    /// @notice A reply names the digest of its words.
    error ReplyEmpty();

    /// @notice `author` has reviewed `about` under a seal; it can be opened after `opensAfter`, or when both are sealed.
    event ReviewSealed(
        bytes32 indexed order,
        address indexed author,
        address indexed about,
        bool byBuyer,
        bytes32 seal,
        uint40 opensAfter
    );
    /// @notice A review is open: stars, and the sha-256 of its words (0 for none).
    event ReviewOpened(bytes32 indexed order, bool indexed byBuyer, uint8 rating, bytes32 digest);
    /// @notice The reviewed side answered the review that the buyer (true) or the seller wrote; sha-256 of the words.
    event ReviewReplied(bytes32 indexed order, bool indexed byBuyer, bytes32 digest);

    /// @notice Reviews the other side of a deal that ended at most {REVIEW_WITHIN} ago. Emits {ReviewSealed}.
    /// @param deal The deal as it was made; its hash is the order's id.
    /// @param seal_ What {sealOf} says for the stars, the words and a salt that nobody can guess.
    function seal(Deal calldata deal, bytes32 seal_) external;
    /// @notice Opens a sealed review. Anybody who knows what is under the seal, also long after. Emits {ReviewOpened}.
    /// @dev Stars out of bounds can be sealed and never be opened.
    /// @param order Id of the deal.
    /// @param byBuyer Whether it is the buyer's review of the seller, or the seller's of the buyer.
    /// @param rating Stars, 1 to 5.
    /// @param digest sha-256 of the words; 0 for none.
    /// @param salt As it was sealed.
    function open(bytes32 order, bool byBuyer, uint8 rating, bytes32 digest, bytes32 salt) external;
    /// @notice Answers the review that the other side of the deal wrote, once. Emits {ReviewReplied}.
    /// @param digest sha-256 of the words.
    function reply(Deal calldata deal, bytes32 digest) external;

    /// @notice Seconds from the end of an order in which its reviews can be sealed.
    function REVIEW_WITHIN() external view returns (uint40);
    /// @notice The review of an order that the buyer (true) or the seller wrote.
    function reviewOf(bytes32 order, bool byBuyer) external view returns (Review memory);
    /// @notice What to seal: the hash of the review with this chain, this contract, the order and the side.
    function sealOf(bytes32 order, bool byBuyer, uint8 rating, bytes32 digest, bytes32 salt)
        external
        view
        returns (bytes32);
}
