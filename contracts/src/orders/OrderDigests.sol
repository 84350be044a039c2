// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {Offer} from "./Deal.sol";
import {IOrders} from "./IOrders.sol";

/// @title What people sign about an order
/// @dev Every digest binds the deal's hash, this contract and this chain, and names its own end.
abstract contract OrderDigests is IOrders, EIP712 {
    bytes32 private constant RELEASE = keccak256("Release(bytes32 deal,uint40 validUntil)");
    bytes32 private constant MEETING = keccak256("Meeting(bytes32 deal,uint40 meetAt,uint40 validUntil)");
    bytes32 private constant SETTLEMENT = keccak256("Settlement(bytes32 deal,uint256 toBuyer,uint40 validUntil)");

    bytes32 private constant DELIVERY = keccak256("Delivery(bytes32 deal,uint40 validUntil)");
    bytes32 private constant PURCHASE = keccak256(
        "Purchase(uint32 quantity,uint8 way,uint40 meetAt,uint64 nonce,bytes32 note,uint16 maxFeeBps,address arbiter)"
    );
    /// @dev A type that holds another one is followed by it: EIP-712, encodeType.
    bytes32 private constant OFFER = keccak256(
        "Offer(bytes32 listing,address buyer,uint96 price,Purchase purchase,uint64 epoch,uint40 validUntil)"
        "Purchase(uint32 quantity,uint8 way,uint40 meetAt,uint64 nonce,bytes32 note,uint16 maxFeeBps,address arbiter)"
    );

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

    /// @inheritdoc IOrders
    function deliveryDigest(bytes32 id, uint40 validUntil) public view returns (bytes32) {
        return _hashTypedDataV4(keccak256(abi.encode(DELIVERY, id, validUntil)));
    }

    /// @inheritdoc IOrders
    function offerDigest(Offer calldata offer) public view returns (bytes32) {
        bytes32 purchase = keccak256(abi.encode(PURCHASE, offer.purchase));
        return _hashTypedDataV4(
            keccak256(
                abi.encode(OFFER, offer.listing, offer.buyer, offer.price, purchase, offer.epoch, offer.validUntil)
            )
        );
    }
}
