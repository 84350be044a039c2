// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract FinishExitTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItPaysTheBondAndFillsThePlace() public {
        vm.prank(town[0]);
        jurors.requestExit(0);
        vm.warp((block.timestamp / 1 days + 22) * 1 days);
        vm.expectEmit(address(jurors));
        emit IJurors.ExitFinished(town[0], 0);
        vm.expectEmit(address(jurors));
        emit IJurors.TicketMoved(239, 0, uint16(block.timestamp / 1 days + 1));
        vm.expectEmit(address(jurors));
        emit IJurors.BondWithdrawn(town[0], uint96(5 * D));
        vm.prank(stranger);
        jurors.finishExit(0);
        assertEq(_free(town[0]), 5 * D);
        assertFalse(jurors.ticketAt(0).vacated);
        assertEq(jurors.ticketAt(0).until, 0);
        assertTrue(jurors.ticketAt(239).vacated);
    }

    function test_WhenItIsTheLastPlace_ItShortensTheList() public {
        vm.prank(town[11]);
        jurors.requestExit(239);
        skip(30 days);
        jurors.finishExit(239);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 239);
        vm.expectRevert();
        jurors.finishExit(239);
    }

    function test_WhenACaseMayStillSeeIt_ItReverts() public {
        vm.prank(town[0]);
        jurors.requestExit(0);
        uint256 from = block.timestamp / 1 days + 22;
        vm.warp(from * 1 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketInUse.selector, 0, from));
        jurors.finishExit(0);
    }

    // nonsense: Jurors.finishExit.index
    function test_WhenItStaysOrIsNobodys_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketInUse.selector, 0, 21));
        jurors.finishExit(0);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, type(uint32).max, address(0)));
        jurors.finishExit(type(uint32).max);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, 240, address(0)));
        jurors.finishExit(240);
    }
}
