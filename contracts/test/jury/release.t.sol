// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors, Lookup} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract ReleaseJurorsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown(2, 30);
    }

    function test_ItUnlocksDepositsAndAddsWhatWasWon() public {
        Lookup memory seat = Lookup(SEED, uint40(block.timestamp), 60, 21, 4);
        (uint24 number, address account) = jurors.drawn(seat);
        vm.startPrank(address(jury));
        jurors.lock(seat, account, 7);
        (uint24[] memory numbers, uint96[] memory amounts) = (new uint24[](2), new uint96[](2));
        (numbers[1], amounts[1], amounts[0]) = (number, 9, 99);
        jurors.release(numbers, 7, amounts);
        vm.stopPrank();
        (uint256 free, uint256 locked) = _bond(account);
        assertEq(free, 150 * D + 2, "nothing for number 0");
        assertEq(locked, 0);
    }

    // nonsense: Jurors.release.numbers
    // nonsense: Jurors.release.deposit
    // nonsense: Jurors.release.amounts
    function test_WhenNothingIsLocked_ItReverts() public {
        uint24[] memory numbers = new uint24[](1);
        uint24[2] memory people = [1, type(uint24).max];
        for (uint256 i = 0; i < 2; ++i) {
            numbers[0] = people[i];
            vm.expectRevert();
            vm.prank(address(jury));
            jurors.release(numbers, 7, new uint96[](1));
            vm.expectRevert();
            vm.prank(address(jury));
            jurors.release(numbers, 0, new uint96[](0));
        }
    }

    function test_WhenTheCallerIsNotTheJury_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.release(new uint24[](1), 7, new uint96[](1));
    }
}
