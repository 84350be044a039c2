// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract WithdrawBondTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItPaysWhatTheTicketsDoNotNeed() public {
        vm.startPrank(town[0]);
        jurors.topUp(5, _noPermit());
        vm.expectEmit(address(jurors));
        emit IJurors.BondWithdrawn(town[0], 4);
        jurors.withdrawBond(4);
        vm.stopPrank();
        assertEq(_free(town[0]), 4);
        assertEq(jurors.withdrawableOf(town[0]), 1);
        vm.prank(town[0]);
        jurors.withdrawBond(1);
        assertEq(_free(town[0]), 5);
    }

    function test_WhenItIsNothing_ItSaysNothing() public {
        vm.recordLogs();
        vm.prank(town[0]);
        jurors.withdrawBond(0);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    function test_WhenAPartOfTheBondIsLocked_ItCoversTicketsToo() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        address juror = _juror(id, 0);
        vm.startPrank(juror);
        jurors.topUp(5, _noPermit());
        assertEq(jurors.withdrawableOf(juror), 5);
        jurors.withdrawBond(5);
        vm.stopPrank();
        assertEq(jurors.withdrawableOf(juror), 0);
    }

    // nonsense: Jurors.withdrawBond.amount
    function test_WhenItIsMore_ItReverts() public {
        uint96[2] memory unfit = [uint96(1), type(uint96).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.BondShort.selector, town[0], 0, unfit[i]));
            vm.prank(town[0]);
            jurors.withdrawBond(unfit[i]);
        }
    }
}
