// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEligibility, IJurors} from "../../src/jury/IJurors.sol";
import {JuryTest} from "./JuryTest.sol";

contract SetEligibilityTest is JuryTest {
    function test_ItNamesTheRegistry() public {
        vm.expectEmit(address(jurors));
        emit IJurors.EligibilitySet(accused);
        vm.prank(governor);
        jurors.setEligibility(IEligibility(accused));
        assertEq(address(jurors.eligibility()), accused);
    }

    // nonsense: Jurors.setEligibility.registry
    function test_WhenTheRegistryIsNoContract_ItKeepsNewcomersOutAndNobodyIn() public {
        _settleTown(1, 1);
        vm.prank(governor);
        jurors.setEligibility(IEligibility(accused));
        vm.expectRevert();
        _join(stranger, 1);
        vm.prank(town[0]);
        jurors.requestExit(0);
        vm.prank(governor);
        jurors.setEligibility(IEligibility(address(0)));
        _join(stranger, 1);
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotGovernor.selector, address(this)));
        jurors.setEligibility(IEligibility(accused));
    }
}
