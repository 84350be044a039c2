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

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotGovernor.selector, address(this)));
        jurors.setEligibility(IEligibility(accused));
    }
}
