// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors, Penalty} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract PenaliseJurorsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown(2, 30);
    }

    function test_ItTakesWhatIsOwedAndTheTicket() public {
        vm.prank(address(jury));
        (uint96 taken, uint96 reward) = jurors.penalise(Penalty(town[0], 0, 11, true, 3, stranger));
        assertEq(taken, 11);
        assertEq(reward, 2);
        assertEq(_free(stranger), 2);
        assertEq(_free(treasury), 9);
        assertEq(jurors.ticketAt(3).until, block.timestamp / 1 days + 1);
        vm.prank(address(jury));
        jurors.penalise(Penalty(town[0], 0, 1, false, 3, stranger));
        assertEq(_free(treasury), 10, "a single unit too");
    }

    // nonsense: Jurors.penalise.penalty.owed
    function test_WhenMoreIsOwedThanThereIs_ItTakesThat() public {
        vm.prank(address(jury));
        (uint96 taken,) = jurors.penalise(Penalty(town[0], 0, uint96(151 * D), false, 0, stranger));
        assertEq(taken, 150 * D);
        assertEq(jurors.jurorOf(town[0]).staying, 30);
    }

    // nonsense: Jurors.penalise.penalty.account
    function test_WhenNothingIsLeft_ItTakesNothing() public {
        vm.prank(address(jury));
        (uint96 taken,) = jurors.penalise(Penalty(stranger, 0, 5, true, 9, stranger));
        assertEq(taken, 0);
    }

    // nonsense: Jurors.penalise.penalty.place
    function test_WhenThePlaceIsOfAnother_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, 30, town[0]));
        vm.prank(address(jury));
        jurors.penalise(Penalty(town[0], 0, 11, true, 30, stranger));
    }

    // nonsense: Jurors.penalise.penalty.unlocked
    function test_WhenMoreIsUnlockedThanIsLocked_ItReverts() public {
        vm.expectRevert();
        vm.prank(address(jury));
        jurors.penalise(Penalty(town[0], 1, 11, true, 3, stranger));
    }

    // nonsense: Jurors.penalise.penalty.leaves
    // nonsense: Jurors.penalise.penalty.reporter
    function testFuzz_WhenTheCallerIsNotTheJury_ItRevertsWhateverIsAsked(Penalty memory penalty) public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.penalise(penalty);
    }
}
