// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICarriers} from "./ICarriers.sol";

/// @title Carriers
contract Carriers is ICarriers {
    /// @notice Keeps the list.
    address public immutable GOVERNOR;

    /// @inheritdoc ICarriers
    mapping(address carrier => bool registered) public isCarrier;

    constructor(address governor) {
        GOVERNOR = governor;
    }

    /// @inheritdoc ICarriers
    function setCarrier(address carrier, bool registered) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        if (carrier == address(0)) revert CarrierEmpty();
        isCarrier[carrier] = registered;
        emit CarrierSet(carrier, registered);
    }
}
