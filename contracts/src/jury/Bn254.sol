// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title The curve BN254
/// @notice What the chain can reckon with: its points and its pairing (EIP-196, EIP-197) by precompiled contracts.
/// @dev A point of G1 is (x, y) and infinity is (0, 0). A point of G2 is (x, y) over the extended field, each written
/// with the imaginary part first, as the precompiled contracts and the drand network write them. Every point on the
/// curve of G1 is in the group; whether a point of G2 is, the pairing says itself.
library Bn254 {
    /// @notice A precompiled contract did not answer, so this chain does not have the curve.
    error CurveMissing(uint256 precompile);

    /// @notice Size of the field.
    uint256 internal constant P = 0x30644e72e131a029b85045b68181585d97816a916871ca8d3c208c16d87cfd47;
    /// @dev (P + 1) / 4: raising to it gives the root of what has one, because P leaves 3 when divided by 4.
    uint256 private constant ROOT = 0xc19139cb84c680a6e14116da060561765e05aa45a1c72a34f082305b61f3f52;

    /// @dev The generator of G2 with its y negated.
    uint256 private constant NEGATED_X1 = 0x198e9393920d483a7260bfb731fb5d25f1aa493335a9e71297e485b7aef312c2;
    uint256 private constant NEGATED_X0 = 0x1800deef121f1e76426a00665e5c4479674322d4f75edadd46debd5cd992f6ed;
    uint256 private constant NEGATED_Y1 = 0x275dc4a288d1afb3cbb1ac09187524c7db36395df7be3b99e673b13a075a65ec;
    uint256 private constant NEGATED_Y0 = 0x1d9befcd05a5323e6da4d435f3b617cdb3af83285c2df711ef39c01571827f9d;

    /// @notice Whether `signature` was made over `point` with the secret behind `key`: e(signature, −G2) · e(point, key)
    /// is one. False for a key that is not in G2.
    /// @dev `signature` has to be on the curve, otherwise the precompiled contract eats all gas before it refuses.
    function isSigned(uint256[2] memory signature, uint256[2] memory point, uint256[4] memory key)
        internal
        view
        returns (bool)
    {
        (bool done, bytes memory one) = address(8)
            .staticcall( // solhint-disable-line avoid-low-level-calls
                abi.encode(signature, NEGATED_X1, NEGATED_X0, NEGATED_Y1, NEGATED_Y0, point, key)
            );
        return done && one.length == 32 && abi.decode(one, (uint256)) == 1;
    }

    /// @notice Whether keys can be checked against this one: it is in G2 and not infinity.
    function isKey(uint256[4] memory key) internal view returns (bool) {
        if (key[0] | key[1] | key[2] | key[3] == 0) return false;
        return isSigned([uint256(0), 0], [uint256(0), 0], key);
    }

    /// @notice Whether a point is written the one way it can be and lies on y² = x³ + 3. Infinity does not.
    function isOnCurve(uint256[2] memory point) internal pure returns (bool) {
        (uint256 x, uint256 y) = (point[0], point[1]);
        return x < P && y < P && mulmod(y, y, P) == curveAt(x);
    }

    /// @notice x³ + 3.
    function curveAt(uint256 x) internal pure returns (uint256) {
        return addmod(mulmod(mulmod(x, x, P), x, P), 3, P);
    }

    /// @notice The sum of two points of G1.
    function add(uint256[2] memory a, uint256[2] memory b) internal view returns (uint256[2] memory) {
        bytes memory sum = _ask(6, abi.encode(a, b), 64);
        return abi.decode(sum, (uint256[2]));
    }

    /// @notice The number whose product with `x` is one; 0 for 0.
    function inverse(uint256 x) internal view returns (uint256) {
        return _power(x, P - 2);
    }

    /// @notice A root of `x`, and whether it has one.
    function root(uint256 x) internal view returns (uint256 found, bool exists) {
        found = _power(x, ROOT);
        exists = mulmod(found, found, P) == x;
    }

    function _power(uint256 base, uint256 exponent) private view returns (uint256) {
        return abi.decode(_ask(5, abi.encode(32, 32, 32, base, exponent, P), 32), (uint256));
    }

    function _ask(uint160 precompile, bytes memory input, uint256 length) private view returns (bytes memory output) {
        bool done;
        (done, output) = address(precompile).staticcall(input); // solhint-disable-line avoid-low-level-calls
        if (!done || output.length != length) revert CurveMissing(precompile);
    }
}
