// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {TownBooks} from "./TownBooks.sol";

/// @notice People who trade as they like. Every action is one they are entitled to at that moment, so nothing in here
/// may ever revert.
contract Town is TownBooks {
    /// @dev Mostly a while; now and then so long that parcels arrive and windows close.
    uint256 private constant A_WHILE = 12 hours;
    uint256 private constant LONG = 18 days;

    constructor() {
        setUp();
        vm.prank(governor);
        orders.setTokenLimits(WON, PRICE, type(uint96).max);
        vm.prank(seller);
        orders.fundStanding(3 * DEPOSIT, _noPermit());
        for (uint256 kind = 0; kind < OFFERS; ++kind) {
            Terms memory terms = _shippable();
            terms.ways = MEET_UP | SHIP | APPOINTMENT;
            if (kind & 1 == 1) terms.token = MOOT;
            terms.depositUpfront = kind & 2 == 2;
            offers.push(terms);
            _list(terms);
        }
    }

    /// @dev A buyer finds an offer with pieces left, or the seller finds more pieces.
    function buy(uint256 offer, uint32 quantity, uint256 way) external {
        offer %= OFFERS;
        deals.push(_buy(offers[offer], _wanted(offer, quantity, way)));
        offerOf.push(offer);
    }

    /// @dev The two agree on another price; either signs it, the other submits.
    function haggle(uint256 which, uint32 quantity, uint256 way, uint96 price) external {
        which %= OFFERS;
        Terms memory terms = offers[which];
        Purchase memory purchase = _wanted(which, quantity, way);
        Offer memory offer = _offer(terms);
        offer.purchase = purchase;
        offer.price = uint96(bound(price, 1, 10 * PRICE));
        deals.push(way & 8 == 0 ? _acceptBid(terms, offer) : _takeOffer(terms, offer));
        offerOf.push(which);
    }

    /// @dev Somebody moves one order on; which of the ways open to it, the dice decide.
    function moveOn(uint256 which, uint256 way, uint256 amount) external {
        if (deals.length == 0) return;
        Deal memory deal = deals[which % deals.length];
        IOrders.Order memory order = _orderOf(deal);
        if (!_isOpen(order.state)) return;
        if (order.deadline < block.timestamp) return _letTimeEnd(deal);
        if (way % 8 == 7) return _settle(deal, amount);
        way /= 8;
        if (order.state == IOrders.State.Placed) _answer(deal, way);
        else if (order.state == IOrders.State.Disputed) _decide(deal, way, amount);
        else if (way % 8 == 7) _approve(deal);
        else if (order.state != IOrders.State.Accepted) _receive(deal, order, way / 8);
        else if (deal.way == SHIP) _send(deal, way / 8);
        else _meet(deal, order, way / 8);
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, time & 7 == 0 ? LONG : A_WHILE));
    }

    function withdraw(uint256 who, bool market, uint256 amount) external {
        address[4] memory people = [buyer, seller, treasury, arbitrator];
        address person = people[who % 4];
        uint16 token = market ? MOOT : WON;
        uint256 free = _free(person, token);
        if (free == 0) return;
        vm.prank(person);
        vault.withdraw(token, bound(amount, 1, free), person);
    }

    /// @notice Lets only time pass until no order is open, with nobody's help; then nothing may be held for orders.
    function emptyByTime() external {
        vm.warp(block.timestamp + 200 days);
        for (uint256 i = 0; i < deals.length; ++i) {
            if (_isOpen(_orderOf(deals[i]).state)) _letTimeEnd(deals[i]);
        }
    }

    /// @dev Some pieces of an offer, one of its three ways; the seller finds more when none are left.
    function _wanted(uint256 offer, uint32 quantity, uint256 way) private returns (Purchase memory purchase) {
        Terms memory terms = offers[offer];
        uint32 stock = _stockOf(terms).stock;
        if (stock == 0) {
            vm.prank(seller);
            listings.setStock(terms, STOCK);
            stock = STOCK;
        }
        purchase = way % 3 == 0 ? _parcel() : _purchase();
        if (way % 3 == 1) purchase.way = APPOINTMENT;
        purchase.quantity = uint32(bound(quantity, 1, stock));
    }

    function _answer(Deal memory deal, uint256 way) private {
        if (way % 5 == 0) {
            vm.prank(seller);
            orders.decline(deal);
        } else if (way % 5 == 1) {
            vm.prank(buyer);
            orders.cancel(deal);
        } else {
            vm.prank(seller);
            orders.accept(deal, _noPermit());
        }
    }

    function _meet(Deal memory deal, IOrders.Order memory order, uint256 way) private {
        address someone = way & 8 == 0 ? buyer : seller;
        if (way % 3 == 0) return _release(deal);
        if (way % 3 == 1) return _dispute(deal, someone);
        if (order.cancelRequested) return;
        vm.prank(someone);
        orders.cancel(deal);
    }

    /// @dev The seller sends the goods, or gives up.
    function _send(Deal memory deal, uint256 way) private {
        vm.prank(seller);
        if (way % 4 == 0) orders.cancel(deal);
        else orders.ship(deal, keccak256("tracking"));
    }

    /// @dev The goods are on their way or there: the buyer or the carrier says so, or somebody complains.
    function _receive(Deal memory deal, IOrders.Order memory order, uint256 way) private {
        bool there = order.state == IOrders.State.Delivered;
        if (way % 3 == 0) return _dispute(deal, there || way & 8 == 0 ? buyer : seller);
        if (there) return;
        bytes memory signature;
        if (way % 3 == 1) signature = _sign(carrierKey, orders.deliveryDigest(_idOf(deal), _validUntil()));
        vm.prank(way % 3 == 1 ? stranger : buyer);
        orders.confirmDelivery(deal, _validUntil(), signature);
    }

    function _decide(Deal memory deal, uint256 way, uint256 amount) private {
        if (way % 3 == 0) return _approve(deal);
        if (way % 3 == 1) return _release(deal);
        uint16 buyerBps = uint16(bound(amount, 0, 10_000));
        uint96 cost = uint96(bound(way, 0, deal.deposit));
        vm.prank(arbiter);
        orders.rule(deal, Ruling(buyerBps, cost, arbitrator));
    }

    function _approve(Deal memory deal) private {
        vm.prank(buyer);
        orders.approve(deal);
    }

    function _dispute(Deal memory deal, address by) private {
        vm.prank(by);
        orders.openDispute(deal, keccak256("statement"), _noPermit());
    }

    function _settle(Deal memory deal, uint256 amount) private {
        uint256 toBuyer = bound(amount, 0, deal.price);
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(seller);
        orders.settle(deal, toBuyer, validUntil, signature);
    }

    function _letTimeEnd(Deal memory deal) private {
        vm.prank(stranger);
        orders.expire(deal);
    }
}
