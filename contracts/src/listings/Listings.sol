// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccounts} from "../accounts/IAccounts.sol";
import {IVault} from "../vault/IVault.sol";
import {ICarriers} from "./ICarriers.sol";
import {IListings, Terms} from "./IListings.sol";
import {ListingRemovals} from "./ListingRemovals.sol";
import {TermsBounds} from "./TermsBounds.sol";
import {termsId} from "./TermsId.sol";

/// @title Listings
/// @dev One slot per listing. `stock + sold` changes only by {list} and {setStock}, both bounded so that pieces can
/// always be given back without overflow. {ListingRemovals} holds what verdicts do.
contract Listings is ListingRemovals {
    IVault private immutable VAULT;
    IAccounts private immutable ACCOUNTS;
    ICarriers private immutable CARRIERS;
    address private immutable ORDERS;
    uint96 private immutable MIN_DEPOSIT;
    uint96 private immutable MAX_DEPOSIT;

    /// @param orders The only contract that moves stock through deals.
    /// @param carriers Who may prove deliveries.
    /// @param moderation Carries out verdicts.
    /// @param minDeposit Least `Terms.deposit`, market token's smallest unit.
    /// @param maxDeposit Greatest `Terms.deposit`.
    constructor(
        IVault vault,
        IAccounts accounts,
        ICarriers carriers,
        address orders,
        address moderation,
        uint96 minDeposit,
        uint96 maxDeposit
    ) ListingRemovals(moderation) {
        if (minDeposit > maxDeposit) revert DepositOutOfBounds(minDeposit, 0, maxDeposit);
        VAULT = vault;
        ACCOUNTS = accounts;
        CARRIERS = carriers;
        ORDERS = orders;
        MIN_DEPOSIT = minDeposit;
        MAX_DEPOSIT = maxDeposit;
    }

    /// @inheritdoc IListings
    function list(Terms calldata terms, uint32 stock) external returns (bytes32 id) {
        return _list(terms, stock);
    }

    /// @inheritdoc IListings
    function replace(Terms calldata old, Terms calldata terms, uint32 stock) external returns (bytes32 id) {
        if (old.seller != terms.seller) revert SellerChanged(old.seller, terms.seller);
        bytes32 oldId = _ownOnSale(old);
        _change(oldId, State.Closed, _listings[oldId].stock);
        id = _list(terms, stock);
        emit Replaced(id, oldId);
    }

    /// @inheritdoc IListings
    function pause(Terms calldata terms) external {
        bytes32 id = _own(terms);
        if (_listings[id].state != State.Open) revert WrongState(id, _listings[id].state);
        _change(id, State.Paused, _listings[id].stock);
    }

    /// @inheritdoc IListings
    function resume(Terms calldata terms) external {
        bytes32 id = _own(terms);
        if (_listings[id].state != State.Paused) revert WrongState(id, _listings[id].state);
        _change(id, State.Open, _listings[id].stock);
    }

    /// @inheritdoc IListings
    function close(Terms calldata terms) external {
        bytes32 id = _ownOnSale(terms);
        _change(id, State.Closed, _listings[id].stock);
    }

    /// @inheritdoc IListings
    function setStock(Terms calldata terms, uint32 stock) external {
        bytes32 id = _ownOnSale(terms);
        TermsBounds.checkStock(terms.price, terms.certificate, stock);
        uint32 sold = _listings[id].sold;
        if (stock > type(uint32).max - sold) revert StockOutOfBounds(stock);
        // While its one piece is in a deal there is no other one that the certificate could go with.
        if (terms.certificate != 0 && stock + sold > 1) revert CertificateForMany(stock);
        _change(id, _listings[id].state, stock);
    }

    /// @inheritdoc IListings
    function consume(bytes32 id, uint32 quantity) external {
        if (msg.sender != ORDERS) revert NotOrders(msg.sender);
        Listing storage listing = _listings[id];
        (State state, uint32 stock, uint32 sold) = (listing.state, listing.stock, listing.sold);
        if (state != State.Open) revert WrongState(id, state);
        if (stock < quantity) revert StockShort(id, stock, quantity);
        stock -= quantity;
        (listing.stock, listing.sold) = (stock, sold + quantity);
        emit StockMoved(id, -int64(uint64(quantity)), stock);
    }

    /// @inheritdoc IListings
    function restore(bytes32 id, uint32 quantity) external {
        if (msg.sender != ORDERS) revert NotOrders(msg.sender);
        Listing storage listing = _listings[id];
        uint32 stock = listing.stock + quantity;
        (listing.stock, listing.sold) = (stock, listing.sold - quantity);
        emit StockMoved(id, int64(uint64(quantity)), stock);
    }

    /// @inheritdoc IListings
    function depositBounds() external view returns (uint96 min, uint96 max) {
        return (MIN_DEPOSIT, MAX_DEPOSIT);
    }

    /// @inheritdoc IListings
    function listingOf(bytes32 id) external view returns (Listing memory) {
        return _listings[id];
    }

    /// @inheritdoc IListings
    function idOf(Terms calldata terms) external pure returns (bytes32) {
        return termsId(terms);
    }

    function _list(Terms calldata given, uint32 stock) private returns (bytes32 id) {
        id = _own(given);
        // Read once: each look into calldata checks the word again.
        Terms memory terms = given;
        TermsBounds.check(terms, stock, MIN_DEPOSIT, MAX_DEPOSIT);
        if (_listings[id].state != State.None) revert AlreadyListed(id);
        ACCOUNTS.requireActive(terms.seller);
        (, bool allowed) = VAULT.tokenOf(terms.token);
        if (!allowed) revert IVault.TokenNotAllowed(terms.token);
        if (terms.carrier != address(0) && !CARRIERS.isCarrier(terms.carrier)) revert CarrierUnknown(terms.carrier);
        _listings[id] = Listing({state: State.Open, stock: stock, sold: 0});
        _announce(id, terms, stock);
    }

    /// @dev Emits {Listed}. Terms in memory are sixteen clean words one after the other, which is how the event holds
    /// them; encoding them one by one would cost as much as a storage read more than that.
    function _announce(bytes32 id, Terms memory terms, uint32 stock) private {
        bytes32 listed = Listed.selector;
        assembly ("memory-safe") {
            let data := mload(0x40)
            mcopy(data, terms, 512)
            mstore(add(data, 512), stock)
            log3(data, 544, listed, id, mload(terms))
        }
    }

    function _change(bytes32 id, State state, uint32 stock) private {
        _listings[id].state = state;
        _listings[id].stock = stock;
        emit ListingChanged(id, state, stock);
    }

    /// @dev Id of terms whose seller is the caller.
    function _own(Terms calldata terms) private view returns (bytes32) {
        if (msg.sender != terms.seller) revert NotSeller(msg.sender, terms.seller);
        return termsId(terms);
    }

    function _ownOnSale(Terms calldata terms) private view returns (bytes32 id) {
        id = _own(terms);
        State state = _listings[id].state;
        if (state != State.Open && state != State.Paused) revert WrongState(id, state);
    }
}
