// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "./IJurors.sol";
import {IJury} from "./IJury.sol";
import {ParameterWord, ParameterWords} from "./ParameterWord.sol";

/// @title What future cases are decided under
/// @dev Each set has a version, and a case names its own: nothing here reaches a case that exists.
abstract contract JuryParameters is IJury {
    /// @dev One market token in smallest units; parameters and stakes count whole ones.
    uint256 internal constant UNIT = 1e18;
    uint32 private constant MIN_PERIOD = 1 days;
    /// @dev {TicketList} counts on a round being over in 3 days for the seed and twice this.
    uint32 private constant MAX_PERIOD = 5 days;
    uint32 private constant MAX_DEPOSIT = 10_000;
    uint32 private constant MAX_STAKE = 1_000_000;

    /// @notice Sets the parameters of future cases, and can do nothing else.
    address public immutable GOVERNOR;
    /// @notice Keeps the list from which juries are drawn, their bonds and all money of cases.
    IJurors public immutable JURORS;

    uint16 private _version;
    mapping(uint16 version => ParameterWord) private _words;

    constructor(IJurors jurors, address governor, Parameters memory first) {
        JURORS = jurors;
        GOVERNOR = governor;
        _setParameters(first);
    }

    /// @inheritdoc IJury
    function setParameters(Parameters calldata next) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        _setParameters(next);
    }

    /// @inheritdoc IJury
    function parameters() external view returns (uint16 version, Parameters memory) {
        version = _version;
        return (version, parametersOf(version));
    }

    /// @inheritdoc IJury
    function parametersOf(uint16 version) public view returns (Parameters memory) {
        return _under(version).unpack();
    }

    function _inForce() internal view returns (uint16 version, ParameterWord) {
        version = _version;
        return (version, _under(version));
    }

    function _under(uint16 version) internal view returns (ParameterWord) {
        return _words[version];
    }

    function _setParameters(Parameters memory next) private {
        _requireBetween(next.deposit, 1, MAX_DEPOSIT);
        _requireBetween(next.fee, 1, MAX_DEPOSIT);
        _requireBetween(next.minStake, 1, MAX_STAKE);
        _requireBetween(next.repaymentCap, 0, MAX_STAKE);
        _requireBetween(next.commitFor, MIN_PERIOD, MAX_PERIOD);
        _requireBetween(next.revealFor, MIN_PERIOD, MAX_PERIOD);
        _requireBetween(next.appealFor, MIN_PERIOD, MAX_PERIOD);
        _words[++_version] = ParameterWords.pack(next);
        emit ParametersSet(_version, next);
        JURORS.setDeposit(next.deposit);
    }

    function _requireBetween(uint32 value, uint32 least, uint32 most) private pure {
        if (value < least || value > most) revert ParameterOutOfBounds(value, value < least ? least : most);
    }
}
