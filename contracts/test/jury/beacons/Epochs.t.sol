// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BlockHashBeacon} from "../../../src/jury/BlockHashBeacon.sol";
import {Bn254} from "../../../src/jury/Bn254.sol";
import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";
import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {Evmnet} from "./Evmnet.sol";

/// @notice How time is cut into epochs, and what a beacon cannot be built from.
contract EpochsTest is Test {
    uint64 private constant STRIDE = 100;
    uint40 private constant MARGIN = 15 minutes;
    DrandBeacon private drand;

    function setUp() public {
        vm.warp(1_800_000_000);
        vm.roll(50_000);
        drand = new DrandBeacon(Evmnet.network(), STRIDE, MARGIN);
    }

    function test_RoundsOfDrandBeginWithOneAtGenesis() public view {
        assertEq(drand.timeOf(1), drand.GENESIS());
        assertEq(drand.timeOf(2), drand.GENESIS() + 3);
        assertEq(drand.timeOf(10_000_000), 1_757_521_072);
        assertEq(drand.timeOf(type(uint64).max), type(uint40).max);
        assertEq(drand.epochAfter(0), STRIDE);
    }

    function test_ARoundCountsUntilTheSecondItIsPublished() public {
        DrandBeacon every = new DrandBeacon(Evmnet.network(), 1, 0);
        uint256 genesis = every.GENESIS();
        assertEq(every.epochAfter(genesis - 1), 1);
        assertEq(every.epochAfter(genesis), 2);
        assertEq(every.epochAfter(genesis + 2), 2);
        assertEq(every.epochAfter(genesis + 3), 3);
        DrandBeacon some = new DrandBeacon(Evmnet.network(), STRIDE, 0);
        assertEq(some.epochAfter(genesis + 296), 100);
        assertEq(some.epochAfter(genesis + 297), 200);
    }

    function testFuzz_TheFirstRoundBeyondTheMarginCounts(uint40 time) public view {
        uint64 epoch = drand.epochAfter(time);
        assertEq(epoch % STRIDE, 0);
        vm.assume(drand.timeOf(epoch) != type(uint40).max);
        assertGt(drand.timeOf(epoch), uint256(time) + MARGIN);
        if (epoch > STRIDE) assertLe(drand.timeOf(epoch - STRIDE), uint256(time) + MARGIN);
    }

    function testFuzz_TheFirstBlockBeyondTheConfirmationsCounts(uint64 stride, uint64 confirmations, uint32 height)
        public
    {
        stride = uint64(bound(stride, 1, 10_000));
        confirmations = uint64(bound(confirmations, 1, 127));
        BlockHashBeacon blocks = new BlockHashBeacon(stride, confirmations, 2000);
        vm.roll(height);
        uint64 epoch = blocks.epochAfter(block.timestamp);
        assertEq(epoch % stride, 0);
        assertGt(epoch, uint256(height) + confirmations);
        assertLe(epoch, uint256(height) + confirmations + stride);
    }

    function test_BlocksSayNothingAboutATimeToCome() public {
        BlockHashBeacon blocks = new BlockHashBeacon(50, 32, 12_000);
        uint256 time = block.timestamp + 1;
        vm.expectRevert(abi.encodeWithSelector(BlockHashBeacon.TimeToCome.selector, time));
        blocks.epochAfter(time);
        assertEq(blocks.epochAfter(0), blocks.epochAfter(block.timestamp));
    }

    function testFuzz_TheTimeOfABlockIsAlwaysToComeUntilItIsDeepEnough(uint64 epoch, uint64 pace) public {
        BlockHashBeacon blocks = new BlockHashBeacon(50, 32, pace);
        uint40 time = blocks.timeOf(epoch);
        if (uint256(epoch) + 32 <= block.number) assertEq(time, block.timestamp);
        else assertGt(time, block.timestamp);
    }

    function test_TheTimeOfABlockFollowsThePace() public {
        assertEq(new BlockHashBeacon(50, 32, 12_000).timeOf(50_100), block.timestamp + 132 * 12);
        assertEq(new BlockHashBeacon(50, 32, 250).timeOf(50_100), block.timestamp + 33);
        assertEq(new BlockHashBeacon(50, 32, 0).timeOf(50_100), block.timestamp + 1);
    }

    function test_AMillisecondMoreIsASecondMore() public {
        BlockHashBeacon blocks = new BlockHashBeacon(50, 32, 1001);
        assertEq(blocks.timeOf(49_969), block.timestamp + 2);
    }

    function test_TheBlockThatIsMadeIsNotMissed() public {
        BlockHashBeacon blocks = new BlockHashBeacon(50, 32, 12_000);
        assertFalse(blocks.isMissed(uint64(block.number)));
    }

    /// @dev One refusal in each test: a second one in the same test is not looked at where contracts are linked late.
    function test_AGridWithoutStepsIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(BlockHashBeacon.BadGrid.selector, 0, 32));
        new BlockHashBeacon(0, 32, 12_000);
    }

    function test_AGridWithoutConfirmationsIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(BlockHashBeacon.BadGrid.selector, 50, 0));
        new BlockHashBeacon(50, 0, 12_000);
    }

    function test_AGridDeeperThanTheChainRemembersIsRefused() public {
        vm.expectRevert(abi.encodeWithSelector(BlockHashBeacon.BadGrid.selector, 50, 128));
        new BlockHashBeacon(50, 128, 12_000);
    }

    function test_TheDeepestGridIsTaken() public {
        assertEq(new BlockHashBeacon(50, 127, 12_000).CONFIRMATIONS(), 127);
    }

    function test_RoundsWithoutStepsAreRefused() public {
        DrandBeacon.Network memory network = Evmnet.network();
        vm.expectRevert(abi.encodeWithSelector(DrandBeacon.BadGrid.selector, network.genesis, 3, 0));
        new DrandBeacon(network, 0, MARGIN);
    }

    function test_RoundsWithoutAPaceAreRefused() public {
        DrandBeacon.Network memory network = Evmnet.network();
        network.period = 0;
        vm.expectRevert(abi.encodeWithSelector(DrandBeacon.BadGrid.selector, network.genesis, 0, STRIDE));
        new DrandBeacon(network, STRIDE, MARGIN);
    }

    function test_RoundsThatBeganBeforeTimeAreRefused() public {
        DrandBeacon.Network memory network = Evmnet.network();
        (network.genesis, network.period) = (2, 3);
        vm.expectRevert(abi.encodeWithSelector(DrandBeacon.BadGrid.selector, 2, 3, STRIDE));
        new DrandBeacon(network, STRIDE, MARGIN);
        network.genesis = 3;
        assertEq(new DrandBeacon(network, STRIDE, MARGIN).timeOf(1), 3);
    }

    function test_AKeyThatIsNoneIsRefused() public {
        DrandBeacon.Network memory network = Evmnet.network();
        network.publicKey[3] += 1;
        _refuses(network);
        assertEq(drand.publicKey()[2], Evmnet.network().publicKey[2]);
    }

    function test_AKeyWrittenTheWrongWayRoundIsRefused() public {
        DrandBeacon.Network memory network = Evmnet.network();
        (network.publicKey[0], network.publicKey[1]) = (network.publicKey[1], network.publicKey[0]);
        _refuses(network);
    }

    function test_InfinityIsNoKey() public {
        DrandBeacon.Network memory network = Evmnet.network();
        network.publicKey = [uint256(0), 0, 0, 0];
        _refuses(network);
    }

    function test_AChainWithoutTheCurveRefusesSeedsAndBeacons() public {
        Evmnet.Published memory round = Evmnet.published()[2];
        vm.warp(drand.timeOf(round.round));
        vm.mockCall(address(5), bytes(""), bytes(""));
        vm.expectRevert(abi.encodeWithSelector(Bn254.CurveMissing.selector, 5));
        drand.post(round.round, round.signature);
        vm.clearMockedCalls();
        vm.mockCall(address(6), bytes(""), bytes(""));
        vm.expectRevert(abi.encodeWithSelector(Bn254.CurveMissing.selector, 6));
        drand.post(round.round, round.signature);
        vm.clearMockedCalls();
        vm.mockCall(address(8), bytes(""), bytes(""));
        vm.expectRevert(abi.encodeWithSelector(IBeacon.SeedNotValid.selector, round.round));
        drand.post(round.round, round.signature);
        _refuses(Evmnet.network());
        vm.clearMockedCalls();
        drand.post(round.round, round.signature);
    }

    function _refuses(DrandBeacon.Network memory network) private {
        vm.expectRevert(DrandBeacon.BadKey.selector);
        new DrandBeacon(network, STRIDE, MARGIN);
    }
}
