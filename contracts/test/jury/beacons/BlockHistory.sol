// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Vm} from "forge-std/Vm.sol";

/// @notice The contract of EIP-2935 with the code that the proposal gives, written to as the chain writes to it.
library BlockHistory {
    address private constant HISTORY = 0x0000F90827F1C53a10cb7A02335B175320002935;
    address private constant SYSTEM = 0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE;

    function begin(Vm vm) internal {
        vm.etch(
            HISTORY,
            hex"3373fffffffffffffffffffffffffffffffffffffffe14604657602036036042575f35600143038111604257611fff81430311604257611fff9006545f5260205ff35b5f5ffd5b5f35611fff60014303065500"
        );
    }

    /// @dev The chain tells the hash of a block at the start of the next one.
    function remember(Vm vm, uint64 number, bytes32 hash) internal {
        uint256 now_ = vm.getBlockNumber();
        vm.roll(number + 1);
        vm.prank(SYSTEM);
        (bool done,) = HISTORY.call(abi.encode(hash));
        require(done, "remembered");
        vm.roll(now_);
    }
}
