// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IListings} from "../../src/listings/IListings.sol";
import {Listings} from "../../src/listings/Listings.sol";
import {BaseTest} from "../BaseTest.sol";

contract ConstructorTest is BaseTest {
    function test_ItRemembersTheBoundsOfDeposits() public view {
        (uint96 min, uint96 max) = listings.depositBounds();
        assertEq(min, MIN_DEPOSIT);
        assertEq(max, MAX_DEPOSIT);
    }

    function test_WhenOneDepositOnlyIsAllowed_ItIsThat() public {
        (uint96 min, uint96 max) =
            new Listings(vault, accounts, carriers, address(orders), moderation, DEPOSIT, DEPOSIT).depositBounds();
        assertEq(min, DEPOSIT);
        assertEq(max, DEPOSIT);
    }

    function test_WhenNoDepositCouldBeWithinTheBounds_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IListings.DepositOutOfBounds.selector, DEPOSIT + 1, 0, DEPOSIT));
        new Listings(vault, accounts, carriers, address(orders), moderation, DEPOSIT + 1, DEPOSIT);
    }
}
