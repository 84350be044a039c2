// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../accounts/IAccounts.sol";
import {IListings, Terms} from "../listings/IListings.sol";
import {termsId} from "../listings/TermsId.sol";
import {Permit} from "../vault/IVault.sol";
import {Deal, Offer, Purchase} from "./Deal.sol";
import {dealIdInMemory} from "./DealId.sol";
import {ICertificateCustody} from "./ICertificateCustody.sol";
import {IOrders} from "./IOrders.sol";
import {OrderBook} from "./OrderBook.sol";
import {OrderOffers} from "./OrderOffers.sol";
import {OrderParameters} from "./OrderParameters.sol";
import {FEE_FREE, MEETING_AGREED, OrderSlot} from "./OrderSlot.sol";

/// @title How a deal is made
/// @dev Both ways end in {_place}: at the listing's price, where the seller still answers unless a standing deposit
/// does; and at a price that one side signed, where both have said yes.
abstract contract OrderPurchases is OrderParameters, OrderOffers, OrderBook {
    /// @dev How long after the meeting time a release may still be submitted.
    uint40 internal constant MEETING_GRACE = 48 hours;
    uint40 private constant MEETING_AHEAD = 30 days;

    IAccounts private immutable ACCOUNTS;
    ICertificateCustody private immutable CERTIFICATES;

    constructor(IAccounts accounts, ICertificateCustody certificates) {
        ACCOUNTS = accounts;
        CERTIFICATES = certificates;
    }

    /// @inheritdoc IOrders
    function buy(
        Terms calldata terms,
        Purchase calldata purchase,
        Permit calldata pricePermit,
        Permit calldata depositPermit
    ) external returns (bytes32 id) {
        bytes32 listing = _consume(terms, msg.sender, purchase.quantity);
        (Deal memory deal, OrderSlot order) =
            _agree(terms, listing, msg.sender, _priceOf(terms, purchase.quantity), purchase);
        id = dealIdInMemory(deal);
        if (_isInstant(id, deal)) order = order.being(State.Accepted);
        _place(id, deal, order, purchase, terms.acceptWithin);
        _payAsBuyer(deal, pricePermit, depositPermit);
    }

    /// @inheritdoc IOrders
    function buyOffered(
        Terms calldata terms,
        Offer calldata offer,
        bytes calldata signature,
        Permit calldata pricePermit,
        Permit calldata depositPermit,
        Permit calldata sellerPermit
    ) external returns (bytes32 id) {
        bytes32 listing = _consume(terms, offer.buyer, offer.purchase.quantity);
        if (listing != offer.listing) revert OfferForOther(offer.listing, listing);
        if (offer.price == 0) revert IListings.PriceOutOfBounds(offer.price);
        _useOffer(_signerOf(terms, offer), offer, signature);
        (Deal memory deal, OrderSlot order) = _agree(terms, listing, offer.buyer, offer.price, offer.purchase);
        id = dealIdInMemory(deal);
        _requireCertificate(id, deal.certificate);
        order = order.being(State.Accepted).mark(MEETING_AGREED, deal.way != SHIP);
        _place(id, deal, order, offer.purchase, terms.acceptWithin);
        _payAsBuyer(deal, pricePermit, depositPermit);
        if (_isDeposited(deal) && !_useStanding(deal.seller, deal.deposit)) {
            VAULT.take(MARKET_TOKEN, deal.seller, deal.deposit, sellerPermit);
        }
    }

    /// @dev A certificate goes into the same hands as the money, or there is no deal.
    function _requireCertificate(bytes32 id, bytes32 certificate) internal view {
        if (certificate != 0 && !CERTIFICATES.isHeld(id)) revert CertificateMissing(id, certificate);
    }

    /// @dev Last second of an order that is accepted now.
    function _deadlineOnceAccepted(uint8 way, uint32 shipWithin, uint40 meetAt) internal view returns (uint40) {
        return way == SHIP ? uint40(block.timestamp) + shipWithin : meetAt + MEETING_GRACE;
    }

    function _requireMeetingInBounds(uint40 meetAt) internal view {
        uint40 earliest = uint40(block.timestamp);
        uint40 latest = earliest + MEETING_AHEAD;
        if (meetAt < earliest || meetAt > latest) revert MeetingOutOfBounds(meetAt, earliest, latest);
    }

    function _consume(Terms calldata terms, address buyer, uint32 quantity) private returns (bytes32 listing) {
        if (quantity == 0) revert QuantityZero();
        if (buyer == terms.seller) revert OwnListing(buyer);
        listing = termsId(terms);
        LISTINGS.consume(listing, quantity);
    }

    /// @dev A listing keeps price times stock below 2^96 when its stock is set; pieces that come back add to it later.
    function _priceOf(Terms calldata terms, uint32 quantity) private pure returns (uint96) {
        uint256 price = uint256(terms.price) * quantity;
        if (price > type(uint96).max) revert IListings.PriceOutOfBounds(terms.price);
        return uint96(price); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev The deal under the parameters in force, if they are those that were seen, and its order before any answer.
    function _agree(Terms calldata terms, bytes32 listing, address buyer, uint96 price, Purchase calldata purchase)
        private
        view
        returns (Deal memory deal, OrderSlot order)
    {
        _requireOffered(terms.ways, purchase);
        deal.listing = listing;
        deal.seller = terms.seller;
        deal.buyer = buyer;
        deal.token = terms.token;
        deal.price = price;
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
        order = order.being(State.Placed).mark(FEE_FREE, _freezeParameters(deal, purchase));
        uint40 since = ACCOUNTS.requireBothActive(buyer, terms.seller);
        if (!_isDeposited(deal)) _requireSmallEnough(deal.token, price, since);
    }

    /// @return feeFree Whether this is one of the seller's first deals, which cost nothing.
    function _freezeParameters(Deal memory deal, Purchase calldata purchase) private view returns (bool feeFree) {
        uint40 pausedUntil;
        (deal.feeBps, deal.disputeWithin, deal.arbiter, pausedUntil) = parameters();
        if (block.timestamp < pausedUntil) revert Paused(pausedUntil);
        if (deal.arbiter != purchase.arbiter) revert ArbiterChanged(deal.arbiter, purchase.arbiter);
        feeFree = deal.feeBps != 0 && _hasFeeFreeDeal(deal.seller) && deal.price <= _feeFreeUpTo(deal.token);
        if (feeFree) deal.feeBps = 0;
        if (deal.feeBps > purchase.maxFeeBps) revert FeeAboveLimit(deal.feeBps, purchase.maxFeeBps);
    }

    /// @dev One way, and one that the listing offers; a time for those who meet and none for those who do not.
    function _requireOffered(uint8 ways, Purchase calldata purchase) private view {
        uint8 way = purchase.way;
        if (way & ways == 0 || way & (way - 1) != 0) revert WayNotOffered(way, ways);
        if (way != SHIP) _requireMeetingInBounds(purchase.meetAt);
        else if (purchase.meetAt != 0) revert MeetingOutOfBounds(purchase.meetAt, 0, 0);
    }

    function _isInstant(bytes32 id, Deal memory deal) private returns (bool) {
        if (!_isDeposited(deal)) return false;
        if (deal.certificate != 0 && !CERTIFICATES.isHeld(id)) return false;
        return _useStanding(deal.seller, deal.deposit);
    }

    function _place(bytes32 id, Deal memory deal, OrderSlot order, Purchase calldata purchase, uint32 acceptWithin)
        private
    {
        if (_load(id).state() != State.None) revert AlreadyPlaced(id);
        if (order.has(FEE_FREE)) _useFeeFreeDeal(deal.seller);
        bool accepted = order.state() == State.Accepted;
        uint40 deadline = accepted
            ? _deadlineOnceAccepted(deal.way, deal.shipWithin, purchase.meetAt)
            : _deadlineToAccept(deal.way, acceptWithin, purchase.meetAt);
        _store(id, order.to(order.state(), deadline).meeting(purchase.meetAt, 0));
        _announce(id, deal, deadline, purchase);
        if (accepted) emit OrderAccepted(id, deadline, order.has(MEETING_AGREED));
    }

    /// @dev Last second of an order that is placed now.
    function _deadlineToAccept(uint8 way, uint32 acceptWithin, uint40 meetAt) private view returns (uint40 deadline) {
        deadline = uint40(block.timestamp) + acceptWithin;
        if (way != SHIP && meetAt < deadline) deadline = meetAt;
    }

    function _announce(bytes32 id, Deal memory deal, uint40 deadline, Purchase calldata purchase) private {
        emit OrderPlaced(
            id,
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

    function _payAsBuyer(Deal memory deal, Permit calldata pricePermit, Permit calldata depositPermit) private {
        uint256 price = deal.price;
        uint256 deposit = deal.depositUpfront ? deal.deposit : 0;
        if (deal.token == MARKET_TOKEN) (price, deposit) = (price + deposit, 0);
        VAULT.take(deal.token, deal.buyer, price, pricePermit);
        if (deposit != 0) VAULT.take(MARKET_TOKEN, deal.buyer, deposit, depositPermit);
    }

    function _isDeposited(Deal memory deal) private pure returns (bool) {
        return deal.depositUpfront && deal.deposit != 0;
    }

    /// @dev Of the two the one who does not call.
    function _signerOf(Terms calldata terms, Offer calldata offer) private view returns (address) {
        if (msg.sender == offer.buyer) return terms.seller;
        if (msg.sender == terms.seller) return offer.buyer;
        revert NotParty(offer.listing, msg.sender);
    }
}
