// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract SetParametersJuryTest is JuryTest {
    function test_ItSetsWhatNewCasesAreDecidedUnder() public {
        IJury.Parameters memory next = IJury.Parameters(20, 3, 90, 0, 1 days, 2 days, 5 days);
        vm.expectEmit(address(jury));
        emit IJury.ParametersSet(2, next);
        vm.expectEmit(address(jurors));
        emit IJurors.DepositSet(20);
        vm.prank(governor);
        jury.setParameters(next);
        (uint16 version, IJury.Parameters memory now_) = jury.parameters();
        assertEq(version, 2);
        assertEq(abi.encode(now_), abi.encode(next));
        assertEq(abi.encode(jury.parametersOf(1)), abi.encode(_defaults()));
    }

    function test_ItGivesEachPhaseItsOwnTime() public {
        vm.prank(governor);
        jury.setParameters(IJury.Parameters(10, 1, 50, 500, 1 days, 2 days, 4 days));
        _settleTown();
        uint256 id = _drawn();
        uint256 begun = block.timestamp;
        assertEq(jury.roundOf(id, 1).commitUntil, begun + 1 days);
        assertEq(jury.roundOf(id, 1).revealUntil, begun + 3 days);
        _vote(id, 12, 0, 0);
        vm.warp(begun + 7 days);
        _assertStage(id, Stage.Appeal);
        skip(1);
        _assertStage(id, Stage.Final);
    }

    // nonsense: Jury.setParameters.next.*
    function test_WhenOneIsOutOfBounds_ItReverts() public {
        for (uint256 i = 0; i < 7; ++i) {
            uint32 bound_ = i < 2 ? 10_000 : i < 4 ? 1_000_000 : 5 days;
            vm.expectRevert(abi.encodeWithSelector(IJury.ParameterOutOfBounds.selector, bound_ + 1, bound_));
            _set(i, bound_ + 1);
            if (i == 3) continue;
            uint32 least = i < 4 ? 1 : 1 days;
            vm.expectRevert(abi.encodeWithSelector(IJury.ParameterOutOfBounds.selector, least - 1, least));
            _set(i, least - 1);
        }
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.expectRevert(abi.encodeWithSelector(IJury.NotAuthorized.selector, address(this)));
        jury.setParameters(_defaults());
    }

    function _set(uint256 which, uint32 value) private {
        bytes memory words = abi.encode(_defaults());
        assembly {
            mstore(add(add(words, 0x20), mul(which, 0x20)), value)
        }
        IJury.Parameters memory next = abi.decode(words, (IJury.Parameters));
        vm.prank(governor);
        jury.setParameters(next);
    }
}
