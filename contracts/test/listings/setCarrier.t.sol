// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ICarriers} from "../../src/listings/ICarriers.sol";
import {BaseTest} from "../BaseTest.sol";

contract SetCarrierTest is BaseTest {
    // nonsense: Carriers.setCarrier.registered
    function test_ItPutsACarrierOnTheListAndTakesItOff() public {
        bool[4] memory turns = [true, true, false, false];
        for (uint256 i = 0; i < turns.length; ++i) {
            vm.expectEmit();
            emit ICarriers.CarrierSet(stranger, turns[i]);
            vm.prank(governor);
            carriers.setCarrier(stranger, turns[i]);
            assertEq(carriers.isCarrier(stranger), turns[i]);
        }
        assertTrue(carriers.isCarrier(carrier));
    }

    // nonsense: Carriers.setCarrier.carrier
    function test_WhenTheCarrierIsNobody_ItReverts() public {
        vm.prank(governor);
        vm.expectRevert(ICarriers.CarrierEmpty.selector);
        carriers.setCarrier(address(0), true);
        assertFalse(carriers.isCarrier(address(0)));
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.prank(carrier);
        vm.expectRevert(abi.encodeWithSelector(ICarriers.NotAuthorized.selector, carrier));
        carriers.setCarrier(carrier, false);
    }
}
