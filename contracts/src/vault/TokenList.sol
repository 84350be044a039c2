// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IVault} from "./IVault.sol";

/// @title The tokens a vault knows
/// @dev A number is one slot, read by every take: address and acceptance together. A token leaves the list of accepted
/// ones but never the vault, so that what is inside can always be withdrawn.
abstract contract TokenList is IVault {
    struct Token {
        address erc20;
        bool allowed;
    }

    /// @dev Vault number of the token all deposits are in.
    uint16 internal constant MARKET_TOKEN = 1;

    /// @notice Who lists tokens.
    address public immutable GOVERNOR;

    uint16 private _count;
    mapping(uint16 token => Token) private _tokens;
    mapping(address erc20 => uint16 token) private _numbers;

    constructor(address governor) {
        GOVERNOR = governor;
    }

    /// @inheritdoc IVault
    function setToken(uint16 token, address erc20, bool allowed) external {
        if (msg.sender != GOVERNOR) revert NotGovernor(msg.sender);
        if (token == MARKET_TOKEN && !allowed) revert TokenNotListable(token, erc20);
        if (token == 0 || token > _count) _add(token, erc20);
        else if (_tokens[token].erc20 != erc20) revert TokenNotListable(token, erc20);
        _tokens[token].allowed = allowed;
        IERC20Metadata metadata = IERC20Metadata(erc20);
        emit TokenSet(token, erc20, allowed, metadata.symbol(), metadata.name(), metadata.decimals());
    }

    /// @inheritdoc IVault
    function tokenOf(uint16 token) external view returns (address erc20, bool allowed) {
        return (_tokens[token].erc20, _tokens[token].allowed);
    }

    /// @inheritdoc IVault
    function tokenCount() external view returns (uint16) {
        return _count;
    }

    /// @dev Called once per new number, before any amount of it can move.
    function _onTokenAdded(uint16 token) internal virtual;

    /// @dev The contract of an accepted token.
    function _allowedToken(uint16 token) internal view returns (address) {
        Token storage listed = _tokens[token];
        if (!listed.allowed) revert TokenNotAllowed(token);
        return listed.erc20;
    }

    /// @dev The contract of any token ever listed.
    function _knownToken(uint16 token) internal view returns (address erc20) {
        erc20 = _tokens[token].erc20;
        if (erc20 == address(0)) revert TokenNotAllowed(token);
    }

    function _add(uint16 token, address erc20) private {
        bool next = token == _count + 1;
        if (!next || _numbers[erc20] != 0 || erc20.code.length == 0) revert TokenNotListable(token, erc20);
        _count = token;
        _numbers[erc20] = token;
        _tokens[token].erc20 = erc20;
        _onTokenAdded(token);
    }
}
