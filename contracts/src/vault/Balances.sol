// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault} from "./IVault.sol";
import {TokenList} from "./TokenList.sol";

/// @title Who owns what is in the vault
/// @dev The only place that writes balances. Three kinds of claims stand against the vault's balance of a token: free
/// balances of accounts, what modules hold, and fees that modules passed to the treasury. Fees share the slot with
/// what the module holds, so that ending a deal does not write the treasury's balance each time; they count as the
/// treasury's free balance all the same and are moved there when it spends.
abstract contract Balances is TokenList {
    struct Holding {
        /// Open obligations of the module.
        uint128 held;
        /// Fees not yet moved to the treasury's free balance.
        uint120 fees;
        /// Whether the module is core; said here so that taking reads one slot.
        bool core;
    }

    /// @inheritdoc IVault
    address public immutable treasury; // solhint-disable-line immutable-vars-naming

    /// @dev Fixed at construction; a handful.
    address[] private _coreModules;
    mapping(address account => mapping(uint16 token => uint256)) private _free;
    mapping(address module => mapping(uint16 token => Holding)) private _holdings;
    mapping(address account => mapping(address module => bool)) private _modules;

    constructor(address treasury_, address[] memory coreModules) {
        if (treasury_ == address(0) || treasury_ == address(this)) revert BadRecipient(treasury_);
        treasury = treasury_;
        _coreModules = coreModules;
    }

    /// @inheritdoc IVault
    function setModule(address module, bool allowed) external {
        _modules[msg.sender][module] = allowed;
        emit ModuleSet(msg.sender, module, allowed);
    }

    /// @inheritdoc IVault
    function freeOf(address account, uint16 token) public view returns (uint256 free) {
        free = _free[account][token];
        if (account != treasury) return free;
        for (uint256 i = 0; i < _coreModules.length; ++i) {
            free += _holdings[_coreModules[i]][token].fees;
        }
    }

    /// @inheritdoc IVault
    function heldBy(address module, uint16 token) external view returns (uint256) {
        return _holdings[module][token].held;
    }

    /// @inheritdoc IVault
    function isModuleFor(address account, address module) public view returns (bool) {
        return _isCore(module) || _modules[account][module];
    }

    function _onTokenAdded(uint16 token) internal override {
        for (uint256 i = 0; i < _coreModules.length; ++i) {
            _holdings[_coreModules[i]][token].core = true;
        }
    }

    /// @dev Adds to the calling module's held balance what was taken from `account`.
    function _hold(uint16 token, address account, uint256 amount) internal {
        Holding storage holding = _holdings[msg.sender][token];
        if (!holding.core && !_modules[account][msg.sender]) revert NotModule(msg.sender, account);
        if (amount > type(uint128).max) revert AmountTooLarge(amount);
        holding.held += uint128(amount); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev Removes `amount` from the calling module's held balance, of which `fee` becomes the treasury's.
    function _unhold(uint16 token, uint256 amount, uint256 fee) internal {
        Holding memory holding = _holdings[msg.sender][token];
        if (holding.held < amount) revert HeldShort(msg.sender, token, holding.held, amount);
        bool later = holding.core && fee <= type(uint120).max - holding.fees;
        unchecked {
            holding.held -= uint128(amount); // forge-lint: disable-line(unsafe-typecast)
            if (later) holding.fees += uint120(fee); // forge-lint: disable-line(unsafe-typecast)
        }
        _holdings[msg.sender][token] = holding;
        if (!later) _credit(token, treasury, fee);
    }

    function _credit(uint16 token, address account, uint256 amount) internal {
        if (account == address(0) || account == address(this)) revert BadRecipient(account);
        if (amount != 0) _free[account][token] += amount;
    }

    /// @dev Removes up to `amount` from the free balance.
    /// @return used What was removed.
    function _debit(uint16 token, address account, uint256 amount) internal returns (uint256 used) {
        if (account == treasury) _collectFees(token);
        uint256 free = _free[account][token];
        used = free < amount ? free : amount;
        if (used != 0) _free[account][token] = free - used;
    }

    function _collectFees(uint16 token) private {
        for (uint256 i = 0; i < _coreModules.length; ++i) {
            Holding storage holding = _holdings[_coreModules[i]][token];
            _credit(token, treasury, holding.fees);
            holding.fees = 0;
        }
    }

    function _isCore(address module) private view returns (bool) {
        for (uint256 i = 0; i < _coreModules.length; ++i) {
            if (_coreModules[i] == module) return true;
        }
        return false;
    }
}
