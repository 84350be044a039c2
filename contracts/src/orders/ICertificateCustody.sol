// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "./Deal.sol";

/// @title Certificates that wait beside the money
/// @notice Where a deal promises a certificate (an ERC-721 that stands for the goods), the seller hands it in before the
/// deal binds, and it is pulled by whom the ended order gives it to. It is no part of paying out: whatever its contract
/// does, the money moves.
interface ICertificateCustody {
    /// @notice Only the deal's seller hands a certificate in, or takes it back before a purchase.
    error NotSeller(address caller, address seller);
    /// @notice The deal promises another certificate (or none).
    error OtherCertificate(bytes32 promised, bytes32 given);
    /// @notice A certificate is held for this deal already.
    error AlreadyHeld(bytes32 id);
    /// @notice Nothing is held for this deal.
    error NothingHeld(bytes32 id);
    /// @notice The collection says that the certificate belongs to `owner` even after the transfer.
    error NotReceived(address collection, uint256 tokenId, address owner);
    /// @notice The deal is still running; it decides who gets the certificate.
    error StillRunning(bytes32 id);

    /// @notice The certificate of this deal is held.
    event CertificateHeld(bytes32 indexed id, address indexed collection, uint256 tokenId);
    /// @notice The certificate went to `to`.
    event CertificateHandedOver(bytes32 indexed id, address indexed to, address collection, uint256 tokenId);

    /// @notice Hands in the certificate that the deal promises; the collection must allow this contract to move it.
    /// Seller only, also before the purchase (whose id follows from the deal). Emits {CertificateHeld}.
    function hold(Deal calldata deal, address collection, uint256 tokenId) external;
    /// @notice Hands the certificate over: to the buyer when the deal was completed or the buyer got back less than half
    /// of the price, otherwise to the seller. Anybody, after the end; the seller, while no purchase was made.
    /// Emits {CertificateHandedOver}.
    function claim(Deal calldata deal) external;

    /// @notice Whether the certificate of this deal is here.
    function isHeld(bytes32 id) external view returns (bool);
    /// @notice What is held for this deal; the zero address when nothing is.
    function certificateOf(bytes32 id) external view returns (address collection, uint256 tokenId);
}
