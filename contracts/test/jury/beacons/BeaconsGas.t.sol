// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {BlockHashBeacon} from "../../../src/jury/BlockHashBeacon.sol";
import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";
import {BlockHistory} from "./BlockHistory.sol";
import {Evmnet} from "./Evmnet.sol";

/// @notice What bringing a seed costs as a whole transaction; one seed serves all cases of its moment.
/// forge-config: default.isolate = true
contract BeaconsGasTest is Test {
    string private constant GROUP = "beacons";

    function test_post() public {
        DrandBeacon beacon = new DrandBeacon(Evmnet.network(), 1, 15 minutes);
        Evmnet.Published[] memory all = Evmnet.published();
        uint256 most;
        for (uint256 i = 0; i < all.length; ++i) {
            vm.warp(beacon.timeOf(all[i].round));
            beacon.post(all[i].round, all[i].signature);
            uint256 used = vm.lastCallGas().gasTotalUsed;
            if (used > most) most = used;
        }
        vm.snapshotValue(GROUP, "post a drand round, most of seven", most);
        emit log_named_uint("post a drand round", most);
        assertLe(most, 200_000);
    }

    function test_poke() public {
        BlockHashBeacon beacon = new BlockHashBeacon(50, 32, 12_000);
        vm.roll(10_032);
        beacon.poke(10_000);
        vm.snapshotGasLastCall(GROUP, "poke, from the last 256 blocks");
        assertLe(vm.lastCallGas().gasTotalUsed, 55_000);
        BlockHistory.begin(vm);
        BlockHistory.remember(vm, 10_050, keccak256("a block"));
        vm.roll(11_000);
        beacon.poke(10_050);
        vm.snapshotGasLastCall(GROUP, "poke, from the history");
        assertLe(vm.lastCallGas().gasTotalUsed, 60_000);
    }
}
