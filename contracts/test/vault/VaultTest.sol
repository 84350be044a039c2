// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {BaseTest} from "../BaseTest.sol";
import {HostileToken} from "../tokens/HostileTokens.sol";

/// @notice The vault as its modules see it; the core module of this market is the orders contract.
abstract contract VaultTest is BaseTest {
    uint16 internal constant HOSTILE = 3;
    uint256 internal constant AMOUNT = 1000;

    address internal core;

    function setUp() public virtual override {
        super.setUp();
        core = address(orders);
    }

    /// @dev Lists a token as number 3 and gives the buyer some, with an unlimited allowance for the vault.
    function _welcome(HostileToken token) internal {
        vm.prank(governor);
        vault.setToken(HOSTILE, address(token), true);
        token.mint(buyer, POCKET);
        vm.prank(buyer);
        token.approve(address(vault), type(uint256).max);
    }

    function _deposit(uint16 token, uint256 amount) internal {
        vm.prank(buyer);
        vault.deposit(token, amount, _noPermit());
    }

    function _take(uint16 token, uint256 amount) internal {
        vm.prank(core);
        vault.take(token, buyer, amount, _noPermit());
    }

    function _refuse(uint16 token, address erc20) internal {
        vm.prank(governor);
        vault.setToken(token, erc20, false);
    }
}
