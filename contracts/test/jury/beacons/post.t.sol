// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {Bn254} from "../../../src/jury/Bn254.sol";
import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";
import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {Evmnet} from "./Evmnet.sol";
import {OwnDrand} from "./OwnDrand.sol";

contract DrandPostTest is Test {
    uint64 private constant ROUND = 19_700_000;
    DrandBeacon private beacon;
    DrandBeacon private own;
    Evmnet.Published[] private all;
    uint256[2] private signature;

    function setUp() public {
        Evmnet.Published[] memory published = Evmnet.published();
        for (uint256 i = 0; i < published.length; ++i) {
            all.push(published[i]);
        }
        signature = published[4].signature;
        beacon = new DrandBeacon(Evmnet.network(), 100, 15 minutes);
        own = new DrandBeacon(OwnDrand.network(1_727_521_075, 3), 100, 15 minutes);
        vm.warp(beacon.timeOf(ROUND));
    }

    function test_ItFixesTheHashOfTheSignatureForEver() public {
        bytes32 seed = keccak256(abi.encodePacked(signature[0], signature[1]));
        vm.expectEmit();
        emit IBeacon.SeedPosted(ROUND, seed);
        vm.prank(makeAddr("anybody"));
        beacon.post(ROUND, signature);
        assertEq(beacon.seedOf(ROUND), seed);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, ROUND));
        beacon.post(ROUND, signature);
    }

    function test_ItTakesWhatTheNetworkPublished() public {
        DrandBeacon every = new DrandBeacon(Evmnet.network(), 1, 0);
        for (uint256 i = 0; i < all.length; ++i) {
            vm.warp(every.timeOf(all[i].round));
            every.post(all[i].round, all[i].signature);
            assertNotEq(every.seedOf(all[i].round), 0);
        }
    }

    /// @dev A pairing for each run.
    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_ItTakesEverySignedRound(uint32 number) public {
        uint64 round = uint64(number) * 100;
        vm.warp(own.timeOf(round));
        own.post(round, OwnDrand.signature(round));
        assertNotEq(own.seedOf(round), 0);
    }

    function test_ItTakesARoundHoweverOld() public {
        skip(3650 days);
        assertFalse(beacon.isMissed(ROUND));
        beacon.post(ROUND, signature);
    }

    function test_WhenItIsTooEarly_ItReverts() public {
        vm.warp(beacon.timeOf(ROUND) - 1);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, ROUND, block.timestamp + 1));
        beacon.post(ROUND, signature);
    }

    function test_WhenTheSignatureIsOfAnotherRound_ItReverts() public {
        vm.warp(beacon.timeOf(ROUND + 100));
        _refuses(ROUND + 100, signature);
        _refuses(ROUND, all[5].signature);
    }

    function test_WhenTheSignatureIsOfAnotherNetwork_ItReverts() public {
        _refuses(ROUND, OwnDrand.signature(ROUND));
    }

    function testFuzz_WhenTheSignatureIsNonsense_ItReverts(uint256 x, uint256 y) public {
        // nonsense: DrandBeacon.post.signature
        vm.assume(y != signature[1]);
        _refuses(ROUND, [x, y]);
        _refuses(ROUND, [signature[0], y]);
    }

    function test_WhenThePointIsNotOnTheCurve_ItReverts() public {
        _refuses(ROUND, [signature[0] + 1, signature[1]]);
        _refuses(ROUND, [signature[1], signature[0]]);
    }

    function test_WhenThePointIsNotOnTheCurve_ItLeavesTheCallerItsGas() public {
        // Points on both sides of the curve.
        for (uint256 i = 1; i <= 8; ++i) {
            uint256 before = gasleft();
            _refuses(ROUND, [signature[0] + i, signature[1]]);
            assertLt(before - gasleft(), 60_000);
        }
    }

    function test_WhenThePointIsTheOppositeOne_ItReverts() public {
        _refuses(ROUND, [signature[0], Bn254.P - signature[1]]);
    }

    function test_WhenThePointIsInfinity_ItReverts() public {
        _refuses(ROUND, [uint256(0), 0]);
    }

    function test_WhenThePointIsWrittenAnotherWay_ItReverts() public {
        _refuses(ROUND, [signature[0] + Bn254.P, signature[1]]);
        _refuses(ROUND, [signature[0], signature[1] + Bn254.P]);
    }

    function test_WhenTheRoundIsNoEpoch_ItReverts() public {
        vm.warp(beacon.timeOf(all[6].round));
        _refuses(all[6].round, all[6].signature);
        _refuses(0, signature);
    }

    function testFuzz_WhenTheRoundIsNonsense_ItReverts(uint64 round) public {
        // nonsense: DrandBeacon.post.epoch
        vm.assume(round != ROUND);
        vm.warp(type(uint40).max);
        _refuses(round, signature);
    }

    function _refuses(uint64 round, uint256[2] memory point) private {
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedNotValid.selector, round));
        beacon.post(round, point);
    }
}
