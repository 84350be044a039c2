// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEligibility, IJurors} from "../../src/jury/IJurors.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract JoinJuryTest is JuryTest {
    function test_ItBondsTicketsAndSaysFromWhenTheyTakePart() public {
        uint16 since = uint16(block.timestamp / 1 days + 8);
        vm.expectEmit(address(jurors));
        emit IJurors.Joined(stranger, 1, 3, new uint32[](0), 0, since);
        _join(stranger, 3);
        assertEq(moot.balanceOf(stranger), POCKET - 15 * D);
        assertEq(jurors.jurorAt(1), stranger);
        assertEq(jurors.ticketAt(2).since, since);
        assertEq(jurors.ticketAt(2).until, 0);
        assertEq(jurors.ticketAt(3).juror, address(0));
        _join(asker, 1);
        assertEq(jurors.jurorOf(asker).number, 2);
        assertEq(jurors.ticketAt(3).juror, asker);
    }

    // nonsense: Jurors.join.count
    function test_WhenThereAreNoneOrTooMany_ItReverts() public {
        uint16[3] memory unfit = [uint16(0), 101, type(uint16).max];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJurors.TicketsOutOfBounds.selector, unfit[i]));
            _join(stranger, unfit[i]);
        }
    }

    function test_WhenThereAreMoreVacantPlacesThanTickets_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketsOutOfBounds.selector, 1));
        vm.prank(stranger);
        jurors.join(1, new uint32[](2), _noPermit());
    }

    // nonsense: Jurors.join.vacant
    function test_WhenAPlaceIsNotVacant_ItReverts() public {
        _join(asker, 1);
        uint32[2] memory unfit = [uint32(0), type(uint32).max];
        for (uint256 i = 0; i < 2; ++i) {
            uint32[] memory vacant = new uint32[](1);
            vacant[0] = unfit[i];
            vm.expectRevert(abi.encodeWithSelector(IJurors.PlaceNotVacant.selector, unfit[i]));
            vm.prank(stranger);
            jurors.join(1, vacant, _noPermit());
        }
    }

    function test_WhenAPlaceIsBeyondTheEnd_ItReverts() public {
        _settleTown();
        vm.prank(town[11]);
        jurors.requestExit(239);
        skip(22 days);
        jurors.finishExit(239);
        assertTrue(jurors.ticketAt(239).vacated);
        _expectRefillRefused(abi.encodeWithSelector(IJurors.PlaceNotVacant.selector, 239));
    }

    function test_WhenACaseMayStillSeeTheTicketThatLeftThePlace_ItReverts() public {
        _settleTown();
        vm.prank(town[0]);
        jurors.requestExit(0);
        skip(22 days);
        jurors.finishExit(0);
        uint256 from = jurors.ticketAt(239).until + 21;
        vm.warp(from * 1 days - 1);
        _expectRefillRefused(abi.encodeWithSelector(IJurors.TicketInUse.selector, 239, from));
        skip(1);
        _refill(239);
        assertEq(jurors.ticketAt(239).juror, stranger);
    }

    function test_WhenTheRegistrySaysNo_ItReverts() public {
        vm.prank(governor);
        jurors.setEligibility(IEligibility(makeAddr("registry")));
        vm.mockCall(makeAddr("registry"), abi.encodeCall(IEligibility.isEligible, (stranger)), abi.encode(false));
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotEligible.selector, stranger));
        _join(stranger, 1);
    }

    // nonsense: Jurors.join.permit.*
    function testFuzz_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly(Permit memory permit) public {
        vm.prank(stranger);
        jurors.join(1, new uint32[](0), permit);
        assertEq(moot.balanceOf(stranger), POCKET - 5 * D);
    }

    function test_WhenThereIsNoMoney_ItReverts() public {
        vm.expectRevert();
        _join(accused, 1);
        assertEq(jurors.jurorOf(accused).number, 0);
    }

    function _refill(uint32 place) private {
        uint32[] memory vacant = new uint32[](1);
        vacant[0] = place;
        vm.prank(stranger);
        jurors.join(1, vacant, _noPermit());
    }

    function _expectRefillRefused(bytes memory refusal) private {
        vm.expectRevert(refusal);
        _refill(239);
    }
}
