// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IOrders} from "./IOrders.sol";

/// @title What people sign about an order
/// @dev Every digest binds the deal's hash, this contract and this chain, and names its own end.
abstract contract OrderDigests is IOrders, EIP712 {
    bytes32 private constant RELEASE = keccak256("Release(bytes32 deal,uint40 validUntil)");
    bytes32 private constant MEETING = keccak256("Meeting(bytes32 deal,uint40 meetAt,uint40 validUntil)");
    bytes32 private constant SETTLEMENT = keccak256("Settlement(bytes32 deal,uint256 toBuyer,uint40 validUntil)");

    constructor() EIP712("Moothall Orders", "1") {}

    /// @inheritdoc IOrders
    function releaseDigest(bytes32 id, uint40 validUntil) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(RELEASE, id, validUntil)));
    }

    /// @inheritdoc IOrders
    function meetingDigest(bytes32 id, uint40 meetAt, uint40 validUntil) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(MEETING, id, meetAt, validUntil)));
    }

    /// @inheritdoc IOrders
    function settlementDigest(bytes32 id, uint256 toBuyer, uint40 validUntil) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(SETTLEMENT, id, toBuyer, validUntil)));
    }
}
