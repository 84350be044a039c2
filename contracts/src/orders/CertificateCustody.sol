// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC721} from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import {Deal} from "./Deal.sol";
import {dealId} from "./DealId.sol";
import {ICertificateCustody} from "./ICertificateCustody.sol";
import {IOrders} from "./IOrders.sol";

/// @title Custody of certificates
/// @dev Holds no money and is never asked to pay. What is written here is written before a collection is called, so a
/// collection that calls back finds the finished state.
contract CertificateCustody is ICertificateCustody {
    struct Certificate {
        address collection;
        uint256 tokenId;
    }

    IOrders private immutable ORDERS;

    mapping(bytes32 id => Certificate) private _certificates;

    constructor(IOrders orders) {
        ORDERS = orders;
    }

    /// @inheritdoc ICertificateCustody
    function hold(Deal calldata deal, address collection, uint256 tokenId) external {
        bytes32 id = dealId(deal);
        if (msg.sender != deal.seller) revert NotSeller(msg.sender, deal.seller);
        bytes32 given = keccak256(abi.encode(collection, tokenId));
        if (given != deal.certificate) revert OtherCertificate(deal.certificate, given);
        if (isHeld(id)) revert AlreadyHeld(id);
        _certificates[id] = Certificate(collection, tokenId);
        emit CertificateHeld(id, collection, tokenId);
        IERC721(collection).transferFrom(msg.sender, address(this), tokenId);
        address owner = IERC721(collection).ownerOf(tokenId);
        if (owner != address(this)) revert NotReceived(collection, tokenId, owner);
    }

    /// @inheritdoc ICertificateCustody
    function claim(Deal calldata deal) external {
        bytes32 id = dealId(deal);
        Certificate memory certificate = _certificates[id];
        if (certificate.collection == address(0)) revert NothingHeld(id);
        address to = _receiver(id, deal);
        delete _certificates[id];
        emit CertificateHandedOver(id, to, certificate.collection, certificate.tokenId);
        IERC721(certificate.collection).transferFrom(address(this), to, certificate.tokenId);
    }

    /// @inheritdoc ICertificateCustody
    function certificateOf(bytes32 id) external view returns (address collection, uint256 tokenId) {
        return (_certificates[id].collection, _certificates[id].tokenId);
    }

    /// @inheritdoc ICertificateCustody
    function isHeld(bytes32 id) public view returns (bool) {
        return _certificates[id].collection != address(0);
    }

    function _receiver(bytes32 id, Deal calldata deal) private view returns (address) {
        IOrders.Order memory order = ORDERS.orderOf(id);
        if (order.state == IOrders.State.None) {
            if (msg.sender != deal.seller) revert NotSeller(msg.sender, deal.seller);
            return deal.seller;
        }
        if (order.state <= IOrders.State.Disputed) revert StillRunning(id);
        return order.goodsWithBuyer ? deal.buyer : deal.seller;
    }
}
