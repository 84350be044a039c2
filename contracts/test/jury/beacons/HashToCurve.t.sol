// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Bn254} from "../../../src/jury/Bn254.sol";
import {HashToCurve} from "../../../src/jury/HashToCurve.sol";

/// @notice The map from words to points; that it is drand's map is seen where real rounds are taken.
contract HashToCurveTest is Test {
    uint256 private constant P = Bn254.P;

    /// @dev Elements and points of gnark-crypto, ecc/bn254/hash_vectors_test.go: those of "" and of "abc".
    function test_ElementsHaveThePointsThatOthersFound() public view {
        uint256[2] memory first = _maps(
            0x2f87b81d9d6ef05ad4d249737498cc27e1bd485dca804487844feb3c67c1a9b5,
            [
                0x0e449b959abbd0e5ab4c873eaeb1ccd887f1d9ad6cd671fd72cb8d77fb651892,
                0x29ff1e36867c60374695ee0c298fcbef2af16f8f97ed356fa75e61a797ebb265
            ]
        );
        uint256[2] memory second = _maps(
            0x06de2d0d7c0d9c7a5a6c0b74675e7543f5b98186b5dbf831067449000b2b1f8e,
            [
                0x19388d9112a306fba595c3a8c63daa8f04205ad9581f7cf105c63c442d7c6511,
                0x182da356478aa7776d1de8377a18b41e933036d0b71ab03f17114e4e673ad6e4
            ]
        );
        uint256[2] memory sum = Bn254.add(first, second);
        assertEq(sum[0], 0x0a976ab906170db1f9638d376514dbf8c42aef256a54bbd48521f20749e59e86);
        assertEq(sum[1], 0x02925ead66b9e68bfc309b014398640ab55f6619ab59bc1fab2210ad4c4d53d5);
        _maps(
            7951370986911800256774597109927097176311261202951929331835478768207980370345,
            [
                uint256(9192524283969255398734814822241735402343760142215332184598869386265143635853),
                14750013374492649779039522357455217122947104756064249167130349093550158884161
            ]
        );
        _maps(
            8293556689416303717881563281438712057465092967957999993252567763605862533321,
            [
                uint256(2219529064992744478098731193326567804904209297389738932911685687632211367327),
                1910726159786414357764375718946103460897900837832114831609513656424867805207
            ]
        );
    }

    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_EveryElementHasAPoint(uint256 u) public view {
        u %= P;
        uint256[2] memory found = HashToCurve.toCurve(u);
        assertTrue(Bn254.isOnCurve(found));
        assertEq(found[1] & 1, u & 1);
    }

    /// @dev Where the formula would divide by nothing: u = 0 is no such place, ±1/2 are, and so are the roots of −1/4,
    /// which the field does not have.
    function test_ElementsAtWhichTheFormulaDividesByNothingHaveAPoint() public view {
        uint256 half = Bn254.inverse(2);
        assertTrue(Bn254.isOnCurve(HashToCurve.toCurve(0)));
        assertTrue(Bn254.isOnCurve(HashToCurve.toCurve(half)));
        assertTrue(Bn254.isOnCurve(HashToCurve.toCurve(P - half)));
        (, bool exists) = Bn254.root(P - Bn254.inverse(4));
        assertFalse(exists);
    }

    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_OtherWordsOrAnotherUseHaveAnotherPoint(bytes memory message, bytes32 other) public view {
        uint256[2] memory one = HashToCurve.point(message, "one use");
        assertTrue(Bn254.isOnCurve(one));
        assertNotEq(one[0], HashToCurve.point(message, "another use")[0]);
        if (keccak256(message) == keccak256(abi.encode(other))) return;
        assertNotEq(one[0], HashToCurve.point(abi.encode(other), "one use")[0]);
    }

    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_ARootIsOneOrThereIsNone(uint256 x) public view {
        x = bound(x, 1, P - 1);
        uint256 square = mulmod(x, x, P);
        (uint256 found, bool exists) = Bn254.root(square);
        assertTrue(exists && (found == x || found == P - x));
        (, exists) = Bn254.root(P - square);
        assertFalse(exists);
        assertEq(mulmod(Bn254.inverse(x), x, P), 1);
    }

    function _maps(uint256 u, uint256[2] memory expected) private view returns (uint256[2] memory found) {
        found = HashToCurve.toCurve(u);
        assertEq(found[0], expected[0]);
        assertEq(found[1], expected[1]);
    }
}
