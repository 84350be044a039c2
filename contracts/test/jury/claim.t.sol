// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract ClaimJuryTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItFreesDepositAndShareAndSaysSo() public {
        uint256 id = _decided(12, 7, 1);
        uint96 share = jury.caseOf(id).shares[0];
        vm.expectEmit(address(jury));
        emit IJury.Claimed(id, 1, 0, uint96(D) + share);
        vm.expectEmit(address(jury));
        emit IJury.Claimed(id, 1, 1, uint96(D) + share);
        vm.prank(stranger);
        _claimAll(id, 1, 2);
        assertEq(jury.ballotOf(id, 1, 0), 0);
    }

    function test_WhenTheVoteWasWrong_ItSettlesTheLossOnly() public {
        uint256 id = _decided(12, 7, 1);
        vm.expectEmit(address(jury));
        emit IJury.Claimed(id, 1, 18, 0);
        _claim(id, 1, 18);
    }

    function test_WhenItWasClaimed_ItMovesNothingAndSaysNothing() public {
        uint256 id = _decided(12, 7, 1);
        _claimAll(id, 1, 2);
        (uint256 free, uint256 locked) = _bonds();
        vm.recordLogs();
        _claimAll(id, 1, 2);
        assertEq(vm.getRecordedLogs().length, 0);
        (uint256 freeAfter, uint256 lockedAfter) = _bonds();
        assertEq(freeAfter, free);
        assertEq(lockedAfter, locked);
    }

    // nonsense: Jury.claim.seats
    function test_WhenNothingWasOpened_ItReverts() public {
        uint256 id = _decided(12, 7, 1);
        uint16[2] memory unfit = [uint16(19), type(uint16).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, unfit[i]));
            _claim(id, 1, unfit[i]);
        }
    }

    // nonsense: Jury.claim.round
    function test_WhenThereIsNoSuchRound_ItReverts() public {
        uint256 id = _decided(12, 7, 1);
        uint8[3] memory unfit = [0, 2, 255];
        for (uint256 i = 0; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.NothingDue.selector, id, 0));
            _claim(id, unfit[i], 0);
        }
    }

    // nonsense: Jury.claim.id
    function test_WhenTheCaseIsNotSettled_ItReverts() public {
        uint256 id = _voted(12, 7, 1);
        uint256[2] memory unfit = [id, 7];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.NotSettled.selector, unfit[i]));
            _claim(unfit[i], 1, 0);
        }
    }
}
