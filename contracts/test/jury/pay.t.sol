// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors, Payment} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract PayJurorsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown(2, 30);
    }

    function test_ItCreditsEverySide() public {
        vm.prank(address(jury));
        assertEq(jurors.pay(Payment(asker, 1, accused, 2, stranger, 3, 4), 0, 0), 0);
        assertEq(_free(asker), 1);
        assertEq(_free(accused), 2);
        assertEq(_free(stranger), 3);
        assertEq(_free(treasury), 4);
    }

    function test_WhenThereIsABudget_ItRepaysUpToTheCap() public {
        vm.prank(stranger);
        jurors.fundRepayments(100, _noPermit());
        vm.startPrank(address(jury));
        assertEq(jurors.pay(Payment(asker, 0, accused, 0, stranger, 0, 0), 30, 50), 30);
        assertEq(jurors.pay(Payment(asker, 0, accused, 0, stranger, 0, 0), 30, 50), 20);
        assertEq(jurors.pay(Payment(asker, 0, accused, 0, stranger, 0, 0), 30, 50), 0);
        skip(30 days);
        assertEq(jurors.pay(Payment(asker, 0, accused, 0, stranger, 0, 0), 60, 90), 50, "all that is left");
        vm.stopPrank();
        assertEq(_free(asker), 100);
    }

    function test_WhenMoreIsPaidThanIsHeld_ItReverts() public {
        uint256 held = _held();
        vm.expectRevert();
        vm.prank(address(jury));
        jurors.pay(Payment(asker, held, accused, 1, stranger, 0, 0), 0, 0);
    }

    function test_WhenTheCallerIsNotTheJury_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJury.selector, address(this)));
        jurors.pay(Payment(asker, 1, accused, 0, stranger, 0, 0), 0, 0);
    }
}
