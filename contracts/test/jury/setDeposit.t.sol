// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract SetDepositJurorsTest is JuryTest {
    function test_ItIsWhatNewTicketsBond() public {
        vm.expectEmit(address(jurors));
        emit IJurors.DepositSet(7);
        vm.prank(address(jury));
        jurors.setDeposit(7);
        _join(stranger, 1);
        assertEq(moot.balanceOf(stranger), POCKET - 35e18);
    }

    // nonsense: Jurors.setDeposit.deposit
    function testFuzz_WhenTheCallerIsNotTheJury_ItRevertsWhateverIsAsked(uint32 deposit) public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.setDeposit(deposit);
    }
}
