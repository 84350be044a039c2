// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../moderation/IModerated.sol";
import {Deal} from "../orders/Deal.sol";
import {IVault, Permit} from "../vault/IVault.sol";
import {IArbitrators} from "./IArbitrators.sol";

/// @title What stands behind an arbitrator's word
/// @dev A bond is counted by token. What a bid or a case locks follows from its deal, so it is not kept anywhere.
abstract contract ArbitratorBonds is IArbitrators, IModerated {
    /// @dev Vault number of the market token.
    uint16 internal constant MARKET_TOKEN = 1;
    /// @dev The part of what is at stake that a bid locks.
    uint256 private constant BOND_PART = 5;
    /// @dev As for accounts: less would be a way to keep others from asking for more.
    uint256 private constant MIN_BAR = 7 days;
    uint256 private constant MAX_BAR = 3650 days;

    struct Standing {
        uint40 barredUntil;
        /// Whether there ever was a bond: who is no arbitrator cannot be reported as one.
        bool known;
    }

    /// @notice Where all money is.
    IVault public immutable VAULT;
    /// @notice Carries out verdicts on arbitrators.
    address public immutable MODERATION;

    mapping(address arbitrator => mapping(uint16 token => Bond)) private _bonds;
    mapping(address arbitrator => Standing) private _standings;

    constructor(IVault vault, address moderation) {
        VAULT = vault;
        MODERATION = moderation;
    }

    /// @inheritdoc IArbitrators
    function addBond(uint16 token, uint128 amount, Permit calldata permit) external {
        _standings[msg.sender].known = true;
        _bonds[msg.sender][token].amount += amount;
        emit BondChanged(msg.sender, token, int256(uint256(amount)));
        VAULT.take(token, msg.sender, amount, permit);
    }

    /// @inheritdoc IArbitrators
    function withdrawBond(uint16 token, uint128 amount) external {
        Bond storage bond = _bonds[msg.sender][token];
        uint128 free = bond.amount - bond.locked;
        if (amount > free) revert BondShort(token, free, amount);
        bond.amount -= amount;
        emit BondChanged(msg.sender, token, -int256(uint256(amount)));
        VAULT.give(token, msg.sender, amount);
    }

    /// @inheritdoc IModerated
    function carryOut(bytes32 subject, bytes32 effect) external {
        if (msg.sender != MODERATION) revert NotModeration(msg.sender);
        address arbitrator = _arbitratorOf(subject);
        uint40 until = 0;
        if (effect != 0) {
            _requireBar(subject, effect);
            // Ten years from any block time fit 40 bits.
            // forge-lint: disable-next-line(unsafe-typecast)
            until = uint40(block.timestamp + uint256(effect));
            // A mild verdict does not shorten a severe one.
            if (until < barredUntil(arbitrator)) until = barredUntil(arbitrator);
        }
        _standings[arbitrator].barredUntil = until;
        emit BarSet(arbitrator, until);
    }

    /// @inheritdoc IModerated
    function subjectOf(bytes calldata about, bytes32 effect) external view returns (bytes32 subject, address accused) {
        if (about.length != 32) revert SubjectUnknown(0);
        subject = abi.decode(about, (bytes32));
        accused = _arbitratorOf(subject);
        if (effect != 0) _requireBar(subject, effect);
        else if (block.timestamp >= barredUntil(accused)) revert EffectUnfit(subject, effect);
    }

    /// @inheritdoc IArbitrators
    function bondOf(address arbitrator, uint16 token) external view returns (Bond memory) {
        return _bonds[arbitrator][token];
    }

    /// @inheritdoc IArbitrators
    function barredUntil(address arbitrator) public view returns (uint40) {
        return _standings[arbitrator].barredUntil;
    }

    /// @inheritdoc IArbitrators
    function bondFor(Deal calldata deal) public pure returns (uint256 ofPrice, uint256 ofDeposits) {
        uint256 deposits = 2 * uint256(deal.deposit);
        if (deal.token == MARKET_TOKEN) return (_part(deal.price + deposits), 0);
        return (_part(deal.price), _part(deposits));
    }

    function _requireNotBarred(address arbitrator) internal view {
        uint40 until = barredUntil(arbitrator);
        if (block.timestamp < until) revert Barred(arbitrator, until);
    }

    /// @dev Locks what a bid on this deal needs.
    function _lock(address arbitrator, bytes32 id, Deal calldata deal) internal {
        (uint256 ofPrice, uint256 ofDeposits) = bondFor(deal);
        _lockToken(arbitrator, id, deal.token, ofPrice);
        _lockToken(arbitrator, id, MARKET_TOKEN, ofDeposits);
    }

    /// @dev Frees what was locked for this deal; `lost` of its `parts` leave the bond.
    /// @return ofPrice What left in the price's token.
    /// @return ofDeposits What left in market token.
    function _unlock(address arbitrator, bytes32 id, Deal calldata deal, uint256 lost, uint256 parts)
        internal
        returns (uint256 ofPrice, uint256 ofDeposits)
    {
        (ofPrice, ofDeposits) = bondFor(deal);
        ofPrice = _unlockToken(arbitrator, id, deal.token, ofPrice, lost, parts);
        ofDeposits = _unlockToken(arbitrator, id, MARKET_TOKEN, ofDeposits, lost, parts);
    }

    function _lockToken(address arbitrator, bytes32 id, uint16 token, uint256 amount) private {
        if (amount == 0) return;
        Bond memory bond = _bonds[arbitrator][token];
        uint256 free = bond.amount - bond.locked;
        if (amount > free) revert BondShort(token, free, amount);
        // At most a fifth of three amounts of 96 bits.
        // forge-lint: disable-start(unsafe-typecast)
        _bonds[arbitrator][token].locked = bond.locked + uint128(amount);
        emit BondLocked(arbitrator, id, token, int256(amount));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _unlockToken(address arbitrator, bytes32 id, uint16 token, uint256 amount, uint256 lost, uint256 parts)
        private
        returns (uint256 gone)
    {
        if (amount == 0) return 0;
        gone = amount * lost / parts;
        Bond storage bond = _bonds[arbitrator][token];
        // Amounts that were locked, and parts of them.
        // forge-lint: disable-start(unsafe-typecast)
        bond.locked -= uint128(amount);
        bond.amount -= uint128(gone);
        emit BondLocked(arbitrator, id, token, -int256(amount));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function _arbitratorOf(bytes32 subject) private view returns (address arbitrator) {
        // The upper bits are looked at besides.
        // forge-lint: disable-next-line(unsafe-typecast)
        arbitrator = address(uint160(uint256(subject)));
        bool clean = uint256(subject) <= type(uint160).max;
        if (!clean || !_standings[arbitrator].known) revert SubjectUnknown(subject);
    }

    function _requireBar(bytes32 subject, bytes32 effect) private pure {
        bool fits = uint256(effect) >= MIN_BAR && uint256(effect) <= MAX_BAR;
        if (!fits) revert EffectUnfit(subject, effect);
    }

    /// @dev Rounded up: never less than the part.
    function _part(uint256 amount) private pure returns (uint256) {
        return (amount + BOND_PART - 1) / BOND_PART;
    }
}
