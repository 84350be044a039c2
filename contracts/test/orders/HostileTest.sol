// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/listings/IListings.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {HostileToken} from "../tokens/HostileTokens.sol";
import {OffersTest} from "./OffersTest.sol";
import {ShippedTest} from "./ShippedTest.sol";

/// @notice Orders in a token that turns on people, and two others beside them who trade in honest ones.
abstract contract HostileTest is ShippedTest, OffersTest {
    uint16 internal constant HOSTILE = 3;

    Deal private _bystanders;

    function setUp() public virtual override {
        super.setUp();
        _bystanders = _shipped();
    }

    function _welcome(address token) internal {
        vm.startPrank(governor);
        vault.setToken(HOSTILE, token, true);
        orders.setTokenLimits(HOSTILE, 0, type(uint96).max);
        vm.stopPrank();
    }

    /// @dev Lists it and gives both some, which the vault may draw.
    function _welcome(HostileToken token) internal {
        _welcome(address(token));
        address[2] memory people = [buyer, seller];
        for (uint256 i = 0; i < people.length; ++i) {
            token.mint(people[i], 10 * uint256(PRICE));
            vm.prank(people[i]);
            token.approve(address(vault), type(uint256).max);
        }
    }

    function _hostile() internal returns (Terms memory terms) {
        terms = _shippable();
        terms.token = HOSTILE;
    }

    function _approve(Deal memory deal) internal {
        vm.prank(deal.buyer);
        orders.approve(deal);
    }

    function _withdraw(uint16 token, uint256 amount, address person) internal {
        vm.prank(person);
        vault.withdraw(token, amount, person);
    }

    /// @dev Everything owed in the token, whoever it is owed to.
    function _owed(uint16 token) internal view returns (uint256) {
        return _free(buyer, token) + _free(seller, token) + _free(treasury, token) + _free(stranger, token)
            + vault.heldBy(address(orders), token);
    }

    /// @dev Nothing that happened in the hostile token costs them a unit, or a second.
    function _assertBystandersUnharmed() internal {
        uint256 mootBefore = _free(buyer, MOOT);
        uint256 mootOfSeller = _free(seller, MOOT);
        _approve(_bystanders);
        assertEq(_free(seller, WON), PRICE - _fee(PRICE));
        assertEq(_free(buyer, MOOT), mootBefore + DEPOSIT);
        assertEq(_free(seller, MOOT), mootOfSeller + DEPOSIT);
        assertEq(vault.heldBy(address(orders), WON), 0);
        assertEq(won.balanceOf(address(vault)), _owed(WON));
        assertEq(moot.balanceOf(address(vault)), _owed(MOOT));
        _withdraw(WON, PRICE - _fee(PRICE), seller);
        _withdraw(MOOT, mootBefore + DEPOSIT, buyer);
        _withdraw(MOOT, mootOfSeller + DEPOSIT, seller);
    }
}
