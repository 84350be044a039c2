// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

contract TopUpTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItAddsToTheBondAndSaysSo() public {
        vm.expectEmit(address(jurors));
        emit IJurors.BondAdded(town[0], 3);
        vm.prank(town[0]);
        jurors.topUp(3, _noPermit());
        (uint256 free,) = _bond(town[0]);
        assertEq(free, 100 * D + 3);
    }

    function test_WhenTheCallerNeverJoined_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotJuror.selector, stranger));
        vm.prank(stranger);
        jurors.topUp(1, _noPermit());
    }

    // nonsense: Jurors.topUp.permit.*
    function testFuzz_WhenThePermitIsNonsense_ItLooksAtTheAllowanceOnly(Permit memory permit) public {
        vm.prank(town[0]);
        jurors.topUp(3, permit);
        (uint256 free,) = _bond(town[0]);
        assertEq(free, 100 * D + 3);
    }

    // nonsense: Jurors.topUp.amount
    function test_WhenTheAmountIsNothingOrTooMuch_ItReverts() public {
        uint96[2] memory unfit = [uint96(0), type(uint96).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert();
            vm.prank(town[0]);
            jurors.topUp(unfit[i], _noPermit());
        }
    }
}
