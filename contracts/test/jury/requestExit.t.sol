// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract RequestExitTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItTakesTheTicketOutOfLaterDays() public {
        uint16 until = uint16(block.timestamp / 1 days + 1);
        vm.expectEmit(address(jurors));
        emit IJurors.ExitRequested(town[1], 25, until);
        vm.prank(town[1]);
        jurors.requestExit(25);
        assertEq(jurors.ticketAt(25).until, until);
        assertEq(jurors.jurorOf(town[1]).staying, 19);
        assertEq(jurors.jurorOf(town[1]).tickets, 20);
        (, uint32 staying,) = jurors.pool();
        assertEq(staying, 239);
    }

    // nonsense: Jurors.requestExit.place
    function test_WhenTheTicketIsOfAnotherOrNobody_ItReverts() public {
        uint32[3] memory unfit = [uint32(25), 240, type(uint32).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, unfit[i], town[0]));
            vm.prank(town[0]);
            jurors.requestExit(unfit[i]);
        }
    }

    function test_WhenItLeavesAlready_ItReverts() public {
        vm.startPrank(town[0]);
        jurors.requestExit(0);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, 0, town[0]));
        jurors.requestExit(0);
    }
}
