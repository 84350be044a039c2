// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors, Lookup} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract LockJurorsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown(2, 30);
    }

    function test_ItLocksADepositOfWhoWasDrawn() public {
        (uint24 number, address account) = jurors.drawn(_seat());
        vm.prank(address(jury));
        assertEq(jurors.lock(_seat(), account, 7), number);
        (uint256 free, uint256 locked) = _bond(account);
        assertEq(free, 150 * D - 7);
        assertEq(locked, 7);
        vm.prank(address(jury));
        jurors.lock(_seat(), account, 1);
        (, locked) = _bond(account);
        assertEq(locked, 8);
    }

    // nonsense: Jurors.lock.account
    function test_WhenAnotherWasDrawn_ItReverts() public {
        (, address account) = jurors.drawn(_seat());
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotYourSeat.selector, 4, account));
        vm.prank(address(jury));
        jurors.lock(_seat(), stranger, 7);
    }

    function test_WhenAnotherJurorWasDrawn_ItReverts() public {
        for (uint16 place = 0; place < 21; ++place) {
            Lookup memory seat = _seat();
            seat.seat = place;
            (, address account) = jurors.drawn(seat);
            vm.expectRevert(abi.encodeWithSelector(IJurors.NotYourSeat.selector, place, account));
            vm.prank(address(jury));
            jurors.lock(seat, account == town[0] ? town[1] : town[0], 7);
        }
    }

    // nonsense: Jurors.lock.deposit
    function test_WhenTheBondDoesNotCoverIt_ItReverts() public {
        (, address account) = jurors.drawn(_seat());
        uint96 much = uint96(150 * D + 1);
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondFullyLocked.selector, account, 150 * D, much));
        vm.prank(address(jury));
        jurors.lock(_seat(), account, much);
    }

    function test_WhenTheListIsEmpty_ItFindsNobody() public view {
        Lookup memory seat = _seat();
        seat.places = 0;
        (uint24 number, address account) = jurors.drawn(seat);
        assertEq(number, 0);
        assertEq(account, address(0));
    }

    function test_WhenTheRoundIsTooOld_ItReverts() public {
        Lookup memory seat = _seat();
        seat.openedAt -= 22 days;
        vm.expectRevert(abi.encodeWithSelector(IJurors.SeatForgotten.selector, 4));
        jurors.drawn(seat);
    }

    // nonsense: Jurors.lock.seat.*
    function testFuzz_WhenThereIsNoSuchSeat_ItLocksNothing(Lookup memory seat, address account) public {
        vm.assume(account != town[0] && account != town[1]);
        vm.expectRevert();
        vm.prank(address(jury));
        jurors.lock(seat, account, 7);
    }

    function test_WhenTheCallerIsNotTheJury_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.lock(_seat(), stranger, 7);
    }

    function _seat() private view returns (Lookup memory) {
        return Lookup(SEED, uint40(block.timestamp), 60, 21, 4);
    }
}
