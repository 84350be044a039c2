// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {TownBooks} from "./TownBooks.sol";

/// @notice The steps of an order, each taken by somebody who may take it now and who still speaks.
abstract contract TownSteps is TownBooks {
    /// @dev One step of this order, as the dice decide; none when who they chose is silent.
    function _step(Deal memory deal, IOrders.Order memory order, uint256 dice, uint256 amount) internal {
        if (block.timestamp > order.deadline) return _letTimeEnd(deal);
        if (order.state == IOrders.State.Placed) _answer(deal, dice, amount);
        else if (dice % 8 == 0) _release(deal, dice);
        else if (dice % 8 == 1) _split(deal, amount);
        else if (dice % 8 == 2) _approve(deal);
        else if (order.state == IOrders.State.Disputed) _decide(deal, dice, amount);
        else if (order.state == IOrders.State.Shipped) _receive(deal, dice);
        else if (order.state == IOrders.State.Delivered) _refuse(deal, deal.buyer);
        else if (deal.way == SHIP) _sendOrGiveUp(deal, dice);
        else _meet(deal, order, dice, amount);
    }

    /// @dev Anybody ends what nobody moved on in time.
    function _letTimeEnd(Deal memory deal) internal {
        vm.prank(stranger);
        orders.expire(deal);
    }

    function _answer(Deal memory deal, uint256 dice, uint256 amount) private {
        if (dice % 8 == 0) return _split(deal, amount);
        bool byBuyer = dice % 8 == 1;
        if (!_speaks(byBuyer ? deal.buyer : deal.seller)) return;
        vm.prank(byBuyer ? deal.buyer : deal.seller);
        if (byBuyer) orders.cancel(deal);
        else if (dice % 8 == 2) orders.decline(deal);
        else orders.accept(deal, _noPermit());
    }

    function _meet(Deal memory deal, IOrders.Order memory order, uint256 dice, uint256 amount) private {
        address someone = dice & 8 == 0 ? deal.buyer : deal.seller;
        if (dice % 8 == 3) return _refuse(deal, someone);
        if (dice % 8 == 4) return _agree(deal, order, amount);
        if (order.cancelRequested || !_speaks(someone)) return;
        vm.prank(someone);
        orders.cancel(deal);
    }

    function _agree(Deal memory deal, IOrders.Order memory order, uint256 amount) private {
        if (!_speaks(deal.buyer) || !_speaks(deal.seller)) return;
        uint40 meetAt = uint40(bound(amount, block.timestamp, block.timestamp + 30 days));
        uint40 validUntil = _validUntil();
        if (validUntil <= order.meetingSignedUntil) validUntil = order.meetingSignedUntil + 1;
        bytes memory signature = _signedBy(deal.buyer, orders.meetingDigest(_idOf(deal), meetAt, validUntil));
        vm.prank(deal.seller);
        orders.agreeMeeting(deal, meetAt, validUntil, signature);
    }

    function _sendOrGiveUp(Deal memory deal, uint256 dice) private {
        if (!_speaks(deal.seller)) return;
        vm.prank(deal.seller);
        if (dice % 8 == 3) orders.cancel(deal);
        else orders.ship(deal, TRACKING);
    }

    /// @dev The carrier speaks even where the buyer does not.
    function _receive(Deal memory deal, uint256 dice) private {
        if (dice % 8 == 3) return _refuse(deal, dice & 8 == 0 ? deal.buyer : deal.seller);
        if (dice & 8 == 0 && deal.carrier == carrier) {
            uint40 validUntil = _validUntil();
            bytes memory signature = _deliverySigned(deal, validUntil);
            vm.prank(stranger);
            orders.confirmDelivery(deal, validUntil, signature);
        } else if (_speaks(deal.buyer)) {
            vm.prank(deal.buyer);
            orders.confirmDelivery(deal, 0, "");
        }
    }

    function _refuse(Deal memory deal, address by) private {
        if (_speaks(by)) _dispute(deal, by);
    }

    function _approve(Deal memory deal) private {
        if (!_speaks(deal.buyer)) return;
        vm.prank(deal.buyer);
        orders.approve(deal);
    }

    /// @dev Whoever holds the buyer's signature may bring it.
    function _release(Deal memory deal, uint256 dice) private {
        if (!_speaks(deal.buyer)) return;
        uint40 validUntil = _validUntil();
        bytes memory signature = _signedBy(deal.buyer, orders.releaseDigest(_idOf(deal), validUntil));
        vm.prank(dice & 8 == 0 ? deal.seller : stranger);
        orders.release(deal, validUntil, signature);
    }

    function _split(Deal memory deal, uint256 amount) private {
        if (!_speaks(deal.buyer) || !_speaks(deal.seller)) return;
        uint256 toBuyer = bound(amount, 0, deal.price);
        uint40 validUntil = _validUntil();
        bytes memory signature = _signedBy(deal.seller, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(deal.buyer);
        orders.settle(deal, toBuyer, validUntil, signature);
    }

    function _decide(Deal memory deal, uint256 dice, uint256 amount) private {
        if (dice % 8 > 5) return;
        Ruling memory ruling =
            Ruling(uint16(bound(amount, 0, 10_000)), uint96(bound(dice, 0, deal.deposit)), arbitrator);
        vm.prank(arbiter);
        orders.rule(deal, ruling);
    }
}
