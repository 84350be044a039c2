// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BlockHashBeacon} from "../../../src/jury/BlockHashBeacon.sol";
import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {IJury, Stage} from "../../../src/jury/IJury.sol";
import {JuryTest} from "../JuryTest.sol";
import {BlockHistory} from "./BlockHistory.sol";

/// @notice What happens around the block whose hash is the seed, by the numbers of the project's list.
contract BeaconEdgeCasesTest is JuryTest {
    uint64 private constant CONFIRMATIONS = 32;
    bytes32 private constant SEEN = keccak256("the block that was taken back");
    bytes32 private constant STAYED = keccak256("the block that stayed");

    BlockHashBeacon private blocks;

    function setUp() public override {
        super.setUp();
        _settleTown();
        vm.roll(100_000);
        vm.etch(address(beacon), address(new BlockHashBeacon(50, CONFIRMATIONS, 12_000)).code);
        blocks = BlockHashBeacon(address(beacon));
    }

    /// @notice case 13: seed moment, +1, +256, +257 blocks, +8192
    function test_Case13_ASeedIsThereFromItsDepthOnUntilTheChainForgets() public {
        uint64 epoch = blocks.epochAfter(block.timestamp);
        bytes memory early = abi.encodePacked(IBeacon.SeedTooEarly.selector);
        bytes memory missed = abi.encodePacked(IBeacon.SeedIsMissed.selector);
        _expect(epoch, epoch, early);
        _expect(epoch, epoch + 1, early);
        _expect(epoch, epoch + CONFIRMATIONS - 1, early);
        _expect(epoch, epoch + CONFIRMATIONS, "");
        _expect(epoch, epoch + CONFIRMATIONS + 1, "");
        _expect(epoch, epoch + 256, "");
        _expect(epoch, epoch + 257, missed);
        _expect(epoch, epoch + 8191, missed);
        _expect(epoch, epoch + 8192, missed);
        BlockHistory.begin(vm);
        BlockHistory.remember(vm, epoch, STAYED);
        _expect(epoch, epoch + CONFIRMATIONS - 1, early);
        _expect(epoch, epoch + 256, "");
        _expect(epoch, epoch + 257, "");
        _expect(epoch, epoch + 8191, "");
        _expect(epoch, epoch + 8192, missed);
    }

    /// @notice case 16: seed posted late or twice
    function test_Case16_ASeedPostedLateIsTheSameAndShortensNobodysTime() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        vm.roll(epoch + 256);
        vm.setBlockhash(epoch, STAYED);
        skip(2 days);
        blocks.poke(epoch);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedAlreadyPosted.selector, epoch));
        blocks.poke(epoch);
        jury.start(id);
        assertEq(jury.roundOf(id, 1).commitUntil, block.timestamp + 72 hours);
        assertEq(jury.roundOf(id, 1).seed, bytes32(uint256(uint160(uint256(STAYED)))));
    }

    /// @notice case 51: block reorganised around the seed
    function test_Case51_ABlockThatIsTakenBackDrewNobody() public {
        uint256 id = _open();
        uint64 epoch = jury.roundOf(id, 1).epoch;
        vm.roll(epoch + CONFIRMATIONS - 1);
        vm.setBlockhash(epoch, SEEN);
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedTooEarly.selector, epoch, block.timestamp + 12));
        blocks.poke(epoch);
        vm.expectRevert(abi.encodeWithSelector(IJury.SeedMissing.selector, epoch));
        jury.start(id);
        vm.setBlockhash(epoch, STAYED);
        vm.roll(epoch + CONFIRMATIONS);
        blocks.poke(epoch);
        jury.start(id);
        _assertStage(id, Stage.Commit);
        assertEq(jury.roundOf(id, 1).seed, bytes32(uint256(uint160(uint256(STAYED)))));
    }

    /// @notice case 51: whoever sees the hash cannot open the case again below it
    function testFuzz_Case51_ACaseThatIsTakenBackCannotBeOpenedForAKnownBlock(uint256 depth) public {
        uint64 epoch = blocks.epochAfter(block.timestamp);
        uint256 tip = block.number + bound(depth, 0, CONFIRMATIONS);
        assertGt(epoch, tip, "the hash is not known while the opening can be taken back");
        vm.roll(tip);
        assertGt(blocks.epochAfter(block.timestamp), tip + CONFIRMATIONS);
    }

    /// @dev What poking says at a height, without leaving a trace.
    function _expect(uint64 epoch, uint64 height, bytes memory refusal) private {
        uint256 snapshot = vm.snapshotState();
        vm.roll(height);
        if (height > epoch && height - epoch <= 256) vm.setBlockhash(epoch, STAYED);
        (bool done, bytes memory said) = address(blocks).call(abi.encodeCall(BlockHashBeacon.poke, (epoch)));
        assertEq(done, refusal.length == 0);
        if (done) assertEq(blocks.seedOf(epoch), STAYED);
        else assertEq(bytes4(said), bytes4(refusal));
        vm.revertToState(snapshot);
    }
}
