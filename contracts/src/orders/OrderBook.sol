// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../listings/IListings.sol";
import {TermsBounds} from "../listings/TermsBounds.sol";
import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {DISPUTE_BY_BUYER, FEE_FREE, OrderSlot} from "./OrderSlot.sol";
import {StandingDeposits} from "./StandingDeposits.sol";

/// @title Where orders stand, and how they end
/// @dev One slot per order. Every end goes through {_close}: it writes the last state first and hands out exactly what
/// the deal holds, all of it to free balances in the vault, so no receiver can stop it. Goods on their way count as
/// delivered from the second after their time on; nobody has to say so ({_load}).
abstract contract OrderBook is StandingDeposits {
    uint256 internal constant ALL_BPS = 10_000;
    uint8 internal constant SHIP = TermsBounds.SHIP;

    IListings internal immutable LISTINGS;

    mapping(bytes32 id => OrderSlot) private _slots;

    /// @dev Who gets what. The seller's part of the price is what the buyer's leaves, less the fee on it.
    struct Ending {
        State state;
        Outcome outcome;
        uint256 priceToBuyer;
        uint256 depositToBuyer;
        uint256 depositToSeller;
        uint96 cost;
        address decidedBy;
    }

    constructor(IListings listings) {
        LISTINGS = listings;
    }

    /// @inheritdoc IOrders
    function orderOf(bytes32 id) external view returns (Order memory) {
        return _load(id).unpack();
    }

    /// @inheritdoc IOrders
    function idOf(Deal calldata deal) external pure returns (bytes32) {
        return dealId(deal);
    }

    function _load(bytes32 id) internal view returns (OrderSlot order) {
        order = _slots[id];
        if (order.state() == State.Shipped && block.timestamp > order.deadline()) {
            order = order.to(State.Delivered, order.inspectBy());
        }
    }

    function _store(bytes32 id, OrderSlot order) internal {
        _slots[id] = order;
    }

    function _close(bytes32 id, Deal calldata deal, OrderSlot order, Ending memory ending) internal {
        uint256 price = deal.price;
        bool goodsWithBuyer = ending.state != State.Refunded && 2 * ending.priceToBuyer < price;
        _store(id, order.ended(ending.state, block.timestamp, goodsWithBuyer));
        uint256 priceToSeller = price - ending.priceToBuyer;
        uint256 fee = priceToSeller * deal.feeBps / ALL_BPS;
        priceToSeller -= fee;
        emit OrderClosed(
            id,
            ending.state,
            ending.outcome,
            ending.priceToBuyer,
            priceToSeller,
            fee,
            ending.depositToBuyer,
            ending.depositToSeller,
            ending.cost
        );
        _pay(deal, ending, priceToSeller, fee);
        if (ending.state != State.Refunded) return;
        if (order.has(FEE_FREE)) _returnFeeFreeDeal(deal.seller);
        LISTINGS.restore(deal.listing, deal.quantity);
    }

    /// @dev What deposits would go back to whom if the order ended without anybody's fault.
    function _depositsOf(Deal calldata deal, OrderSlot order)
        internal
        pure
        returns (uint256 ofBuyer, uint256 ofSeller)
    {
        uint96 deposit = deal.deposit;
        if (deal.depositUpfront) return (deposit, order.state() == State.Placed ? 0 : deposit);
        if (order.state() != State.Disputed) return (0, 0);
        return order.has(DISPUTE_BY_BUYER) ? (deposit, uint96(0)) : (uint96(0), deposit);
    }

    /// @dev The order of this deal while its state is one of `first` to `last` and its people may still act.
    function _live(bytes32 id, State first, State last) internal view returns (OrderSlot order) {
        order = _load(id);
        State state = order.state();
        if (state < first || state > last) revert WrongState(id, state);
        if (block.timestamp > order.deadline()) revert TooLate(id, order.deadline());
    }

    function _live(bytes32 id, State state) internal view returns (OrderSlot order) {
        return _live(id, state, state);
    }

    /// @return byBuyer Which of the two calls.
    function _requireParty(bytes32 id, Deal calldata deal) internal view returns (bool byBuyer) {
        byBuyer = msg.sender == deal.buyer;
        if (!byBuyer && msg.sender != deal.seller) revert NotParty(id, msg.sender);
    }

    function _requireSeller(bytes32 id, Deal calldata deal) internal view {
        if (msg.sender != deal.seller) revert NotParty(id, msg.sender);
    }

    /// @dev The one of the two who is not the caller.
    function _otherOf(Deal calldata deal) internal view returns (address) {
        return msg.sender == deal.buyer ? deal.seller : deal.buyer;
    }

    function _pay(Deal calldata deal, Ending memory ending, uint256 priceToSeller, uint256 fee) private {
        address seller = deal.seller;
        uint16 token = deal.token;
        uint256 toBuyer = ending.depositToBuyer;
        uint256 toSeller = ending.depositToSeller;
        if (token == MARKET_TOKEN) {
            VAULT.settle(token, seller, priceToSeller + toSeller, deal.buyer, ending.priceToBuyer + toBuyer, fee);
        } else {
            VAULT.settle(token, seller, priceToSeller, deal.buyer, ending.priceToBuyer, fee);
            if (toBuyer + toSeller != 0) VAULT.settle(MARKET_TOKEN, seller, toSeller, deal.buyer, toBuyer, 0);
        }
        if (ending.cost != 0) VAULT.give(MARKET_TOKEN, ending.decidedBy, ending.cost);
    }
}
