// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BlockHashBeacon} from "../../../src/jury/BlockHashBeacon.sol";
import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {BlockHistory} from "./BlockHistory.sol";

contract PokeTest is Test {
    uint64 private constant STRIDE = 50;
    uint64 private constant CONFIRMATIONS = 32;
    bytes32 private constant HASH = keccak256("the hash of a block");
    BlockHashBeacon private beacon;
    uint64 private epoch;

    function setUp() public {
        vm.warp(1_800_000_000);
        vm.roll(20_000);
        beacon = new BlockHashBeacon(STRIDE, CONFIRMATIONS, 12_000);
        epoch = beacon.epochAfter(block.timestamp);
        vm.roll(epoch + CONFIRMATIONS);
        vm.setBlockhash(epoch, HASH);
    }

    function test_ItFixesTheHashForEver() public {
        vm.expectEmit();
        emit IBeacon.SeedPosted(epoch, HASH);
        vm.prank(makeAddr("anybody"));
        beacon.poke(epoch);
        assertEq(beacon.seedOf(epoch), HASH);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, epoch));
        beacon.poke(epoch);
        vm.roll(epoch + 20_000);
        assertFalse(beacon.isMissed(epoch));
    }

    function testFuzz_ItIsAlwaysTheSameWhoeverCallsAndWhen(address caller, uint256 age) public {
        vm.roll(epoch + bound(age, CONFIRMATIONS, 256));
        vm.setBlockhash(epoch, HASH);
        vm.prank(caller);
        beacon.poke(epoch);
        assertEq(beacon.seedOf(epoch), HASH);
    }

    function test_WhenTheBlockIsNotDeepEnough_ItReverts() public {
        vm.roll(epoch + CONFIRMATIONS - 1);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch, block.timestamp + 12));
        beacon.poke(epoch);
    }

    function test_WhenTheBlockIsToCome_ItReverts() public {
        vm.roll(epoch - 1);
        vm.expectRevert(
            abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch, block.timestamp + 12 * (CONFIRMATIONS + 1))
        );
        beacon.poke(epoch);
    }

    function test_WhenThereIsNoHistory_ItReadsTheMostRecentBlocks() public {
        vm.roll(epoch + 256);
        vm.setBlockhash(epoch, HASH);
        assertFalse(beacon.isMissed(epoch));
        beacon.poke(epoch);
        assertEq(beacon.seedOf(epoch), HASH);
    }

    function test_WhenThereIsNoHistory_ItRevertsForOlderOnes() public {
        vm.roll(epoch + 257);
        assertTrue(beacon.isMissed(epoch));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        beacon.poke(epoch);
        vm.roll(epoch + 8192);
        assertTrue(beacon.isMissed(epoch));
    }

    function test_WhenThereIsAHistory_ItReadsOlderBlocks() public {
        BlockHistory.begin(vm);
        BlockHistory.remember(vm, epoch, HASH);
        vm.roll(epoch + 257);
        assertFalse(beacon.isMissed(epoch));
        vm.roll(epoch + 8191);
        assertFalse(beacon.isMissed(epoch));
        beacon.poke(epoch);
        assertEq(beacon.seedOf(epoch), HASH);
    }

    function test_WhenThereIsAHistory_ItRevertsWhereTheHistoryEnds() public {
        BlockHistory.begin(vm);
        BlockHistory.remember(vm, epoch, HASH);
        vm.roll(epoch + 8192);
        assertTrue(beacon.isMissed(epoch));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        beacon.poke(epoch);
    }

    function test_WhenTheHistoryBeganLater_ItReverts() public {
        vm.roll(epoch + 300);
        assertTrue(beacon.isMissed(epoch));
        BlockHistory.begin(vm);
        BlockHistory.remember(vm, epoch + 300, HASH);
        vm.roll(epoch + 301);
        assertTrue(beacon.isMissed(epoch));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        beacon.poke(epoch);
    }

    function test_WhenSomethingElseLiesInThePlaceOfTheHistory_ItReverts() public {
        vm.etch(beacon.HISTORY(), hex"00");
        vm.roll(epoch + 257);
        assertTrue(beacon.isMissed(epoch));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedIsMissed.selector, epoch));
        beacon.poke(epoch);
    }

    function test_WhenTheBlockIsNoEpoch_ItReverts() public {
        vm.roll(epoch + 1 + CONFIRMATIONS);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedNotValid.selector, epoch + 1));
        beacon.poke(epoch + 1);
    }

    function testFuzz_WhenTheBlockIsNonsense_ItReverts(uint64 number) public {
        // nonsense: BlockHashBeacon.poke.epoch
        uint64 oldest = uint64(block.number) - 256;
        vm.assume(number > block.number - CONFIRMATIONS || number < oldest || number % STRIDE != 0);
        vm.expectRevert();
        beacon.poke(number);
        assertEq(beacon.seedOf(number), 0);
    }
}
