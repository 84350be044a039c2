// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {IOrders} from "./IOrders.sol";
import {OrderBook} from "./OrderBook.sol";
import {OrderSlot} from "./OrderSlot.sol";

/// @title How the price becomes the seller's
abstract contract CompletedOrders is OrderBook {
    /// @inheritdoc IOrders
    function approve(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        if (msg.sender != deal.buyer) revert NotParty(id, msg.sender);
        _complete(id, deal, _live(id, State.Accepted, State.Disputed), Outcome.Approved);
    }

    /// @dev The whole price, less the fee, to the seller; each deposit to the side that put it down.
    function _complete(bytes32 id, Deal calldata deal, OrderSlot order, Outcome outcome) internal {
        Ending memory ending;
        ending.state = State.Completed;
        ending.outcome = outcome;
        (ending.depositToBuyer, ending.depositToSeller) = _depositsOf(deal, order);
        _close(id, deal, order, ending);
    }
}
