// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";
import {HashToCurve} from "../../../src/jury/HashToCurve.sol";

/// @notice A drand network whose secret is the number one, so that every round can be signed: the signature is the
/// point of the message, and the key is the generator of G2.
library OwnDrand {
    function network(uint40 genesis, uint40 period) internal pure returns (DrandBeacon.Network memory) {
        return DrandBeacon.Network({
            publicKey: [
                0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2,
                0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed,
                0x090689d0585ff075ec9e99ad690c3395bc4b313370b38ef355acdadcd122975b,
                0x12c85ea5db8c6deb4aab71808dcb408fe3d1e7690c43d37b4ce6cc0166fa7daa
            ],
            genesis: genesis,
            period: period
        });
    }

    function signature(uint64 round) internal view returns (uint256[2] memory) {
        bytes memory message = abi.encode(keccak256(abi.encodePacked(round)));
        return HashToCurve.point(message, "BLS_SIG_BN254G1_XMD:KECCAK-256_SVDW_RO_NUL_");
    }
}
