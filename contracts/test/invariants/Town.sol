// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "../orders/OrdersTest.sol";

/// @notice People who trade as they like. Every action is one they are entitled to at that moment, so nothing in here
/// may ever revert; what the market then owes is written down beside it.
contract Town is OrdersTest {
    uint256 private constant PERIOD = 12 hours;

    uint256 public constant OFFERS = 4;

    Deal[] private _deals;
    /// @dev The offer each deal is about.
    uint256[] private _offerOf;
    Terms[] private _offers;

    constructor() {
        setUp();
        vm.prank(seller);
        orders.fundStanding(3 * DEPOSIT, _noPermit());
        for (uint256 kind = 0; kind < OFFERS; ++kind) {
            Terms memory terms = _terms();
            if (kind & 1 == 1) terms.token = MOOT;
            terms.depositUpfront = kind & 2 == 2;
            _offers.push(terms);
            _list(terms);
        }
    }

    /// @dev A buyer finds an offer with pieces left, or the seller finds more pieces.
    function buy(uint256 offer, uint32 quantity) external {
        offer %= OFFERS;
        Terms memory terms = _offers[offer];
        uint32 stock = _stockOf(terms).stock;
        if (stock == 0) {
            vm.prank(seller);
            listings.setStock(terms, STOCK);
            stock = STOCK;
        }
        Purchase memory purchase = _purchase();
        purchase.quantity = uint32(bound(quantity, 1, stock));
        _deals.push(_buy(terms, purchase));
        _offerOf.push(offer);
    }

    /// @dev Somebody moves one order on; which of the ways open to it, the dice decide.
    function moveOn(uint256 which, uint256 way, uint256 amount) external {
        if (_deals.length == 0) return;
        Deal memory deal = _deals[which % _deals.length];
        IOrders.Order memory order = _orderOf(deal);
        if (order.deadline < block.timestamp) return _letTimeEnd(deal, order);
        if (order.state == IOrders.State.Placed) _answer(deal, way);
        else if (order.state == IOrders.State.Accepted) _trade(deal, order, way, amount);
        else if (order.state == IOrders.State.Disputed) _decide(deal, way, amount);
    }

    function pass(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, PERIOD));
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

    /// @notice What follows from the orders alone, in one pass over them, because every action is followed by it: what
    /// the orders contract owes by token number (open orders and standing deposits), and pieces in orders that were not
    /// undone, by offer.
    function claims() external view returns (uint256[3] memory owed, uint256[OFFERS] memory sold) {
        owed[MOOT] = orders.standingOf(seller);
        for (uint256 i = 0; i < _deals.length; ++i) {
            Deal memory deal = _deals[i];
            IOrders.State state = _orderOf(deal).state;
            owed[MOOT] += _inEscrow(deal, state, MOOT);
            owed[WON] += _inEscrow(deal, state, WON);
            if (state != IOrders.State.Refunded) sold[_offerOf[i]] += deal.quantity;
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
        return _stockOf(_offers[offer]).sold;
    }

    /// @notice Lets only time pass until no order is open, with nobody's help; then nothing may be held for orders.
    function emptyByTime() external {
        vm.warp(block.timestamp + 200 days);
        for (uint256 i = 0; i < _deals.length; ++i) {
            _letTimeEnd(_deals[i], _orderOf(_deals[i]));
        }
    }

    function _answer(Deal memory deal, uint256 way) private {
        if (way % 3 == 0) {
            vm.prank(seller);
            orders.decline(deal);
        } else if (way % 3 == 1) {
            vm.prank(buyer);
            orders.cancel(deal);
        } else {
            vm.prank(seller);
            orders.accept(deal, _noPermit());
        }
    }

    function _trade(Deal memory deal, IOrders.Order memory order, uint256 way, uint256 amount) private {
        address someone = way & 8 == 0 ? buyer : seller;
        if (way % 4 == 0) {
            _release(deal);
        } else if (way % 4 == 1) {
            _settle(deal, amount);
        } else if (way % 4 == 2) {
            vm.prank(someone);
            orders.openDispute(deal, keccak256("statement"), _noPermit());
        } else if (!order.cancelRequested) {
            vm.prank(someone);
            orders.cancel(deal);
        }
    }

    function _decide(Deal memory deal, uint256 way, uint256 amount) private {
        if (way % 3 == 0) return _settle(deal, amount);
        if (way % 3 == 1) return _release(deal);
        uint16 buyerBps = uint16(bound(amount, 0, 10_000));
        uint96 cost = uint96(bound(way, 0, deal.terms.deposit));
        vm.prank(arbiter);
        orders.rule(deal, Ruling(buyerBps, cost, arbitrator));
    }

    function _settle(Deal memory deal, uint256 amount) private {
        uint256 toBuyer = bound(amount, 0, uint256(deal.terms.price) * deal.quantity);
        uint40 validUntil = _validUntil();
        bytes memory signature = _sign(buyerKey, orders.settlementDigest(_idOf(deal), toBuyer, validUntil));
        vm.prank(seller);
        orders.settle(deal, toBuyer, validUntil, signature);
    }

    function _letTimeEnd(Deal memory deal, IOrders.Order memory order) private {
        bool open = order.state == IOrders.State.Placed || order.state == IOrders.State.Accepted
            || order.state == IOrders.State.Disputed;
        if (!open) return;
        vm.prank(stranger);
        orders.expire(deal);
    }

    function _inEscrow(Deal memory deal, IOrders.State state, uint16 token) private pure returns (uint256 sum) {
        bool disputed = state == IOrders.State.Disputed;
        if (state != IOrders.State.Placed && state != IOrders.State.Accepted && !disputed) return 0;
        if (deal.terms.token == token) sum = uint256(deal.terms.price) * deal.quantity;
        if (token != MOOT) return sum;
        if (!deal.terms.depositUpfront) return disputed ? sum + deal.terms.deposit : sum;
        return sum + (state == IOrders.State.Placed ? 1 : 2) * uint256(deal.terms.deposit);
    }
}
