// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IModerated} from "../../src/moderation/IModerated.sol";
import {ListingsTest} from "./ListingsTest.sol";

/// @notice What verdicts say about listings.
abstract contract RemovalsTest is ListingsTest {
    bytes32 internal constant EVERYWHERE = 0;
    bytes32 internal constant RESTORE = bytes32(type(uint256).max);

    function setUp() public override {
        super.setUp();
        vm.stopPrank();
    }

    function _carryOut(bytes32 effect) internal {
        vm.prank(moderation);
        listings.carryOut(id, effect);
    }

    function _regions(bytes8 one, bytes8 two, bytes8 three, bytes8 four) internal pure returns (bytes32) {
        return bytes32(abi.encodePacked(one, two, three, four));
    }

    /// @dev Words that name no regions, for a reason each.
    function _noRegions() internal pure returns (bytes32[] memory words) {
        words = new bytes32[](18);
        words[0] = _regions("kr", 0, 0, 0);
        words[1] = _regions("K", 0, 0, 0);
        words[2] = _regions("KOR", 0, 0, 0);
        words[3] = _regions("K1", 0, 0, 0);
        words[4] = _regions("KR-", 0, 0, 0);
        words[5] = _regions("KR-11A1", 0, 0, 0);
        words[6] = _regions("KR-a", 0, 0, 0);
        words[7] = _regions("KR--", 0, 0, 0);
        words[8] = _regions("KR 11", 0, 0, 0);
        words[9] = _regions(0, "KR", 0, 0);
        words[10] = _regions("KR", 0, "US", 0);
        words[11] = _regions("KR", "US", "KR", 0);
        words[12] = _regions("KR", "US", "DE", "KR");
        words[13] = _regions(bytes8(abi.encodePacked("KR", bytes1(0), "1")), 0, 0, 0);
        words[14] = _regions("KR-@", 0, 0, 0);
        words[15] = _regions("[R", 0, 0, 0);
        words[16] = _regions("KR@", 0, 0, 0);
        words[17] = _regions("KR-111@", 0, 0, 0);
    }

    function _expectUnfit(bytes32 effect) internal {
        vm.expectRevert(abi.encodeWithSelector(IModerated.EffectUnfit.selector, id, effect));
    }
}
