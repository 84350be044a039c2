// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAttesters} from "./IAttesters.sol";

/// @title Attesters
contract Attesters is IAttesters {
    /// @notice Keeps the list.
    address public immutable GOVERNOR;

    /// @inheritdoc IAttesters
    mapping(address attester => mapping(bytes32 topic => bool registered)) public isAttester;

    /// @param governor Keeps the list.
    constructor(address governor) {
        GOVERNOR = governor;
    }

    /// @inheritdoc IAttesters
    function setAttester(address attester, bytes32 topic, bool registered) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        if (attester == address(0)) revert AttesterEmpty();
        if (topic == 0) revert TopicEmpty();
        isAttester[attester][topic] = registered;
        emit AttesterSet(attester, topic, registered);
    }
}
