// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {ShippedTest} from "./ShippedTest.sol";

/// @notice All the ways an order can end, one of them chosen by dice. Each of them returns whether the price went to
/// nobody who pays a fee.
abstract contract EndingsTest is ShippedTest {
    /// @dev What the dice decide about a deal.
    struct Dice {
        uint96 price;
        uint96 deposit;
        uint16 feeBps;
        bool inMarketToken;
        bool depositUpfront;
        bool byBuyer;
        bool standing;
        uint8 ending;
        uint96 part;
        uint96 cost;
    }

    function _endMeeting(Deal memory deal, Dice memory dice) internal returns (bool) {
        if (_orderOf(deal).state == IOrders.State.Accepted) return _endAccepted(deal, dice);
        uint256 ending = dice.ending % 5;
        if (ending == 0) _decline(deal);
        else if (ending == 1) _cancel(deal, buyer);
        else if (ending == 2) _let(deal);
        else if (ending == 3) _settle(deal, dice);
        else return _accept(deal, dice);
        return ending != 3;
    }

    function _accept(Deal memory deal, Dice memory dice) private returns (bool) {
        vm.prank(seller);
        orders.accept(deal, _noPermit());
        return deal.way == SHIP ? _endShipping(deal, dice) : _endAccepted(deal, dice);
    }

    function _endAccepted(Deal memory deal, Dice memory dice) internal returns (bool) {
        uint256 ending = dice.ending / 5 % 8;
        if (ending == 0) _release(deal);
        else if (ending == 1) _settle(deal, dice);
        else if (ending == 2) _cancel(deal, dice.byBuyer ? buyer : seller);
        else if (ending == 3) _cancelLate(deal, dice);
        else if (ending == 4) _let(deal);
        else if (ending == 5) _askToCancel(deal, dice);
        else return _endDispute(deal, dice);
        return ending > 1;
    }

    function _endParcel(Deal memory deal, Dice memory dice) internal returns (bool) {
        if (_orderOf(deal).state == IOrders.State.Accepted) return _endShipping(deal, dice);
        return _accept(deal, dice);
    }

    function _endShipping(Deal memory deal, Dice memory dice) private returns (bool) {
        uint256 ending = dice.ending % 8;
        if (ending == 0) _cancel(deal, seller);
        if (ending == 1) _let(deal);
        if (ending < 2) return true;
        _ship(deal);
        if (dice.cost & 2 == 2) _pass(deal);
        if (ending == 2) return _endDispute(deal, dice);
        if (ending == 3) _settle(deal, dice);
        if (ending == 4) _release(deal);
        if (ending > 4) _letDelivered(deal);
        return false;
    }

    function _endDispute(Deal memory deal, Dice memory dice) private returns (bool) {
        bool delivered = _orderOf(deal).state == IOrders.State.Delivered;
        _dispute(deal, dice.byBuyer || delivered ? buyer : seller);
        uint256 ending = dice.ending / 64;
        if (ending == 0) _release(deal);
        else if (ending == 1) _settle(deal, dice);
        else if (ending == 2) _let(deal);
        else _rule(deal, dice);
        return ending == 2 && deal.way != SHIP;
    }

    function _decline(Deal memory deal) private {
        vm.prank(seller);
        orders.decline(deal);
    }

    function _cancel(Deal memory deal, address by) private {
        vm.prank(by);
        orders.cancel(deal);
    }

    function _cancelLate(Deal memory deal, Dice memory dice) private {
        vm.warp(_orderOf(deal).meetAt - 1);
        _cancel(deal, dice.byBuyer ? buyer : seller);
    }

    function _askToCancel(Deal memory deal, Dice memory dice) private {
        vm.warp(_orderOf(deal).meetAt);
        _cancel(deal, dice.byBuyer ? buyer : seller);
        _let(deal);
    }

    function _let(Deal memory deal) private {
        _pass(deal);
        _expire(deal);
    }

    function _letDelivered(Deal memory deal) private {
        if (_orderOf(deal).state == IOrders.State.Shipped) _pass(deal);
        _let(deal);
    }

    function _settle(Deal memory deal, Dice memory dice) private {
        uint256 toBuyer = bound(dice.part, 0, deal.price);
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(seller);
        orders.settle(deal, toBuyer, validUntil, signature);
    }

    function _rule(Deal memory deal, Dice memory dice) private {
        uint16 buyerBps = uint16(dice.part % 10_001);
        vm.prank(arbiter);
        orders.rule(deal, Ruling(buyerBps, uint96(bound(dice.cost, 0, deal.deposit)), arbitrator));
    }
}
