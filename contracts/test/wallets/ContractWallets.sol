// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";

/// @notice A wallet that is a contract: what its owner signed, it signed.
contract ContractWallet is IERC1271 {
    address private immutable OWNER;

    constructor(address owner) {
        OWNER = owner;
    }

    function isValidSignature(bytes32 hash, bytes calldata signature) external view returns (bytes4) {
        return ECDSA.recoverCalldata(hash, signature) == OWNER ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

/// @notice A wallet that answers every question with the same bytes, none of them the right ones.
contract RefusingWallet {
    bytes private _answer;

    constructor(bytes memory answer) {
        _answer = answer;
    }

    fallback(bytes calldata) external returns (bytes memory) {
        return _answer;
    }
}

/// @notice A wallet whose code fails whenever it is asked.
contract FailingWallet {
    error NotToday();

    fallback() external {
        revert NotToday();
    }
}

/// @notice A wallet that burns all gas it is given.
contract GreedyWallet {
    fallback() external {
        while (true) {}
    }
}

/// @notice A wallet that answers yes, but only if it may write while it is asked.
contract WritingWallet {
    uint256 private _asked;

    function isValidSignature(bytes32, bytes calldata) external returns (bytes4) {
        ++_asked;
        return IERC1271.isValidSignature.selector;
    }
}
