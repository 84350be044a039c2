// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {BaseTest} from "../BaseTest.sol";

contract MintTest is BaseTest {
    // nonsense: TownToken.mint.amount
    function testFuzz_ItMakesAnyAmount(uint128 amount) public {
        uint256 before = won.totalSupply();
        won.mint(stranger, amount);
        assertEq(won.totalSupply(), before + amount);
    }

    // nonsense: TownToken.mint.to
    function test_WhenNobodyWouldReceive_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InvalidReceiver.selector, address(0)));
        won.mint(address(0), 1);
    }

    function test_WhenTheCallerIsNotTheOwner_ItReverts() public {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        won.mint(stranger, 1);
    }
}
