// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Purchase} from "../../src/orders/Deal.sol";
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

    uint256 internal constant FORGERIES = 16;

    /// @dev The deal with one word changed, each of them but the two people in turn: none of these was ever made.
    function _forged(Deal memory deal, uint256 word) internal pure returns (Deal memory forged) {
        forged = abi.decode(abi.encode(deal), (Deal));
        if (word == 0) forged.listing = keccak256("another");
        if (word == 1) forged.token = UNKNOWN_TOKEN;
        if (word == 2) forged.price += 1;
        if (word == 3) forged.quantity += 1;
        if (word == 4) forged.deposit += 1;
        if (word == 5) forged.depositUpfront = !deal.depositUpfront;
        if (word == 6) forged.way = APPOINTMENT;
        if (word == 7) forged.shipWithin += 1;
        if (word == 8) forged.arriveWithin += 1;
        if (word == 9) forged.inspectWithin += 1;
        if (word == 10) forged.carrier = address(0xBAD);
        if (word == 11) forged.certificate = keccak256("another");
        if (word == 12) forged.feeBps -= 1;
        if (word == 13) forged.disputeWithin -= 1;
        if (word == 14) forged.arbiter = address(0xBAD);
        if (word == 15) forged.nonce += 1000;
    }

    function _expectPlaced(Deal memory deal, Purchase memory purchase, uint40 deadline) internal {
        vm.expectEmit();
        emit IOrders.OrderPlaced(
            _idOf(deal),
            deal.listing,
            deal.buyer,
            deal.price,
            deal.quantity,
            deal.way,
            deal.nonce,
            deal.feeBps,
            deal.disputeWithin,
            deal.arbiter,
            purchase.meetAt,
            deadline,
            purchase.note
        );
    }

    function _expectWrongState(Deal memory deal, IOrders.State state) internal {
        vm.expectRevert(abi.encodeWithSelector(IOrders.WrongState.selector, _idOf(deal), state));
    }

    function _expectUnknown(Deal memory forged) internal {
        _expectWrongState(forged, IOrders.State.None);
    }

    function _expectTooLate(Deal memory deal) internal {
        bytes memory expected = abi.encodeWithSelector(IOrders.TooLate.selector, _idOf(deal), _orderOf(deal).deadline);
        vm.expectRevert(expected);
    }

    function _expectNotParty(Deal memory deal, address caller) internal {
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotParty.selector, _idOf(deal), caller));
    }

    function _assertState(Deal memory deal, IOrders.State state) internal view {
        assertEq(uint8(_orderOf(deal).state), uint8(state));
    }

    /// @dev What everybody has free afterwards, of this deal's price and deposits.
    function _assertPaid(uint256 wonOfBuyer, uint256 wonOfSeller, uint256 mootOfBuyer, uint256 mootOfSeller)
        internal
        view
    {
        assertEq(_free(buyer, WON), wonOfBuyer, "buyer's won");
        assertEq(_free(seller, WON), wonOfSeller, "seller's won");
        assertEq(_free(buyer, MOOT), mootOfBuyer, "buyer's moot");
        assertEq(_free(seller, MOOT), mootOfSeller, "seller's moot");
        assertEq(vault.heldBy(address(orders), WON), 0, "held won");
        assertEq(vault.heldBy(address(orders), MOOT), 0, "held moot");
    }

    function _fee(uint256 amount) internal pure returns (uint256) {
        return amount * FEE_BPS / 10_000;
    }
}
