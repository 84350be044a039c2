// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {BaseTest} from "../BaseTest.sol";

/// @notice Orders in every state, and what people sign about them.
abstract contract OrdersTest is BaseTest {
    uint40 internal constant SOON = 1 hours;

    function _placed() internal returns (Deal memory) {
        return _placed(_terms());
    }

    function _placed(Terms memory terms) internal returns (Deal memory) {
        return _buy(_list(terms), _purchase());
    }

    function _accepted() internal returns (Deal memory) {
        return _accepted(_terms());
    }

    function _accepted(Terms memory terms) internal returns (Deal memory deal) {
        deal = _placed(terms);
        vm.prank(seller);
        orders.accept(deal, _noPermit());
    }

    function _disputed(Terms memory terms, address opener) internal returns (Deal memory deal) {
        deal = _accepted(terms);
        vm.prank(opener);
        orders.openDispute(deal, keccak256("not as shown"), _noPermit());
    }

    function _disputed() internal returns (Deal memory) {
        return _disputed(_terms(), buyer);
    }

    /// @dev Terms without deposits: opening a dispute costs `DEPOSIT`.
    function _trusting() internal returns (Terms memory terms) {
        terms = _terms();
        terms.depositUpfront = false;
    }

    function _orderOf(Deal memory deal) internal view returns (IOrders.Order memory) {
        return orders.orderOf(_idOf(deal));
    }

    function _validUntil() internal view returns (uint40) {
        return uint40(block.timestamp) + SOON;
    }

    function _releaseSigned(Deal memory deal, uint40 validUntil) internal view returns (bytes memory) {
        return _sign(buyerKey, orders.releaseDigest(_idOf(deal), validUntil));
    }

    function _release(Deal memory deal) internal {
        uint40 validUntil = _validUntil();
        bytes memory signature = _releaseSigned(deal, validUntil);
        vm.prank(seller);
        orders.release(deal, validUntil, signature);
    }
}
