// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract TidyJuryTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_WhenTheLastTicketLeft_ItTakesThePlaceOffTheEnd() public {
        _leaveFirst();
        skip(30 days);
        jurors.tidy(239);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 239);
    }

    function test_WhenTheLastPlaceIsVacantItself_ItGoesFirst() public {
        vm.startPrank(town[11]);
        jurors.requestExit(239);
        vm.stopPrank();
        vm.prank(town[0]);
        jurors.requestExit(0);
        skip(30 days);
        jurors.finishExit(0);
        assertTrue(jurors.ticketAt(0).vacated, "the last was leaving");
        jurors.finishExit(239);
        jurors.tidy(0);
        assertEq(jurors.ticketAt(0).juror, town[11]);
    }

    function test_WhenItIsTheFirstDayOnWhichNobodySeesTheLastPlace_ItTakesItOff() public {
        vm.startPrank(town[0]);
        jurors.requestExit(0);
        jurors.requestExit(1);
        vm.stopPrank();
        skip(30 days);
        jurors.finishExit(0);
        jurors.finishExit(1);
        uint256 from = uint256(jurors.ticketAt(239).until) + 21;
        vm.warp(from * 1 days - 1);
        jurors.tidy(1);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 240);
        skip(1);
        jurors.tidy(1);
        (places,,) = jurors.pool();
        assertEq(places, 239);
    }

    function test_WhenThePlaceIsBeyondTheEnd_ItChangesNothing() public {
        _leaveFirst();
        skip(30 days);
        jurors.tidy(239);
        jurors.tidy(239);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 239);
        assertFalse(jurors.ticketAt(238).vacated);
    }

    function test_WhenACaseMayStillSeeIt_ItReverts() public {
        _leaveFirst();
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketInUse.selector, 239, block.timestamp / 1 days + 22));
        jurors.tidy(239);
    }

    // nonsense: Jurors.tidy.index
    function test_WhenThePlaceIsTaken_ItReverts() public {
        uint32[2] memory unfit = [uint32(3), type(uint32).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.PlaceNotVacant.selector, unfit[i]));
            jurors.tidy(unfit[i]);
        }
    }

    function _leaveFirst() private {
        vm.prank(town[0]);
        jurors.requestExit(0);
        skip(30 days);
        jurors.finishExit(0);
    }
}
