// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SignatureChecker} from "@openzeppelin/contracts/utils/cryptography/SignatureChecker.sol";
import {IOrders} from "./IOrders.sol";

/// @title Whether somebody signed
library Signatures {
    /// @dev Reverts unless `signer` signed `digest` and the block is not later than `validUntil`. An ordinary wallet's
    /// signature is recovered first, because that needs no look at the signer's code; otherwise a contract wallet is
    /// asked by ERC-1271, and any answer but the right one, or none, is a no.
    function check(address signer, bytes32 digest, bytes calldata signature, uint40 validUntil) internal view {
        if (block.timestamp > validUntil) revert IOrders.SignatureExpired(validUntil);
        (address recovered, ECDSA.RecoverError problem,) = ECDSA.tryRecoverCalldata(digest, signature);
        if (problem == ECDSA.RecoverError.NoError && recovered == signer) return;
        if (!SignatureChecker.isValidERC1271SignatureNowCalldata(signer, digest, signature)) {
            revert IOrders.SignatureInvalid(signer);
        }
    }
}
