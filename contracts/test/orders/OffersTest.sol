// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer} from "../../src/orders/Deal.sol";
import {OrdersTest} from "./OrdersTest.sol";

/// @notice Purchases at another price: what one signs, and the other submits.
abstract contract OffersTest is OrdersTest {
    /// @dev What the two agree on instead of the listing's price.
    uint96 internal constant HAGGLED = 42_000;

    /// @dev One piece, meeting tomorrow, for less than the listing asks.
    function _offer(Terms memory terms) internal returns (Offer memory offer) {
        offer.listing = keccak256(abi.encode(terms));
        offer.buyer = buyer;
        offer.price = HAGGLED;
        offer.purchase = _purchase();
        offer.validUntil = uint40(block.timestamp) + 1 days;
    }

    /// @dev The deal that submitting this offer makes.
    function _offeredDeal(Terms memory terms, Offer memory offer) internal view returns (Deal memory deal) {
        deal = _dealOf(terms, offer.purchase);
        deal.buyer = offer.buyer;
        deal.price = offer.price;
        (deal.feeBps,,,) = orders.parameters();
        (uint96 feeFreeUpTo,) = orders.limitsOf(terms.token);
        if (deal.price <= feeFreeUpTo && orders.feeFreeDealsOf(terms.seller) < 5) deal.feeBps = 0;
    }

    function _signed(Offer memory offer, uint256 key) internal view returns (bytes memory) {
        return _sign(key, orders.offerDigest(offer));
    }

    function _submit(Terms memory terms, Offer memory offer, bytes memory signature, address by) internal {
        vm.prank(by);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
    }

    /// @dev The buyer signs, the seller submits.
    function _acceptBid(Terms memory terms, Offer memory offer) internal returns (Deal memory deal) {
        deal = _offeredDeal(terms, offer);
        _submit(terms, offer, _signed(offer, buyerKey), seller);
    }

    /// @dev The seller signs, the buyer submits.
    function _takeOffer(Terms memory terms, Offer memory offer) internal returns (Deal memory deal) {
        deal = _offeredDeal(terms, offer);
        _submit(terms, offer, _signed(offer, sellerKey), buyer);
    }

    /// @dev What happens when the seller submits what the buyer signed.
    function _expectBid(Terms memory terms, Offer memory offer, bytes memory expected) internal {
        _expectSubmit(terms, offer, _signed(offer, buyerKey), seller, expected);
    }

    function _expectSubmit(
        Terms memory terms,
        Offer memory offer,
        bytes memory signature,
        address by,
        bytes memory expected
    ) internal {
        vm.prank(by);
        vm.expectRevert(expected);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
    }

    function _refuseAllowances(address person) internal {
        vm.startPrank(person);
        moot.approve(address(vault), 0);
        won.approve(address(vault), 0);
        vm.stopPrank();
    }

    function _fundFree(address person, uint16 token, uint256 amount) internal {
        vm.prank(person);
        vault.deposit(token, amount, _noPermit());
    }
}
