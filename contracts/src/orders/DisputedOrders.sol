// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrable, Ruling} from "../arbitration/IArbiter.sol";
import {Permit} from "../vault/IVault.sol";
import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {OrderBook} from "./OrderBook.sol";
import {OrderDigests} from "./OrderDigests.sol";
import {DISPUTE_BY_BUYER, GOODS_SENT, OrderSlot} from "./OrderSlot.sol";
import {Signatures} from "./Signatures.sol";

/// @title How an order ends when its two sides disagree
abstract contract DisputedOrders is OrderDigests, OrderBook {
    /// @inheritdoc IOrders
    function openDispute(Deal calldata deal, bytes32 statement, Permit calldata permit) external {
        bytes32 id = dealId(deal);
        bool byBuyer = _requireParty(id, deal);
        if (statement == 0) revert StatementMissing();
        OrderSlot order = _live(id, State.Accepted, State.Delivered);
        State before = order.state();
        _requireDisputable(id, deal.way, before, byBuyer);
        uint40 deadline = uint40(block.timestamp) + deal.disputeWithin;
        order = order.to(State.Disputed, deadline).mark(GOODS_SENT, before != State.Accepted);
        _store(id, order.mark(DISPUTE_BY_BUYER, byBuyer));
        emit DisputeOpened(id, msg.sender, statement, deadline);
        if (!deal.depositUpfront && deal.deposit != 0) {
            VAULT.take(MARKET_TOKEN, msg.sender, deal.deposit, permit);
        }
    }

    /// @inheritdoc IOrders
    function settle(Deal calldata deal, uint256 toBuyer, uint40 validUntil, bytes calldata signature) external {
        bytes32 id = dealId(deal);
        _requireParty(id, deal);
        OrderSlot order = _live(id, State.Placed, State.Disputed);
        if (toBuyer > deal.price) revert SplitOutOfBounds(toBuyer, deal.price);
        Signatures.check(_otherOf(deal), settlementDigest(id, toBuyer, validUntil), signature, validUntil);
        Ending memory ending;
        ending.state = State.Resolved;
        ending.outcome = Outcome.Settled;
        ending.priceToBuyer = toBuyer;
        (ending.depositToBuyer, ending.depositToSeller) = _depositsOf(deal, order);
        _close(id, deal, order, ending);
    }

    /// @inheritdoc IArbitrable
    function rule(Deal calldata deal, Ruling calldata ruling) external {
        bytes32 id = dealId(deal);
        if (msg.sender != deal.arbiter) revert NotArbiter(msg.sender, deal.arbiter);
        OrderSlot order = _live(id, State.Disputed);
        bool nobodyToPay = ruling.cost != 0 && ruling.decidedBy == address(0);
        if (ruling.buyerBps > ALL_BPS || ruling.cost > deal.deposit || nobodyToPay) {
            revert RulingOutOfBounds(ruling.buyerBps, ruling.cost, ruling.decidedBy);
        }
        Ending memory ending;
        ending.state = State.Resolved;
        ending.outcome = Outcome.Ruled;
        ending.priceToBuyer = uint256(deal.price) * ruling.buyerBps / ALL_BPS;
        ending.cost = ruling.cost;
        ending.decidedBy = ruling.decidedBy;
        (ending.depositToBuyer, ending.depositToSeller) = _ruledDeposits(deal, order, ruling);
        _close(id, deal, order, ending);
    }

    /// @dev While the seller has yet to ship there is nothing to decide: time returns everything. Delivered goods are the
    /// buyer's to refuse; the seller need only wait.
    function _requireDisputable(bytes32 id, uint8 way, State state, bool byBuyer) private view {
        if (state == State.Accepted && way == SHIP) revert WrongState(id, state);
        if (state == State.Delivered && !byBuyer) revert NotParty(id, msg.sender);
    }

    /// @dev With deposit A on each side and the buyer winning the share b, the buyer loses (1-b)·A and the seller b·A.
    /// Together that is A; the cost is paid from it in the same shares and the rest goes to the other side, which
    /// leaves the buyer b·(2A - cost) and the seller (1-b)·(2A - cost). A unit that does not divide goes to the seller,
    /// as it does in the price.
    function _ruledDeposits(Deal calldata deal, OrderSlot order, Ruling calldata ruling)
        private
        pure
        returns (uint256 toBuyer, uint256 toSeller)
    {
        (uint256 ofBuyer, uint256 ofSeller) = _depositsOf(deal, order);
        uint256 left = ofBuyer + ofSeller - ruling.cost;
        if (deal.depositUpfront) toBuyer = left * ruling.buyerBps / ALL_BPS;
        else toBuyer = order.has(DISPUTE_BY_BUYER) ? left : 0;
        toSeller = left - toBuyer;
    }
}
