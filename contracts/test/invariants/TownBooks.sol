// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {TownPeople} from "./TownPeople.sol";

/// @notice What the market owes, written down beside it: an order's claims are reckoned anew whenever it was touched.
abstract contract TownBooks is TownPeople {
    struct Entry {
        /// What of the price and of deposits the order has in escrow.
        uint256 price;
        uint256 deposits;
        bool undone;
    }

    Deal[] internal deals;
    /// @dev The offer each deal is about; KINDS for a piece with a certificate.
    uint256[] internal kindOf;
    Entry[] private _entries;
    /// @dev By token number: what open orders have in escrow.
    uint256[3] internal owed;
    /// @dev By offer: pieces in orders that were not undone.
    uint256[KINDS + 1] internal sold;
    /// @dev By seller: deals without fee that were not undone.
    mapping(address account => uint256) internal feeFree;
    /// @dev Certificates are numbered by the deals that promise them; whether each was handed over.
    mapping(uint256 deal => bool) internal handedOver;

    function _enter(Deal memory deal, uint256 kind) internal returns (uint256 which) {
        which = deals.length;
        deals.push(deal);
        kindOf.push(kind);
        _entries.push();
        sold[kind] += deal.quantity;
        if (deal.feeBps == 0) ++feeFree[deal.seller];
        _touched(which, deal);
    }

    /// @dev Something happened to this deal: the books are brought up to date.
    function _touched(uint256 which, Deal memory deal) internal {
        Entry storage entry = _entries[which];
        IOrders.State state = _orderOf(deal).state;
        (uint256 price, uint256 deposits) = _inEscrow(deal, state);
        owed[deal.token] = owed[deal.token] + price - entry.price;
        owed[MOOT] = owed[MOOT] + deposits - entry.deposits;
        (entry.price, entry.deposits) = (price, deposits);
        if (state != IOrders.State.Refunded || entry.undone) return;
        entry.undone = true;
        sold[kindOf[which]] -= deal.quantity;
        if (deal.feeBps == 0) --feeFree[deal.seller];
    }

    function _isOpen(IOrders.State state) internal pure returns (bool) {
        return state >= IOrders.State.Placed && state <= IOrders.State.Disputed;
    }

    function _inEscrow(Deal memory deal, IOrders.State state) private pure returns (uint256 price, uint256 deposits) {
        if (!_isOpen(state)) return (0, 0);
        uint256 sides = state == IOrders.State.Placed ? 1 : 2;
        if (!deal.depositUpfront) sides = state == IOrders.State.Disputed ? 1 : 0;
        return (deal.price, sides * deal.deposit);
    }
}
