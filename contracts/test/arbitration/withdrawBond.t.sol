// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators} from "../../src/arbitration/IArbitrators.sol";
import {Deal} from "../../src/orders/Deal.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract WithdrawBondTest is ArbitrationTest {
    function testFuzz_ItPaysWhatIsNotLockedToTheFreeBalance(uint128 amount) public {
        amount = uint128(bound(amount, 0, BONDS * WON_LOCK));
        vm.expectEmit();
        emit IArbitrators.BondChanged(judges[0], WON, -int256(uint256(amount)));
        _withdraw(WON, amount);
        _assertBond(judges[0], WON, BONDS * WON_LOCK - amount, 0);
        assertEq(_free(judges[0], WON), amount);
        _assertHeld();
    }

    function test_WhenPartIsLocked_ItPaysTheRest() public {
        _bids(_disputed());
        _withdraw(MOOT, uint128((BONDS - 1) * MOOT_LOCK));
        _assertBond(judges[0], MOOT, MOOT_LOCK, MOOT_LOCK);
    }

    // nonsense: Arbitrators.withdrawBond.amount
    function test_WhenMoreIsAskedThanIsFree_ItReverts() public {
        Deal memory deal = _disputed();
        _bids(deal);
        uint256 free = (BONDS - 1) * MOOT_LOCK;
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, MOOT, free, free + 1));
        _withdraw(MOOT, uint128(free + 1));
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, MOOT, free, type(uint128).max));
        _withdraw(MOOT, type(uint128).max);
    }

    // nonsense: Arbitrators.withdrawBond.token
    function test_WhenThereIsNoBondInTheToken_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.BondShort.selector, UNKNOWN_TOKEN, 0, 1));
        _withdraw(UNKNOWN_TOKEN, 1);
    }

    function test_WhenTheTokenIsNoLongerAccepted_ItStillPays() public {
        vm.prank(governor);
        vault.setToken(WON, address(won), false);
        _withdraw(WON, uint128(BONDS * WON_LOCK));
        assertEq(_free(judges[0], WON), BONDS * WON_LOCK);
    }

    function _withdraw(uint16 token, uint128 amount) private {
        vm.prank(judges[0]);
        arbitrators.withdrawBond(token, amount);
    }
}
