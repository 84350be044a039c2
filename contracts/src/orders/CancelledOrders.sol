// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {CompletedOrders} from "./CompletedOrders.sol";
import {CANCEL_BY_BUYER, CANCEL_REQUESTED, GOODS_SENT, MEETING_AGREED, OrderSlot} from "./OrderSlot.sol";

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
        bool byBuyer = _requireParty(id, deal);
        OrderSlot order = _live(id, State.Placed, State.Accepted);
        if (order.state() == State.Placed) {
            if (!byBuyer) revert NotParty(id, msg.sender);
            _refund(id, deal, order, Outcome.Cancelled);
        } else if (deal.way == SHIP) {
            if (byBuyer) revert NotParty(id, msg.sender);
            _refund(id, deal, order, Outcome.NeverShipped);
        } else if (block.timestamp + FREE_CANCEL_BEFORE <= order.meetAt()) {
            _refund(id, deal, order, Outcome.Cancelled);
        } else if (block.timestamp < order.meetAt()) {
            _refund(id, deal, order, _lateOutcome(deal, order, byBuyer));
        } else {
            _requestCancel(id, order, byBuyer);
        }
    }

    /// @inheritdoc IOrders
    function expire(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        OrderSlot order = _load(id);
        State state = order.state();
        if (state < State.Placed || state > State.Disputed) revert WrongState(id, state);
        if (block.timestamp <= order.deadline()) revert TooEarly(id, order.deadline());
        bool sent = state == State.Delivered || order.has(GOODS_SENT);
        if (sent) _complete(id, deal, order, Outcome.WindowEnded);
        else _refund(id, deal, order, _outcomeOfTime(deal, order));
    }

    /// @dev What time alone brings while the goods are with the seller.
    function _outcomeOfTime(Deal calldata deal, OrderSlot order) private pure returns (Outcome) {
        if (order.has(CANCEL_REQUESTED)) return _lateOutcome(deal, order, order.has(CANCEL_BY_BUYER));
        bool neverShipped = deal.way == SHIP && order.state() == State.Accepted;
        return neverShipped ? Outcome.NeverShipped : Outcome.Expired;
    }

    /// @dev From the meeting time on the goods may have changed hands, so a release must be able to win.
    function _requestCancel(bytes32 id, OrderSlot order, bool byBuyer) private {
        if (order.has(CANCEL_REQUESTED)) revert CancelAlreadyRequested(id);
        uint40 deadline = uint40(block.timestamp) + CANCEL_REQUEST;
        if (deadline > order.deadline()) deadline = order.deadline();
        order = order.to(State.Accepted, deadline).mark(CANCEL_REQUESTED, true);
        _store(id, order.mark(CANCEL_BY_BUYER, byBuyer));
        emit CancelRequested(id, msg.sender, deadline);
    }

    function _refund(bytes32 id, Deal calldata deal, OrderSlot order, Outcome outcome) private {
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
    function _lateOutcome(Deal calldata deal, OrderSlot order, bool byBuyer) private pure returns (Outcome) {
        if (!order.has(MEETING_AGREED) || !deal.depositUpfront) return Outcome.Cancelled;
        return byBuyer ? Outcome.CancelledLateByBuyer : Outcome.CancelledLateBySeller;
    }
}
