// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../../src/moderation/IModerated.sol";
import {IModeration, Motion} from "../../src/moderation/IModeration.sol";

/// @notice A domain that the governor should not have registered.
contract HostileDomain is IModerated {
    IModeration private immutable MODERATION;
    address private immutable ACCUSED;

    /// @notice How often its effect took place.
    uint256 public effects;
    bool public refuses = true;
    Motion private _again;
    address private _collector;

    constructor(IModeration moderation, address accused) {
        MODERATION = moderation;
        ACCUSED = accused;
    }

    function give() external {
        refuses = false;
    }

    /// @notice From now on the effect tries to take place twice, and to collect for somebody meanwhile.
    function reenter(Motion calldata motion, address collector) external {
        (refuses, _again, _collector) = (false, motion, collector);
    }

    function carryOut(bytes32 subject, bytes32 effect) external {
        if (refuses) revert EffectUnfit(subject, effect);
        ++effects;
        if (_collector == address(0)) return;
        MODERATION.collect(MODERATION.idOf(_again), _collector);
        MODERATION.carryOut(_again);
    }

    function subjectOf(bytes calldata about, bytes32) external view returns (bytes32, address) {
        return (keccak256(about), ACCUSED);
    }
}
