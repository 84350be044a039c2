// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ArbitrationTest} from "./ArbitrationTest.sol";

contract CoversTest is ArbitrationTest {
    function testFuzz_ItCoversPricesUpToTheLimit(uint256 price, uint96 deposit) public {
        _settleTown();
        assertEq(arbitrators.covers(WON, price, deposit), price <= 1_000_000);
        assertEq(arbitrators.covers(MOOT, price, deposit), price <= 1_000e18);
        assertFalse(arbitrators.covers(UNKNOWN_TOKEN, 1, deposit));
    }

    function test_WhenThePoolIsTooSmallForAJury_ItCoversNothing() public {
        assertFalse(arbitrators.covers(WON, 1, DEPOSIT));
        _endow(makeAddr("juror"));
        vm.startPrank(makeAddr("juror"));
        jurors.join(41, new uint32[](0), _noPermit());
        assertFalse(arbitrators.covers(WON, 1, DEPOSIT));
        jurors.join(1, new uint32[](0), _noPermit());
        vm.stopPrank();
        assertTrue(arbitrators.covers(WON, 1, DEPOSIT));
    }
}
