// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders} from "./IOrders.sol";

/// @title Parameters of future deals
/// @dev A purchase copies what it needs into its deal, so nothing here reaches a deal that exists.
abstract contract OrderParameters is IOrders {
    uint16 private constant MAX_FEE_BPS = 300;
    uint32 private constant MIN_DISPUTE_WITHIN = 7 days;
    uint32 private constant MAX_DISPUTE_WITHIN = 90 days;
    uint40 private constant PAUSE_WINDOW = 14 days;
    uint40 private constant PAUSE_EVERY = 28 days;
    /// @dev From this age on an account is no longer new.
    uint40 private constant NEW_FOR = 30 days;
    /// @dev What a new account may trade without deposits: this part of what others may.
    uint96 private constant NEW_ACCOUNTS_PART = 5;

    /// @notice Sets the parameters of future deals.
    address public immutable GOVERNOR;
    /// @notice May pause new deals, and can do nothing else.
    address public immutable GUARDIAN;

    uint16 private _feeBps;
    uint32 private _disputeWithin;
    address private _arbiter;
    uint40 private _pausedUntil;
    /// @dev First second of the last window in which deals could be paused.
    uint40 private _pauseWindowStart;

    struct TokenLimits {
        uint96 feeFreeUpTo;
        uint96 noDepositUpTo;
    }

    mapping(uint16 token => TokenLimits) private _limits;

    constructor(address governor, address guardian, uint16 feeBps, uint32 disputeWithin, address arbiter) {
        GOVERNOR = governor;
        GUARDIAN = guardian;
        _setParameters(feeBps, disputeWithin, arbiter);
    }

    /// @inheritdoc IOrders
    function setParameters(uint16 feeBps, uint32 disputeWithin, address arbiter) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        _setParameters(feeBps, disputeWithin, arbiter);
    }

    /// @inheritdoc IOrders
    function setTokenLimits(uint16 token, uint96 feeFreeUpTo, uint96 noDepositUpTo) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        _limits[token] = TokenLimits(feeFreeUpTo, noDepositUpTo);
        emit TokenLimitsSet(token, feeFreeUpTo, noDepositUpTo);
    }

    /// @inheritdoc IOrders
    function setPause(uint40 until) external {
        if (msg.sender != GUARDIAN) revert NotAuthorized(msg.sender);
        if (until != 0) {
            if (block.timestamp >= _pauseWindowStart + PAUSE_EVERY) _pauseWindowStart = uint40(block.timestamp);
            uint40 latest = _pauseWindowStart + PAUSE_WINDOW;
            if (until <= block.timestamp || until > latest) revert ParameterOutOfBounds(until, latest);
        }
        _pausedUntil = until;
        emit PauseSet(until);
    }

    /// @inheritdoc IOrders
    function parameters()
        public
        view
        returns (uint16 feeBps, uint32 disputeWithin, address arbiter, uint40 pausedUntil)
    {
        return (_feeBps, _disputeWithin, _arbiter, _pausedUntil);
    }

    /// @inheritdoc IOrders
    function limitsOf(uint16 token) external view returns (uint96 feeFreeUpTo, uint96 noDepositUpTo) {
        return (_limits[token].feeFreeUpTo, _limits[token].noDepositUpTo);
    }

    function _feeFreeUpTo(uint16 token) internal view returns (uint96) {
        return _limits[token].feeFreeUpTo;
    }

    /// @dev Without deposits nothing but the price keeps people to their word, so it is kept small, and smaller while
    /// one of the two is new here.
    /// @param since Block time since which both are known; 0 when one of them is not.
    function _requireSmallEnough(uint16 token, uint96 price, uint40 since) internal view {
        uint96 limit = _limits[token].noDepositUpTo;
        if (since == 0 || block.timestamp < since + NEW_FOR) limit /= NEW_ACCOUNTS_PART;
        if (price > limit) revert DepositNeeded(token, price, limit);
    }

    function _setParameters(uint16 feeBps, uint32 disputeWithin, address arbiter) private {
        if (feeBps > MAX_FEE_BPS) revert ParameterOutOfBounds(feeBps, MAX_FEE_BPS);
        if (disputeWithin < MIN_DISPUTE_WITHIN || disputeWithin > MAX_DISPUTE_WITHIN) {
            revert ParameterOutOfBounds(disputeWithin, MAX_DISPUTE_WITHIN);
        }
        _feeBps = feeBps;
        _disputeWithin = disputeWithin;
        _arbiter = arbiter;
        emit ParametersSet(feeBps, disputeWithin, arbiter);
    }
}
