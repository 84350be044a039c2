// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {IBeacon} from "../../src/jury/IBeacon.sol";
import {SettableBeacon} from "../../src/jury/SettableBeacon.sol";

contract PostTest is Test {
    bytes32 private constant SEED = keccak256("a throw of dice");
    SettableBeacon private beacon;
    uint64 private epoch;

    function setUp() public {
        vm.warp(1_800_000_000);
        beacon = new SettableBeacon(address(this), 1 hours, 1 days);
        epoch = beacon.epochAfter(block.timestamp);
        vm.warp(beacon.timeOf(epoch));
    }

    function test_ItFixesTheSeedForEver() public {
        vm.expectEmit();
        emit IBeacon.SeedPosted(epoch, SEED);
        beacon.post(epoch, SEED);
        assertEq(beacon.seedOf(epoch), SEED);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, epoch));
        beacon.post(epoch, keccak256("another"));
        skip(2 days);
        assertFalse(beacon.isMissed(epoch));
    }

    function testFuzz_ItsMomentIsAlwaysToCome(uint40 time) public view {
        assertGt(beacon.timeOf(beacon.epochAfter(time / 2)), time / 2);
    }

    function test_WhenItIsTooEarly_ItReverts() public {
        // nonsense: SettableBeacon.post.epoch
        uint40 from = beacon.timeOf(epoch + 1);
        vm.warp(from - 1);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch + 1, from));
        beacon.post(epoch + 1, SEED);
    }

    function test_WhenTheMomentIsOver_ItReverts() public {
        skip(1 days);
        assertFalse(beacon.isMissed(epoch));
        skip(1);
        assertTrue(beacon.isMissed(epoch));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        beacon.post(epoch, SEED);
    }

    function test_WhenTheSeedIsNothing_ItReverts() public {
        // nonsense: SettableBeacon.post.seed
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedNotValid.selector, epoch));
        beacon.post(epoch, 0);
    }

    function test_WhenTheCallerIsNotTheOwner_ItReverts() public {
        vm.prank(address(1));
        vm.expectRevert(abi.encodeWithSelector(SettableBeacon.NotOwner.selector, address(1)));
        beacon.post(epoch, SEED);
    }
}
