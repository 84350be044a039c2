// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {CompletedOrders} from "./CompletedOrders.sol";

/// @title How an order ends without a sale
/// @dev Declined, cancelled or left alone: the price goes back to the buyer. Who cancels an agreed meeting late leaves
/// half of the own deposit to the other side, who accepted to ship and did not leaves all of it.
abstract contract CancelledOrders is CompletedOrders {
    uint40 private constant FREE_CANCEL_BEFORE = 3 hours;
    uint40 private constant CANCEL_REQUEST = 24 hours;

    /// @inheritdoc IOrders
    function decline(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        _requireSeller(id, deal);
        _refund(id, deal, _live(id, State.Placed), Outcome.Declined);
    }

    /// @inheritdoc IOrders
    function cancel(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        _requireParty(id, deal);
        Order memory order = _live(id, State.Placed, State.Accepted);
        if (order.state == State.Placed) {
            if (msg.sender != deal.buyer) revert NotParty(id, msg.sender);
            _refund(id, deal, order, Outcome.Cancelled);
        } else if (deal.way == SHIP) {
            if (msg.sender != deal.seller) revert NotParty(id, msg.sender);
            _refund(id, deal, order, Outcome.NeverShipped);
        } else if (block.timestamp + FREE_CANCEL_BEFORE <= order.meetAt) {
            _refund(id, deal, order, Outcome.Cancelled);
        } else if (block.timestamp < order.meetAt) {
            _refund(id, deal, order, _lateOutcome(deal, order, msg.sender == deal.buyer));
        } else {
            _requestCancel(id, deal, order);
        }
    }

    /// @inheritdoc IOrders
    function expire(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        Order memory order = _load(id);
        if (order.state < State.Placed || order.state > State.Disputed) revert WrongState(id, order.state);
        if (block.timestamp <= order.deadline) revert TooEarly(id, order.deadline);
        bool sent = order.state == State.Delivered || order.goodsSent;
        if (sent) _complete(id, deal, order, Outcome.WindowEnded);
        else _refund(id, deal, order, _outcomeOfTime(deal, order));
    }

    /// @dev What time alone brings while the goods are with the seller.
    function _outcomeOfTime(Deal calldata deal, Order memory order) private pure returns (Outcome) {
        if (order.cancelRequested) return _lateOutcome(deal, order, order.cancelByBuyer);
        bool neverShipped = deal.way == SHIP && order.state == State.Accepted;
        return neverShipped ? Outcome.NeverShipped : Outcome.Expired;
    }

    /// @dev From the meeting time on the goods may have changed hands, so a release must be able to win.
    function _requestCancel(bytes32 id, Deal calldata deal, Order memory order) private {
        if (order.cancelRequested) revert CancelAlreadyRequested(id);
        uint40 answerBy = uint40(block.timestamp) + CANCEL_REQUEST;
        if (answerBy < order.deadline) order.deadline = answerBy;
        order.cancelRequested = true;
        order.cancelByBuyer = msg.sender == deal.buyer;
        _store(id, order);
        emit CancelRequested(id, msg.sender, order.deadline);
    }

    function _refund(bytes32 id, Deal calldata deal, Order memory order, Outcome outcome) private {
        Ending memory ending;
        ending.state = State.Refunded;
        ending.outcome = outcome;
        ending.priceToBuyer = deal.price;
        (uint256 toBuyer, uint256 toSeller) = _depositsOf(deal, order);
        uint256 forfeit = deal.deposit / 2;
        if (outcome == Outcome.CancelledLateByBuyer) (toBuyer, toSeller) = (toBuyer - forfeit, toSeller + forfeit);
        if (outcome == Outcome.CancelledLateBySeller) (toBuyer, toSeller) = (toBuyer + forfeit, toSeller - forfeit);
        if (outcome == Outcome.NeverShipped) (toBuyer, toSeller) = (toBuyer + toSeller, 0);
        (ending.depositToBuyer, ending.depositToSeller) = (toBuyer, toSeller);
        _close(id, deal, order, ending);
    }

    /// @dev Lateness costs only where both had signed the time and both had put deposits down.
    function _lateOutcome(Deal calldata deal, Order memory order, bool byBuyer) private pure returns (Outcome) {
        if (!order.meetingAgreed || !deal.depositUpfront) return Outcome.Cancelled;
        return byBuyer ? Outcome.CancelledLateByBuyer : Outcome.CancelledLateBySeller;
    }
}
