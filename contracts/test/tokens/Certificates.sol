// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC721} from "@openzeppelin/contracts/token/ERC721/ERC721.sol";

/// @notice Certificates that behave until they are told not to.
contract Certificates is ERC721("Certificates", "CERT") {
    error Frozen();

    bool public frozen;

    function mint(address to, uint256 tokenId) external {
        _mint(to, tokenId);
    }

    /// @dev From now on nothing moves any more, or it does again.
    function freeze(bool frozen_) external {
        frozen = frozen_;
    }

    function _update(address to, uint256 tokenId, address auth) internal virtual override returns (address) {
        if (frozen) revert Frozen();
        return super._update(to, tokenId, auth);
    }
}

/// @notice Says that something moved, and moves nothing; says who owns it as it likes.
contract LyingCertificates {
    address public ownerOfAll;

    function claimOwner(address owner) external {
        ownerOfAll = owner;
    }

    function ownerOf(uint256) external view returns (address) {
        return ownerOfAll;
    }

    function transferFrom(address, address, uint256) external {}
}

/// @notice Burns all gas it is given whenever something should move.
contract GreedyCertificates is Certificates {
    function _update(address to, uint256 tokenId, address auth) internal override returns (address) {
        while (frozen) {}
        return super._update(to, tokenId, auth);
    }
}

/// @notice Calls somebody back after a certificate moved.
contract ReentrantCertificates is Certificates {
    address private _target;
    bytes private _call;
    bytes public answer;
    bool public succeeded;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    /// @dev So that this contract can be a side of a deal itself.
    function act(address target, bytes calldata call_) external {
        (bool success, bytes memory problem) = target.call(call_);
        if (!success) {
            assembly ("memory-safe") {
                revert(add(problem, 0x20), mload(problem))
            }
        }
    }

    function _update(address to, uint256 tokenId, address auth) internal override returns (address from) {
        from = super._update(to, tokenId, auth);
        if (_target == address(0)) return from;
        address target = _target;
        _target = address(0);
        (succeeded, answer) = target.call(_call);
    }
}
