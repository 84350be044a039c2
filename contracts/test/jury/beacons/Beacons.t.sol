// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BlockHashBeacon} from "../../../src/jury/BlockHashBeacon.sol";
import {DrandBeacon} from "../../../src/jury/DrandBeacon.sol";
import {IBeacon} from "../../../src/jury/IBeacon.sol";
import {SettableBeacon} from "../../../src/jury/SettableBeacon.sol";
import {BeaconBehaviour} from "./BeaconBehaviour.sol";
import {OwnDrand} from "./OwnDrand.sol";

/// @notice A jury that draws from seeds which somebody names.
contract SettableBeaconTest is BeaconBehaviour {
    function _build() internal override returns (IBeacon) {
        return new SettableBeacon(address(this), 1 hours, 1 days);
    }

    function _ripen(uint64 epoch) internal override {
        vm.warp(subject.timeOf(epoch));
    }

    function _bringing(uint64 epoch) internal pure override returns (bytes memory) {
        return abi.encodeCall(SettableBeacon.post, (epoch, keccak256(abi.encode(epoch))));
    }

    function _miss(uint64) internal override returns (bool) {
        skip(1 days + 1);
        return true;
    }
}

/// @notice A jury that draws from a drand network.
contract DrandBeaconTest is BeaconBehaviour {
    function _build() internal override returns (IBeacon) {
        return new DrandBeacon(OwnDrand.network(1_727_521_075, 3), 100, 15 minutes);
    }

    function _ripen(uint64 epoch) internal override {
        vm.warp(subject.timeOf(epoch));
    }

    function _bringing(uint64 epoch) internal view override returns (bytes memory) {
        return abi.encodeCall(DrandBeacon.post, (epoch, OwnDrand.signature(epoch)));
    }

    function _miss(uint64) internal override returns (bool) {
        skip(1000 days);
        return false;
    }
}

/// @notice A jury that draws from the hashes of blocks.
contract BlockHashBeaconTest is BeaconBehaviour {
    uint64 internal constant CONFIRMATIONS = 32;

    function _build() internal override returns (IBeacon) {
        return new BlockHashBeacon(50, CONFIRMATIONS, 12_000);
    }

    function _ripen(uint64 epoch) internal override {
        vm.warp(subject.timeOf(epoch));
        vm.roll(epoch + CONFIRMATIONS);
        vm.setBlockhash(epoch, keccak256(abi.encode("block", epoch)));
    }

    function _bringing(uint64 epoch) internal pure override returns (bytes memory) {
        return abi.encodeCall(BlockHashBeacon.poke, (epoch));
    }

    function _miss(uint64 epoch) internal override returns (bool) {
        vm.roll(epoch + 257);
        return true;
    }
}
