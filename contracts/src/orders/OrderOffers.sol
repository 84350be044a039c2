// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Offer} from "./Deal.sol";
import {IOrders} from "./IOrders.sol";
import {OrderDigests} from "./OrderDigests.sol";
import {Signatures} from "./Signatures.sol";

/// @title Which signed offers still count
/// @dev An offer is used up by its first submission, by its signer's `cancelOffer`, or by `cancelAllOffers`, which makes
/// every offer of an earlier epoch worthless. Nonces are bits, 256 to a slot: whoever counts them up pays little.
abstract contract OrderOffers is OrderDigests {
    mapping(address account => uint64) private _epochs;
    mapping(address account => mapping(uint256 word => uint256 bits)) private _spent;

    /// @inheritdoc IOrders
    function cancelOffer(uint64 nonce) external {
        _spend(msg.sender, nonce);
        emit OfferCancelled(msg.sender, nonce);
    }

    /// @inheritdoc IOrders
    function cancelAllOffers() external {
        uint64 epoch = _epochs[msg.sender] + 1;
        _epochs[msg.sender] = epoch;
        emit OffersCancelled(msg.sender, epoch);
    }

    /// @inheritdoc IOrders
    function offerEpochOf(address account) external view returns (uint64) {
        return _epochs[account];
    }

    /// @inheritdoc IOrders
    function isOfferSpent(address account, uint64 nonce) external view returns (bool) {
        return _spent[account][nonce >> 8] >> (nonce & 0xff) & 1 == 1;
    }

    /// @dev Reverts unless `signer` signed this offer and it still counts; afterwards it counts no more.
    function _useOffer(address signer, Offer calldata offer, bytes calldata signature) internal {
        if (offer.epoch != _epochs[signer]) revert OfferOutdated(signer, offer.epoch, _epochs[signer]);
        Signatures.check(signer, offerDigest(offer), signature, offer.validUntil);
        _spend(signer, offer.purchase.nonce);
    }

    function _spend(address account, uint64 nonce) private {
        uint256 bit = uint256(1) << (nonce & 0xff);
        uint256 bits = _spent[account][nonce >> 8];
        if (bits & bit != 0) revert OfferSpent(account, nonce);
        _spent[account][nonce >> 8] = bits | bit;
    }
}
