// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OffersTest} from "../orders/OffersTest.sol";

/// @notice What the town offered and agreed on, and what follows from that alone.
abstract contract TownBooks is OffersTest {
    uint256 public constant OFFERS = 4;

    /// @notice What the orders contract owes.
    struct Claims {
        /// By token number: open orders and standing deposits.
        uint256[3] owed;
        /// Pieces in orders that were not undone, by offer.
        uint256[OFFERS] sold;
        /// Deals without fee that were not undone.
        uint256 feeFree;
    }

    Terms[] internal offers;
    Deal[] internal deals;
    /// @dev The offer each deal is about.
    uint256[] internal offerOf;

    /// @notice What follows from the orders, in one pass over them, because every action is followed by it.
    function claims() external view returns (Claims memory claimed) {
        claimed.owed[MOOT] = orders.standingOf(seller);
        for (uint256 i = 0; i < deals.length; ++i) {
            Deal memory deal = deals[i];
            IOrders.Order memory order = _orderOf(deal);
            claimed.owed[MOOT] += _inEscrow(deal, order.state, MOOT);
            claimed.owed[WON] += _inEscrow(deal, order.state, WON);
            if (order.state == IOrders.State.Refunded) continue;
            claimed.sold[offerOf[i]] += deal.quantity;
            if (order.feeFree) ++claimed.feeFree;
        }
    }

    /// @notice Free money of everybody who can have any.
    function freeOfAll(uint16 token) external view returns (uint256) {
        return _free(buyer, token) + _free(seller, token) + _free(treasury, token) + _free(arbitrator, token);
    }

    function held(uint16 token) external view returns (uint256) {
        return vault.heldBy(address(orders), token);
    }

    function inVault(uint16 token) external view returns (uint256) {
        return token == MOOT ? moot.balanceOf(address(vault)) : won.balanceOf(address(vault));
    }

    function soldByListing(uint256 offer) external view returns (uint256) {
        return _stockOf(offers[offer]).sold;
    }

    function feeFreeDeals() external view returns (uint256) {
        return orders.feeFreeDealsOf(seller);
    }

    function _isOpen(IOrders.State state) internal pure returns (bool) {
        return state >= IOrders.State.Placed && state <= IOrders.State.Disputed;
    }

    function _inEscrow(Deal memory deal, IOrders.State state, uint16 token) private pure returns (uint256 sum) {
        if (!_isOpen(state)) return 0;
        if (deal.token == token) sum = deal.price;
        if (token != MOOT) return sum;
        if (!deal.depositUpfront) return state == IOrders.State.Disputed ? sum + deal.deposit : sum;
        return sum + (state == IOrders.State.Placed ? 1 : 2) * uint256(deal.deposit);
    }
}
