// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators} from "../../src/arbitration/IArbitrators.sol";
import {IVault, Permit} from "../../src/vault/IVault.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract AddBondTest is ArbitrationTest {
    // nonsense: Arbitrators.addBond.amount
    function testFuzz_ItTakesTheAmountAndCountsIt(uint128 amount) public {
        amount = uint128(bound(amount, 1, POCKET));
        vm.expectEmit();
        emit IArbitrators.BondChanged(stranger, WON, int256(uint256(amount)));
        _addBond(stranger, WON, amount);
        _assertBond(stranger, WON, amount, 0);
        assertEq(vault.heldBy(address(arbitrators), WON), 3 * BONDS * WON_LOCK + amount);
        assertEq(won.balanceOf(stranger), POCKET - amount);
    }

    function test_ItAddsToWhatIsThere() public {
        _addBond(judges[0], MOOT, 7);
        _assertBond(judges[0], MOOT, BONDS * MOOT_LOCK + 7, 0);
        _assertHeld();
    }

    // nonsense: Arbitrators.addBond.permit.*
    function test_WhenAPermitIsNonsense_ItLooksAtTheAllowanceOnly() public {
        Permit memory junk = Permit(type(uint256).max, 0, bytes32(uint256(1)), bytes32(uint256(2)));
        vm.prank(stranger);
        arbitrators.addBond(MOOT, 5, junk);
        _assertBond(stranger, MOOT, 5, 0);
    }

    function test_WhenThePermitIsSigned_ItNeedsNoAllowance() public {
        vm.prank(seller);
        moot.approve(address(vault), 0);
        Permit memory permit = _permit(moot, sellerKey, 9e18);
        vm.prank(seller);
        arbitrators.addBond(MOOT, 9e18, permit);
        _assertBond(seller, MOOT, 9e18, 0);
    }

    // nonsense: Arbitrators.addBond.token
    function test_WhenTheTokenIsUnknown_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotAllowed.selector, UNKNOWN_TOKEN));
        _addBond(stranger, UNKNOWN_TOKEN, 1);
    }

    function test_WhenTheAmountIsZero_ItReverts() public {
        vm.expectRevert(IVault.AmountZero.selector);
        _addBond(stranger, WON, 0);
    }

    function test_WhenTheMoneyIsNotThere_ItReverts() public {
        vm.expectRevert();
        _addBond(stranger, WON, uint128(POCKET + 1));
        _assertBond(stranger, WON, 0, 0);
    }
}
