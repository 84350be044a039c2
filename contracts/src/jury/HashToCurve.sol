// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bn254} from "./Bn254.sol";

/// @title From words to points of BN254
/// @notice RFC 9380: `expand_message_xmd` with keccak256, two field elements of 48 bytes each, and the map of Shallue
/// and van de Woestijne (section 6.6.1) with Z = 1. The drand network `evmnet` signs points that were found like this.
/// @dev The names c1 to c4 and tv1 to tv4 are those of the RFC, appendix F.1.
library HashToCurve {
    uint256 private constant P = Bn254.P;
    /// @dev g(Z).
    uint256 private constant C1 = 4;
    /// @dev −Z / 2.
    uint256 private constant C2 = 0x183227397098d014dc2822db40c0ac2ecbc0b548b438e5469e10460b6c3e7ea3;
    /// @dev √(−3 · g(Z)), the even one.
    uint256 private constant C3 = 0x16789af3a83522eb353c98fc6b36d713d5d8d1cc5dffffffa;
    /// @dev −4 · g(Z) / 3.
    uint256 private constant C4 = 0x10216f7ba065e00de81ac1e7808072c9dd2b2385cd7b438469602eb24829a9bd;

    uint256 private constant HALF_WORD = 1 << 128;

    /// @notice The point of `message`.
    /// @param domain Keeps the points of one use apart from those of another; at most 255 bytes.
    function point(bytes memory message, bytes memory domain) internal view returns (uint256[2] memory) {
        (uint256 first, uint256 second) = _elements(message, domain);
        return Bn254.add(toCurve(first), toCurve(second));
    }

    /// @notice The point that the map gives for a field element.
    function toCurve(uint256 u) internal view returns (uint256[2] memory) {
        uint256 tv1 = mulmod(mulmod(u, u, P), C1, P);
        uint256 tv2 = addmod(1, tv1, P);
        tv1 = addmod(1, P - tv1, P);
        uint256 tv3 = Bn254.inverse(mulmod(tv1, tv2, P));
        uint256 tv4 = mulmod(mulmod(mulmod(u, tv1, P), tv3, P), C3, P);
        uint256 x = addmod(C2, P - tv4, P);
        (uint256 y, bool found) = Bn254.root(Bn254.curveAt(x));
        if (!found) {
            x = addmod(C2, tv4, P);
            (y, found) = Bn254.root(Bn254.curveAt(x));
        }
        if (!found) {
            // One of the three always lies under the curve, so this one does.
            x = mulmod(mulmod(tv2, tv2, P), tv3, P);
            x = addmod(1, mulmod(C4, mulmod(x, x, P), P), P);
            (y,) = Bn254.root(Bn254.curveAt(x));
        }
        return [x, u & 1 == y & 1 ? y : P - y];
    }

    /// @dev Two field elements from 96 bytes, which are so many that the remainder favours none.
    function _elements(bytes memory message, bytes memory domain) private pure returns (uint256 u0, uint256 u1) {
        bytes memory tag = abi.encodePacked(domain, uint8(domain.length)); // forge-lint: disable-line(unsafe-typecast)
        // A block of zeros as long as keccak256 takes in at a time, the message, and the 96 bytes that are wanted.
        bytes32 b0 = keccak256(abi.encodePacked(new bytes(136), message, uint16(96), uint8(0), tag));
        bytes32 b1 = keccak256(abi.encodePacked(b0, uint8(1), tag));
        bytes32 b2 = keccak256(abi.encodePacked(b0 ^ b1, uint8(2), tag));
        bytes32 b3 = keccak256(abi.encodePacked(b0 ^ b2, uint8(3), tag));
        u0 = addmod(mulmod(uint256(b1), HALF_WORD, P), uint256(b2) >> 128, P);
        u1 = mulmod(mulmod(uint256(b2) % HALF_WORD, HALF_WORD, P), HALF_WORD, P);
        u1 = addmod(u1, uint256(b3), P);
    }
}
