// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract FundRepaymentsTest is JuryTest {
    function test_ItAddsToTheBudget() public {
        vm.expectEmit(address(jurors));
        emit IJurors.RepaymentsFunded(stranger, 7);
        vm.prank(stranger);
        jurors.fundRepayments(7, _noPermit());
        (uint96 left,,) = jurors.repayments();
        assertEq(left, 7);
    }

    // nonsense: Jurors.fundRepayments.permit.*
    function testFuzz_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly(Permit memory permit) public {
        vm.prank(stranger);
        jurors.fundRepayments(7, permit);
        assertEq(moot.balanceOf(stranger), POCKET - 7);
    }

    // nonsense: Jurors.fundRepayments.amount
    function test_WhenTheAmountIsNothingOrTooMuch_ItReverts() public {
        uint96[2] memory unfit = [uint96(0), type(uint96).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert();
            vm.prank(stranger);
            jurors.fundRepayments(unfit[i], _noPermit());
        }
    }
}
