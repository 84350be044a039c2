// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Draw} from "../../src/jury/Draw.sol";
import {IEligibility, IJurors, Lookup, Penalty} from "../../src/jury/IJurors.sol";
import {IJury, Opening} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice Lets one person in.
contract OnlyOne is IEligibility {
    address private immutable ONE;

    constructor(address one) {
        ONE = one;
    }

    function isEligible(address account) external view returns (bool) {
        return account == ONE;
    }
}

/// @notice People join and leave, and no case that is open sees it.
contract TicketsTest is JuryTest {
    uint256 private constant KEPT = 21;

    function test_JoiningBondsFiveDepositsATicket() public {
        _endow(accused);
        _join(accused, 3);
        assertEq(moot.balanceOf(accused), POCKET - 15 * D);
        assertEq(_held(), 15 * D);
        IJurors.Juror memory juror = jurors.jurorOf(accused);
        assertEq(juror.free, 15 * D);
        assertEq(juror.tickets, 3);
        assertEq(juror.staying, 3);
        assertEq(jurors.activeBonds(), 15 * D);
        assertEq(jurors.withdrawableOf(accused), 0);
    }

    function test_ABondIsFullyLockedWhenItBearsTheTicketsAndNothingIsLeft() public {
        _settleTown(2, 30);
        Lookup memory seat = Lookup(SEED, uint40(block.timestamp), 60, 21, 4);
        (, address account) = jurors.drawn(seat);
        // One and a half deposits a ticket are 45: what is left of 150.
        vm.startPrank(address(jury));
        jurors.penalise(Penalty(account, 0, uint96(105 * D), false, 0, stranger));
        assertFalse(jurors.isFullyLocked(account, D), "all of it is free");
        jurors.lock(seat, account, uint96(44 * D));
        assertFalse(jurors.isFullyLocked(account, D), "as much as is asked for is free");
        jurors.lock(seat, account, 1);
        assertTrue(jurors.isFullyLocked(account, D));
        assertTrue(jurors.isFullyLocked(account, 44 * D + 1));
        assertFalse(jurors.isFullyLocked(account, 44 * D + 2), "less than that is locked");
        jurors.penalise(Penalty(account, 0, 1, false, 0, stranger));
        assertFalse(jurors.isFullyLocked(account, D), "too little for the tickets");
        vm.stopPrank();
    }

    function test_EveryPlaceIsDrawnOnceAndAsEverybodyReckons() public {
        _settleTown(4, 1);
        _joinInNoOrder(60);
        _assertDrawn(64);
        _joinInNoOrder(36);
        _assertDrawn(100);
    }

    function test_EightPlacesAreTriedForASeat() public {
        _settleTown();
        uint256 ninth = Draw.permute(SEED, 8 * 21, 240);
        uint256 eighth = Draw.permute(SEED, 1 + 7 * 21, 240);
        for (uint32 place = 0; place < 240; ++place) {
            if (place == ninth || place == eighth) continue;
            vm.prank(jurors.ticketAt(place).juror);
            jurors.requestExit(place);
        }
        skip(1 days);
        (, address nobody) = jurors.drawn(Lookup(SEED, uint40(block.timestamp), 240, 21, 0));
        assertEq(nobody, address(0));
        (, address somebody) = jurors.drawn(Lookup(SEED, uint40(block.timestamp), 240, 21, 1));
        // Below 240.
        // forge-lint: disable-next-line(unsafe-typecast)
        assertEq(somebody, jurors.ticketAt(uint32(eighth)).juror);
    }

    function test_ATicketThatLeftTheEndLeavesNoTraceInTheNext() public {
        _settleTown(3, 1);
        vm.prank(town[2]);
        jurors.requestExit(2);
        skip(22 days);
        jurors.finishExit(2);
        _join(stranger, 1);
        IJurors.Ticket memory ticket = jurors.ticketAt(2);
        assertEq(ticket.juror, stranger);
        assertEq(ticket.until, 0);
        assertFalse(ticket.vacated);
    }

    function test_ATicketTakesNothingFromItsNeighbourWhoLeaves() public {
        _settleTown(3, 1);
        vm.prank(town[2]);
        jurors.requestExit(2);
        uint16 until = jurors.ticketAt(2).until;
        _join(stranger, 1);
        assertEq(jurors.ticketAt(2).until, until);
        assertEq(jurors.ticketAt(2).juror, town[2]);
        assertEq(jurors.ticketAt(3).juror, stranger);
    }

    function test_JoiningNeedsOneToAHundredTickets() public {
        uint16[2] memory unfit = [uint16(0), 101];
        for (uint256 i = 0; i < unfit.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.TicketsOutOfBounds.selector, unfit[i]));
            _join(asker, unfit[i]);
        }
    }

    function test_ARegistryMayAllowOneTicketHolderOnly() public {
        OnlyOne registry = new OnlyOne(asker);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotGovernor.selector, address(this)));
        jurors.setEligibility(registry);
        vm.prank(governor);
        jurors.setEligibility(registry);
        _join(asker, 1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotEligible.selector, stranger));
        _join(stranger, 1);
    }

    /// @notice case 1: empty pool draws nobody
    function test_Case1_AnEmptyPoolGivesNoJury() public {
        vm.expectRevert(abi.encodeWithSelector(IJury.PoolTooSmall.selector, 0, 42));
        _open();
    }

    /// @notice case 3: pool smaller than the jury
    function test_Case3_APoolUnderTwiceTheSeatsShrinksTheJury() public {
        _settleTown(10, 11);
        uint256 id = _open(_graveQuestion());
        assertEq(jury.roundOf(id, 1).seats, 55, "110 tickets");
        _leave(8);
        id = _open(_graveQuestion());
        assertEq(jury.roundOf(id, 1).seats, 51, "102 tickets");
        _leave(1);
        Opening memory grave = _graveQuestion();
        vm.expectRevert(abi.encodeWithSelector(IJury.PoolTooSmall.selector, 101, 102));
        vm.prank(court);
        jury.open(grave, _noPermit());
    }

    /// @notice case 4: ticket active only after warm-up
    function test_Case4_ATicketIsDrawnOnlyAfterItsWarmUp() public {
        _settleTown(1, 42);
        uint256 day = block.timestamp / 1 days;
        _endow(accused);
        for (uint256 i = 0; i < 5; ++i) {
            _join(accused, 100);
        }
        assertEq(jurors.ticketAt(42).since, day + 8);
        vm.warp((day + 8) * 1 days - 1 hours);
        _assertDrawn(false);
        vm.warp((day + 8) * 1 days);
        _assertDrawn(true);
    }

    /// @notice case 5: tickets change between opening and seed
    function test_Case5_WhatChangesAfterTheOpeningChangesNoSeat() public {
        _settleTown();
        Opening memory question = _question();
        uint256 snapshot = vm.snapshotState();
        uint256 id = _open(question);
        _drawLot(id, SEED);
        address[] memory before = _seats(id);
        vm.revertToState(snapshot);
        assertEq(_open(question), id);
        for (uint32 place = 0; place < 100; ++place) {
            vm.prank(jurors.ticketAt(place).juror);
            jurors.requestExit(place);
        }
        _endow(accused);
        _join(accused, 50);
        _drawLot(id, SEED);
        assertEq(abi.encode(_seats(id)), abi.encode(before));
    }

    /// @notice case 6: add then remove while a change is pending
    function test_Case6_ATicketThatLeavesInItsWarmUpIsNeverDrawn() public {
        _settleTown(1, 42);
        _endow(accused);
        _join(accused, 100);
        vm.startPrank(accused);
        for (uint32 place = 42; place < 142; ++place) {
            jurors.requestExit(place);
        }
        vm.stopPrank();
        assertEq(jurors.jurorOf(accused).staying, 0);
        _assertDrawn(false);
        skip(9 days);
        _assertDrawn(false);
    }

    /// @notice case 7: exit requested, then drawn
    function test_Case7_WhoAskedToLeaveAfterTheOpeningServes() public {
        _settleTown();
        uint256 id = _open();
        for (uint32 place = 0; place < 200; ++place) {
            vm.prank(jurors.ticketAt(place).juror);
            jurors.requestExit(place);
        }
        _drawLot(id, SEED);
        for (uint16 seat = 0; seat < 21; ++seat) {
            _commit(id, seat, 1);
        }
        assertEq(jury.roundOf(id, 1).committed, 21);
    }

    /// @notice case 8: exit, then return
    function test_Case8_WhoLeftIsPaidAndMayReturn() public {
        _settleTown();
        address first = town[0];
        vm.startPrank(first);
        jurors.requestExit(0);
        uint256 until = jurors.ticketAt(0).until;
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotTicketOf.selector, 0, first));
        jurors.requestExit(0);
        vm.stopPrank();
        vm.warp((until + KEPT) * 1 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketInUse.selector, 0, until + KEPT));
        jurors.finishExit(0);
        skip(1);
        jurors.finishExit(0);
        assertEq(_free(first), 5 * D);
        assertEq(jurors.jurorOf(first).tickets, 19);
        vm.expectRevert();
        jurors.finishExit(0);
        _join(first, 1);
        assertEq(jurors.jurorOf(first).tickets, 20);
        assertEq(jurors.jurorOf(first).number, 1);
    }

    function test_ThePlaceOfWhoLeftIsFilledByTheLastTicketAndTheListGetsShorter() public {
        _settleTown();
        vm.prank(town[0]);
        jurors.requestExit(0);
        skip(30 days);
        jurors.finishExit(0);
        IJurors.Ticket memory moved = jurors.ticketAt(0);
        assertEq(moved.juror, town[11]);
        assertEq(moved.since, block.timestamp / 1 days + 1);
        assertTrue(jurors.ticketAt(239).vacated);
        vm.expectRevert();
        jurors.tidy(239);
        skip(30 days);
        jurors.tidy(239);
        (uint32 places, uint32 staying,) = jurors.pool();
        assertEq(places, 239);
        assertEq(staying, 239);
        vm.expectRevert(abi.encodeWithSelector(IJurors.PlaceNotVacant.selector, 1));
        jurors.tidy(1);
    }

    function test_WhoeverLeavesNextWaitsUntilTheEndOfTheListIsFree() public {
        _settleTown();
        vm.startPrank(town[0]);
        jurors.requestExit(0);
        jurors.requestExit(1);
        vm.stopPrank();
        skip(30 days);
        jurors.finishExit(0);
        jurors.finishExit(1);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 240, "the last place may still be seen");
        skip(30 days);
        jurors.tidy(1);
        (places,,) = jurors.pool();
        assertEq(places, 239, "and is off the list now");
        jurors.tidy(1);
        assertEq(jurors.ticketAt(1).juror, town[11]);
    }

    function test_AMovedTicketIsInOnePlaceForEveryCase() public {
        _settleTown(3, 20);
        vm.prank(town[0]);
        jurors.requestExit(0);
        skip(30 days);
        uint256 id = _drawn();
        address[] memory before = _seats(id);
        jurors.finishExit(0);
        assertEq(abi.encode(_seats(id)), abi.encode(before), "a case of before");
        uint256 today = block.timestamp / 1 days;
        for (uint256 day = today - 1; day < today + 3; ++day) {
            assertEq(_activeOn(town[2], day), 20);
        }
        assertEq(_activeOn(town[0], today), 19);
    }

    function test_JoiningFillsVacantPlacesFirst() public {
        _settleTown();
        vm.startPrank(town[11]);
        jurors.requestExit(238);
        jurors.requestExit(239);
        vm.stopPrank();
        vm.prank(town[0]);
        jurors.requestExit(5);
        skip(30 days);
        jurors.finishExit(5);
        assertTrue(jurors.ticketAt(5).vacated, "the last is leaving itself");
        _endow(accused);
        uint32[] memory vacant = new uint32[](1);
        vacant[0] = 4;
        vm.expectRevert(abi.encodeWithSelector(IJurors.PlaceNotVacant.selector, 4));
        vm.prank(accused);
        jurors.join(2, vacant, _noPermit());
        vacant[0] = 5;
        vm.prank(accused);
        jurors.join(2, vacant, _noPermit());
        assertEq(jurors.ticketAt(5).juror, accused);
        assertEq(jurors.ticketAt(240).juror, accused);
        (uint32 places,,) = jurors.pool();
        assertEq(places, 241, "one more, for the ticket that found no vacant place");
    }

    /// @notice case 11: below the minimum after a slash; attack: dead tickets fill the list
    function test_Case11_ATicketWhoseBondIsUsedUpCanBeDismissed() public {
        _settleTown();
        address poor = town[3];
        uint32 place = _placeOf(poor);
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondSuffices.selector, poor, 100 * D, 30 * D));
        jurors.dismiss(place);
        IJury.Parameters memory dearer = _defaults();
        dearer.deposit = 34;
        vm.prank(governor);
        jury.setParameters(dearer);
        jurors.dismiss(place);
        assertEq(jurors.ticketAt(place).until, block.timestamp / 1 days + 1);
    }

    function test_WhatStandsAboveFiveDepositsATicketCanBeWithdrawn() public {
        _settleTown();
        vm.startPrank(town[0]);
        jurors.topUp(7e18, _noPermit());
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondShort.selector, town[0], 7e18, 7e18 + 1));
        jurors.withdrawBond(7e18 + 1);
        jurors.withdrawBond(7e18);
        vm.stopPrank();
        assertEq(_free(town[0]), 7e18);
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJuror.selector, stranger));
        vm.prank(stranger);
        jurors.topUp(1, _noPermit());
    }

    /// @dev The next so many tickets of the first in town.
    function _leave(uint256 tickets) private {
        for (uint256 i = 0; i < tickets; ++i) {
            uint32 place = _placeOf(town[0]);
            vm.prank(town[0]);
            jurors.requestExit(place);
        }
    }

    function _assertDrawn(bool isDrawn) private {
        uint256 snapshot = vm.snapshotState();
        uint256 id = _drawn();
        bool found = false;
        for (uint16 seat = 0; seat < 21; ++seat) {
            found = found || _juror(id, seat) == accused;
        }
        assertEq(found, isDrawn);
        vm.revertToState(snapshot);
    }

    function _seats(uint256 id) private view returns (address[] memory seats) {
        seats = new address[](21);
        for (uint16 seat = 0; seat < 21; ++seat) {
            seats[seat] = _juror(id, seat);
        }
    }

    /// @dev In how many places cases of this day see a ticket of this person.
    function _activeOn(address person, uint256 day) private view returns (uint256 count) {
        (uint32 places,,) = jurors.pool();
        for (uint32 place = 0; place < places; ++place) {
            IJurors.Ticket memory ticket = jurors.ticketAt(place);
            bool active = ticket.since <= day && (ticket.until == 0 || day < ticket.until);
            if (active && ticket.juror == person) ++count;
        }
    }

    /// @dev The four join one by one as the dice fall, so that neighbouring tickets are of different people.
    function _joinInNoOrder(uint256 tickets) private {
        for (uint256 i = 0; i < tickets; ++i) {
            _join(town[uint256(keccak256(abi.encode(i))) % 4], 1);
        }
        skip(8 days);
    }

    /// @dev A jury as large as the list has everybody on it.
    function _assertDrawn(uint16 places) private view {
        for (uint16 seat = 0; seat < places; ++seat) {
            (, address account) = jurors.drawn(Lookup(SEED, uint40(block.timestamp), places, places, seat));
            uint256 place = Draw.permute(SEED, seat, places);
            // Below the number of places.
            // forge-lint: disable-next-line(unsafe-typecast)
            assertEq(account, jurors.ticketAt(uint32(place)).juror);
        }
    }
}
