// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../src/listings/IListings.sol";
import {Deal, Purchase} from "../src/orders/Deal.sol";
import {MarketTest} from "./MarketTest.sol";

/// @notice The words tests are written in: terms, purchases and the deals they make.
abstract contract BaseTest is MarketTest {
    uint64 private _nonce;

    /// @dev Terms nobody used before: deposits down, priced in won, to be met about.
    function _terms() internal returns (Terms memory terms) {
        terms.seller = seller;
        terms.token = WON;
        terms.price = PRICE;
        terms.deposit = DEPOSIT;
        terms.depositUpfront = true;
        terms.ways = MEET_UP;
        terms.acceptWithin = 48 hours;
        terms.category = 3;
        terms.cell = CELL;
        terms.content = keccak256("a bicycle");
        terms.nonce = ++_nonce;
    }

    /// @dev The same, also sent by parcel with a registered carrier.
    function _shippable() internal returns (Terms memory terms) {
        terms = _terms();
        terms.ways = MEET_UP | SHIP;
        terms.shipWithin = SHIP_WITHIN;
        terms.arriveWithin = ARRIVE_WITHIN;
        terms.inspectWithin = INSPECT_WITHIN;
        terms.carrier = carrier;
    }

    uint256 internal constant FORGED_TERMS = 15;

    /// @dev The terms with one word changed, each of them but the seller in turn: none of these was ever listed.
    function _forgedTerms(Terms memory terms, uint256 word) internal pure returns (Terms memory forged) {
        forged = abi.decode(abi.encode(terms), (Terms));
        if (word == 0) forged.token = MOOT;
        if (word == 1) forged.price += 1;
        if (word == 2) forged.deposit += 1;
        if (word == 3) forged.depositUpfront = !terms.depositUpfront;
        if (word == 4) forged.ways ^= APPOINTMENT;
        if (word == 5) forged.acceptWithin += 1;
        if (word == 6) forged.shipWithin += 1;
        if (word == 7) forged.arriveWithin += 1;
        if (word == 8) forged.inspectWithin += 1;
        if (word == 9) forged.carrier = address(0xBAD);
        if (word == 10) forged.certificate = keccak256("another");
        if (word == 11) forged.category += 1;
        if (word == 12) forged.cell = 0x85283083fffffff;
        if (word == 13) forged.content = keccak256("another");
        if (word == 14) forged.nonce += 1000;
    }

    function _list(Terms memory terms) internal returns (Terms memory) {
        vm.prank(terms.seller);
        listings.list(terms, STOCK);
        return terms;
    }

    /// @dev One piece, meeting tomorrow.
    function _purchase() internal returns (Purchase memory) {
        return Purchase({
            quantity: 1,
            way: MEET_UP,
            meetAt: uint40(block.timestamp + 1 days),
            nonce: ++_nonce,
            note: keccak256("at the fountain"),
            maxFeeBps: FEE_BPS,
            arbiter: arbiter
        });
    }

    /// @dev One piece, to be sent.
    function _parcel() internal returns (Purchase memory purchase) {
        purchase = _purchase();
        purchase.way = SHIP;
        purchase.meetAt = 0;
    }

    /// @dev The deal that this purchase makes at the listing's price, under the parameters of this market.
    function _dealOf(Terms memory terms, Purchase memory purchase) internal view returns (Deal memory deal) {
        (deal.feeBps, deal.disputeWithin, deal.arbiter,) = orders.parameters();
        deal.listing = keccak256(abi.encode(terms));
        deal.seller = terms.seller;
        deal.buyer = buyer;
        deal.token = terms.token;
        deal.price = terms.price * purchase.quantity;
        deal.quantity = purchase.quantity;
        deal.deposit = terms.deposit;
        deal.depositUpfront = terms.depositUpfront;
        deal.way = purchase.way;
        if (purchase.way == SHIP) {
            deal.shipWithin = terms.shipWithin;
            deal.arriveWithin = terms.arriveWithin;
            deal.inspectWithin = terms.inspectWithin;
            deal.carrier = terms.carrier;
        }
        deal.certificate = terms.certificate;
        deal.nonce = purchase.nonce;
        (uint96 feeFreeUpTo,) = orders.limitsOf(terms.token);
        if (deal.price <= feeFreeUpTo && orders.feeFreeDealsOf(terms.seller) < 5) deal.feeBps = 0;
    }

    function _buy(Terms memory terms, Purchase memory purchase) internal returns (Deal memory deal) {
        deal = _dealOf(terms, purchase);
        vm.prank(buyer);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
    }

    function _idOf(Deal memory deal) internal pure returns (bytes32) {
        return keccak256(abi.encode(deal));
    }

    function _free(address account, uint16 token) internal view returns (uint256) {
        return vault.freeOf(account, token);
    }

    function _stockOf(Terms memory terms) internal view returns (IListings.Listing memory) {
        return listings.listingOf(keccak256(abi.encode(terms)));
    }

    function _stockOf(Deal memory deal) internal view returns (IListings.Listing memory) {
        return listings.listingOf(deal.listing);
    }
}
