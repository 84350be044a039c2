// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @notice Orders whose goods are sent, in every state.
abstract contract ShippedTest is OrdersTest {
    bytes32 internal constant TRACKING = keccak256("a parcel's number");
    bytes32 internal constant STATEMENT = keccak256("the box was empty");

    /// @dev Accepted: the seller is to send the goods.
    function _toShip(Terms memory terms) internal returns (Deal memory deal) {
        deal = _buy(_list(terms), _parcel());
        vm.prank(seller);
        orders.accept(deal, _noPermit());
    }

    function _toShip() internal returns (Deal memory) {
        return _toShip(_shippable());
    }

    function _shipped(Terms memory terms) internal returns (Deal memory deal) {
        deal = _toShip(terms);
        _ship(deal);
    }

    function _shipped() internal returns (Deal memory) {
        return _shipped(_shippable());
    }

    /// @dev Delivered, as the buyer says.
    function _delivered(Terms memory terms) internal returns (Deal memory deal) {
        deal = _shipped(terms);
        vm.prank(buyer);
        orders.confirmDelivery(deal, 0, "");
    }

    function _delivered() internal returns (Deal memory) {
        return _delivered(_shippable());
    }

    /// @dev Delivered, since nobody said anything in time.
    function _deliveredByTime() internal returns (Deal memory deal) {
        deal = _shipped();
        _pass(deal);
    }

    function _refused(Terms memory terms, address opener) internal returns (Deal memory deal) {
        deal = _shipped(terms);
        _dispute(deal, opener);
    }

    /// @dev Sent with a parcel, without deposits.
    function _trustingShippable() internal returns (Terms memory terms) {
        terms = _shippable();
        terms.depositUpfront = false;
    }

    function _ship(Deal memory deal) internal {
        vm.prank(seller);
        orders.ship(deal, TRACKING);
    }

    function _dispute(Deal memory deal, address opener) internal {
        vm.prank(opener);
        orders.openDispute(deal, STATEMENT, _noPermit());
    }

    function _deliverySigned(Deal memory deal, uint40 validUntil) internal view returns (bytes memory) {
        return _sign(carrierKey, orders.deliveryDigest(_idOf(deal), validUntil));
    }

    /// @dev The first second after the deadline.
    function _pass(Deal memory deal) internal {
        vm.warp(_orderOf(deal).deadline + 1);
    }

    function _expire(Deal memory deal) internal {
        vm.prank(stranger);
        orders.expire(deal);
    }

    function _expectClosed(
        Deal memory deal,
        IOrders.State state,
        IOrders.Outcome outcome,
        uint256 priceToBuyer,
        uint256 depositToBuyer,
        uint256 depositToSeller
    ) internal {
        uint256 rest = deal.price - priceToBuyer;
        uint256 fee = _fee(rest);
        vm.expectEmit();
        emit IOrders.OrderClosed(
            _idOf(deal), state, outcome, priceToBuyer, rest - fee, fee, depositToBuyer, depositToSeller, 0
        );
    }
}
