// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IReviews} from "../../src/reputation/IReviews.sol";
import {ReviewsTest} from "./ReviewsTest.sol";

/// @notice Two neighbours who deal, review, open, reply or stay silent, in any order and at any time.
/// @dev An action that reverts fails the run: everybody does here only what the rules allow, as they are kept here a second
/// time, without the contract's word.
contract ReviewsTown is ReviewsTest {
    uint256 private constant MOST_DEALS = 5;

    /// @dev What one side of one deal has done.
    struct Side {
        uint8 rating;
        IReviews.Stage stage;
    }

    Deal[] private _deals;
    uint256[] private _ends;
    mapping(uint256 which => mapping(address author => Side)) private _sides;
    /// @notice How often reviews were sealed, opened with the other, opened alone and replied to.
    uint256[4] public done;

    function trade() external {
        if (_deals.length == MOST_DEALS) return;
        _deals.push(_finished());
        _ends.push(block.timestamp);
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, 8 days));
    }

    /// @dev To the last second of a deal's fourteen days, or the first one after.
    function passTo(uint256 which, bool last) external {
        if (_deals.length == 0) return;
        uint256 second = _ends[which % _deals.length] + WITHIN + (last ? 0 : 1);
        if (second > block.timestamp) vm.warp(second);
    }

    function sealIt(uint256 which, bool byBuyer, uint8 rating) external {
        if (_deals.length == 0) return;
        which %= _deals.length;
        address author = byBuyer ? buyer : seller;
        Side storage side = _sides[which][author];
        if (side.stage != IReviews.Stage.None || block.timestamp > _ends[which] + WITHIN) return;
        side.rating = uint8(bound(rating, 1, 5));
        side.stage = IReviews.Stage.Sealed;
        _seal(_deals[which], author, side.rating);
        ++done[0];
    }

    function openIt(uint256 which, bool byBuyer) external {
        if (_deals.length == 0) return;
        which %= _deals.length;
        address author = byBuyer ? buyer : seller;
        Side storage side = _sides[which][author];
        bool alone = _sides[which][_otherThan(author)].stage == IReviews.Stage.None;
        if (side.stage != IReviews.Stage.Sealed || (alone && block.timestamp <= _ends[which] + WITHIN)) return;
        side.stage = IReviews.Stage.Open;
        _open(_deals[which], author, side.rating);
        ++done[alone ? 2 : 1];
    }

    function replyTo(uint256 which, bool byBuyer) external {
        if (_deals.length == 0) return;
        which %= _deals.length;
        address author = byBuyer ? buyer : seller;
        Side storage side = _sides[which][author];
        if (side.stage != IReviews.Stage.Open) return;
        side.stage = IReviews.Stage.Replied;
        _reply(_deals[which], _otherThan(author));
        ++done[3];
    }

    /// @notice Compares every review with what was done.
    function check() external view {
        for (uint256 which = 0; which < _deals.length; ++which) {
            _check(which, buyer);
            _check(which, seller);
            bool open = _isOpen(which, buyer) || _isOpen(which, seller);
            bool oneMayStillWrite = block.timestamp <= _ends[which] + WITHIN
                && (_sides[which][buyer].stage == IReviews.Stage.None
                    || _sides[which][seller].stage == IReviews.Stage.None);
            assertFalse(open && oneMayStillWrite, "nobody can answer the other's stars");
        }
    }

    function _check(uint256 which, address author) private view {
        Side memory side = _sides[which][author];
        uint8 shown = _isOpen(which, author) ? side.rating : 0;
        _assertReview(_deals[which], author, side.stage, shown);
    }

    function _isOpen(uint256 which, address author) private view returns (bool) {
        return _sides[which][author].stage >= IReviews.Stage.Open;
    }
}
