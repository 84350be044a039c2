// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "forge-std/Test.sol";
import {AttestationsTown} from "./AttestationsTown.sol";

/// @notice What holds after anything was said, taken back or refused, at any time.
contract AttestationsInvariantTest is Test {
    AttestationsTown private _town;

    function setUp() public {
        _town = new AttestationsTown();
        targetContract(address(_town));
        bytes4[] memory actions = new bytes4[](4);
        (actions[0], actions[1]) = (AttestationsTown.attest.selector, AttestationsTown.revoke.selector);
        (actions[2], actions[3]) = (AttestationsTown.refuse.selector, AttestationsTown.pass.selector);
        targetSelector(FuzzSelector({addr: address(_town), selectors: actions}));
    }

    /// @dev One function for all of it: each invariant function plays its own runs.
    function invariant_OnlyWhatAnIssuerSaysAndThePersonAdmitsIsValid() public view {
        _town.check();
    }

    /// @dev Runs in which nothing happens would prove little.
    function test_SuchRunsComeToEveryStep() public {
        for (uint256 step = 0; step < 200; ++step) {
            uint256 dice = uint256(keccak256(abi.encode(step)));
            uint256 action = dice % 8;
            if (action < 4) _town.attest(dice >> 8, dice >> 16);
            else if (action < 6) _town.revoke(dice >> 8);
            else if (action < 7) _town.refuse(dice >> 8, dice >> 64 & 3 == 0, dice >> 66 & 1 == 0);
            else _town.pass(dice >> 128);
            _town.check();
        }
        for (uint256 i = 0; i < 3; ++i) {
            assertGt(_town.done(i), 0, vm.toString(i));
        }
    }
}
