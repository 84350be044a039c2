// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IArbitrators} from "../../src/arbitration/IArbitrators.sol";
import {ArbitrationTest} from "./ArbitrationTest.sol";

contract SetJuryLimitTest is ArbitrationTest {
    // nonsense: Arbitrators.setJuryLimit.price
    // nonsense: Arbitrators.setJuryLimit.token
    function testFuzz_ItIsTheLimitOfThatTokenOnly(uint16 token, uint96 price) public {
        vm.assume(token != MOOT && token != WON);
        vm.expectEmit();
        emit IArbitrators.JuryLimitSet(token, price);
        vm.prank(governor);
        arbitrators.setJuryLimit(token, price);
        assertEq(arbitrators.juryLimitOf(token), price);
        assertEq(arbitrators.juryLimitOf(WON), 1_000_000);
    }

    function test_WhenItIsTheMarketToken_ItIsAlsoHalfOfAllBonds() public {
        assertEq(arbitrators.juryLimitOf(MOOT), 0);
        _settleTown();
        assertEq(jurors.activeBonds(), 240 * 50e18);
        assertEq(arbitrators.juryLimitOf(MOOT), 1_000e18);
        vm.prank(governor);
        arbitrators.setJuryLimit(MOOT, type(uint96).max);
        assertEq(arbitrators.juryLimitOf(MOOT), 240 * 25e18);
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IArbitrators.NotAuthorized.selector, stranger));
        vm.prank(stranger);
        arbitrators.setJuryLimit(WON, 1);
    }
}
