// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings, Terms} from "../../src/listings/IListings.sol";
import {Deal, Offer, Purchase} from "../../src/orders/Deal.sol";
import {IOrders} from "../../src/orders/IOrders.sol";
import {Ruling} from "../../src/arbitration/IArbiter.sol";
import {TownSteps} from "./TownSteps.sol";

/// @notice People who trade as they like. Every action is one they are entitled to at that moment, so nothing in here
/// may ever revert; the prowler's are all ones that nobody is entitled to, so none of them may succeed.
contract Town is TownSteps {
    constructor() {
        setUp();
        _settleIn();
    }

    /// @dev A buyer finds an offer with pieces left, or the seller finds more pieces.
    function buy(uint256 kind, uint256 who, uint256 way, uint32 quantity) external {
        kind %= KINDS;
        address by = _buyerFor(offers[kind], who);
        Purchase memory purchase = _choice(way, _available(offers[kind], quantity));
        uint96 price = offers[kind].price * purchase.quantity;
        Deal memory deal = _dealBy(by, offers[kind], purchase, price);
        vm.prank(by);
        orders.buy(offers[kind], purchase, _noPermit(), _noPermit());
        _enter(deal, kind);
    }

    /// @dev One side signs a price, the other makes it a deal.
    function haggle(uint256 kind, uint256 who, uint256 way, uint96 price) external {
        kind %= KINDS;
        Terms memory terms = offers[kind];
        Offer memory offer;
        offer.listing = _idOfTerms(terms);
        offer.buyer = _buyerFor(terms, who);
        offer.price = uint96(bound(price, 1, 3 * PRICE));
        offer.purchase = _choice(way, _available(terms, 1));
        offer.validUntil = _validUntil();
        address signer = way & 8 == 0 ? offer.buyer : terms.seller;
        if (!_speaks(signer)) signer = signer == offer.buyer ? terms.seller : offer.buyer;
        offer.epoch = orders.offerEpochOf(signer);
        Deal memory deal = _dealBy(offer.buyer, terms, offer.purchase, offer.price);
        bytes memory signature = _signedBy(signer, orders.offerDigest(offer));
        vm.prank(signer == offer.buyer ? terms.seller : offer.buyer);
        orders.buyOffered(terms, offer, signature, _noPermit(), _noPermit(), _noPermit());
        _enter(deal, kind);
    }

    /// @dev A piece with a certificate is offered, bought, and its certificate handed in.
    function certify(uint256 who, uint256 way) external {
        uint256 tokenId = deals.length;
        Terms memory terms = _kind(who % SELLERS);
        terms.certificate = keccak256(abi.encode(collection, 1_000 + tokenId));
        collection.mint(terms.seller, 1_000 + tokenId);
        vm.prank(terms.seller);
        listings.list(terms, 1);
        Purchase memory purchase = _choice(way, 1);
        Deal memory deal = _dealBy(_buyerFor(terms, who / SELLERS), terms, purchase, terms.price);
        vm.prank(deal.buyer);
        orders.buy(terms, purchase, _noPermit(), _noPermit());
        vm.prank(terms.seller);
        certificates.hold(deal, address(collection), 1_000 + tokenId);
        _enter(deal, KINDS);
    }

    /// @dev Somebody moves one order on.
    function moveOn(uint256 which, uint256 dice, uint256 amount) external {
        if (deals.length == 0) return;
        which %= deals.length;
        Deal memory deal = deals[which];
        IOrders.Order memory order = _orderOf(deal);
        if (_isOpen(order.state)) _step(deal, order, dice, amount);
        else _handOver(which, deal, order);
        _touched(which, deal);
    }

    /// @dev Hours, or days.
    function pass(uint256 time) external {
        vm.warp(block.timestamp + bound(time, 1, time % 4 == 0 ? 6 days : 12 hours));
    }

    function withdraw(uint256 who, bool market, uint256 amount) external {
        address[7] memory people = _people();
        address person = people[who % people.length];
        uint256 free = _free(person, market ? MOOT : WON);
        if (free == 0) return;
        vm.prank(person);
        vault.withdraw(market ? MOOT : WON, bound(amount, 1, free), person);
    }

    /// @dev A seller moves the standing deposit, or somebody takes offers back.
    function prepare(uint256 who, uint96 amount, bool more) external {
        address person = sellers[who % SELLERS];
        if (who & 64 != 0) {
            vm.prank(person);
            return orders.cancelAllOffers();
        }
        uint96 standing = orders.standingOf(person);
        if (!more && standing == 0) return;
        uint96 moved = uint96(bound(amount, 1, more ? 2 * DEPOSIT : standing));
        vm.prank(person);
        if (more) orders.fundStanding(moved, _noPermit());
        else orders.withdrawStanding(moved);
    }

    /// @dev Somebody without any part in an order tries to move it.
    function prowl(uint256 which, uint256 what) external {
        if (deals.length == 0) return;
        Deal memory deal = deals[which % deals.length];
        (, uint256 key) = makeAddrAndKey("stranger");
        uint40 until = _validUntil();
        bytes memory signature = _sign(key, orders.releaseDigest(_idOf(deal), until));
        bytes[9] memory attempts = [
            abi.encodeCall(orders.accept, (deal, _noPermit())),
            abi.encodeCall(orders.decline, (deal)),
            abi.encodeCall(orders.cancel, (deal)),
            abi.encodeCall(orders.approve, (deal)),
            abi.encodeCall(orders.ship, (deal, TRACKING)),
            abi.encodeCall(orders.openDispute, (deal, STATEMENT, _noPermit())),
            abi.encodeCall(orders.release, (deal, until, signature)),
            abi.encodeCall(orders.settle, (deal, 0, until, signature)),
            abi.encodeCall(orders.rule, (deal, Ruling(0, 0, stranger)))
        ];
        vm.prank(stranger);
        (bool succeeded,) = address(orders).call(attempts[what % attempts.length]);
        assertFalse(succeeded, "a stranger moved an order");
    }

    /// @notice Free money of everybody who can have any, what is held for orders and standing deposits, and what there is.
    function moneyIn(uint16 token)
        external
        view
        returns (uint256 free, uint256 held, uint256 obligations, uint256 balance)
    {
        address[7] memory people = _people();
        for (uint256 i = 0; i < people.length; ++i) {
            free += _free(people[i], token);
        }
        held = vault.heldBy(address(orders), token);
        obligations = owed[token];
        for (uint256 i = 0; token == MOOT && i < SELLERS; ++i) {
            obligations += orders.standingOf(sellers[i]);
        }
        balance = token == MOOT ? moot.balanceOf(address(vault)) : won.balanceOf(address(vault));
    }

    /// @notice Pieces sold by a listing, as it says and as the orders say.
    function piecesOf(uint256 kind) external view returns (uint256 said, uint256 counted) {
        return (_stockOf(offers[kind]).sold, sold[kind]);
    }

    /// @notice Deals without fee of a seller, as the contract says and as the orders say.
    function feeFreeOf(uint256 who) external view returns (uint256 said, uint256 counted) {
        return (orders.feeFreeDealsOf(sellers[who]), feeFree[sellers[who]]);
    }

    /// @notice Lets only time pass until no order is open, with nobody's help, and certificates go where they belong.
    function emptyByTime() external {
        vm.warp(block.timestamp + 400 days);
        for (uint256 i = 0; i < deals.length; ++i) {
            Deal memory deal = deals[i];
            if (_isOpen(_orderOf(deal).state)) _letTimeEnd(deal);
            _touched(i, deal);
            _handOver(i, deal, _orderOf(deal));
            if (deal.certificate == 0) continue;
            IListings.Listing memory listing = _stockOf(deal);
            bool undone = _orderOf(deal).state == IOrders.State.Refunded;
            assertEq(listing.stock, undone ? 1 : 0, "the one piece is back, or sold");
        }
        assertEq(collection.balanceOf(address(certificates)), 0, "no certificate stays behind");
    }

    /// @dev A certificate goes to one side, once, and the other never gets it.
    function _handOver(uint256 which, Deal memory deal, IOrders.Order memory order) private {
        if (deal.certificate == 0) return;
        if (handedOver[which]) {
            vm.expectRevert();
            return certificates.claim(deal);
        }
        uint256 tokenId = 1_000 + which;
        assertEq(collection.ownerOf(tokenId), address(certificates), "it waits in custody");
        _claim(deal);
        handedOver[which] = true;
        assertEq(collection.ownerOf(tokenId), order.goodsWithBuyer ? deal.buyer : deal.seller, "it goes with the goods");
    }

    function _buyerFor(Terms memory terms, uint256 who) private view returns (address by) {
        by = buyers[who % BUYERS];
        if (by == terms.seller) by = buyer;
    }

    function _available(Terms memory terms, uint32 quantity) private returns (uint32) {
        uint32 stock = _stockOf(terms).stock;
        if (stock == 0) {
            stock = STOCK;
            vm.prank(terms.seller);
            listings.setStock(terms, stock);
        }
        return uint32(bound(quantity, 1, stock));
    }

    function _idOfTerms(Terms memory terms) private pure returns (bytes32) {
        return keccak256(abi.encode(terms));
    }

    function _people() private view returns (address[7] memory) {
        return [seller, buyer, shop, club, sleeper, treasury, arbitrator];
    }
}
