// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault, Permit} from "../vault/IVault.sol";
import {IOrders} from "./IOrders.sol";

/// @title Deposits that sellers put down ahead of their sales
/// @dev The money sits in what the vault holds for this contract, beside the deals' money. When a deal ends, its
/// deposit goes to the seller's free balance, not back in here.
abstract contract StandingDeposits is IOrders {
    /// @dev Vault number of the token all deposits are in.
    uint16 internal constant MARKET_TOKEN = 1;
    IVault internal immutable VAULT;

    /// @dev Deals whose fee is waived, for each seller.
    uint8 internal constant FEE_FREE_DEALS = 5;

    /// @dev What is remembered of a seller, in one slot, because instant sales and first sales read both.
    struct Seller {
        uint96 standing;
        /// Fee-free deals that are running or done.
        uint8 feeFreeDeals;
    }

    mapping(address account => Seller) private _sellers;

    constructor(IVault vault) {
        VAULT = vault;
    }

    /// @inheritdoc IOrders
    function fundStanding(uint96 amount, Permit calldata permit) external {
        _setStanding(msg.sender, _sellers[msg.sender].standing + amount);
        VAULT.take(MARKET_TOKEN, msg.sender, amount, permit);
    }

    /// @inheritdoc IOrders
    function withdrawStanding(uint96 amount) external {
        uint96 standing = _sellers[msg.sender].standing;
        if (amount == 0) revert IVault.AmountZero();
        if (standing < amount) revert StandingShort(msg.sender, standing, amount);
        _setStanding(msg.sender, standing - amount);
        VAULT.give(MARKET_TOKEN, msg.sender, amount);
    }

    /// @inheritdoc IOrders
    function standingOf(address account) external view returns (uint96) {
        return _sellers[account].standing;
    }

    /// @inheritdoc IOrders
    function feeFreeDealsOf(address account) external view returns (uint8) {
        return _sellers[account].feeFreeDeals;
    }

    function _hasFeeFreeDeal(address account) internal view returns (bool) {
        return _sellers[account].feeFreeDeals < FEE_FREE_DEALS;
    }

    function _useFeeFreeDeal(address account) internal {
        ++_sellers[account].feeFreeDeals;
    }

    /// @dev A deal that came to nothing uses up no waiver.
    function _returnFeeFreeDeal(address account) internal {
        --_sellers[account].feeFreeDeals;
    }

    /// @dev Moves one deposit from the standing of `account` to a deal, if it has that much.
    function _useStanding(address account, uint96 amount) internal returns (bool used) {
        uint96 standing = _sellers[account].standing;
        if (standing < amount) return false;
        _setStanding(account, standing - amount);
        return true;
    }

    function _setStanding(address account, uint96 amount) private {
        _sellers[account].standing = amount;
        emit StandingChanged(account, amount);
    }
}
