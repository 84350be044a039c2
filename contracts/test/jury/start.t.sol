// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract StartJuryTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItDrawsTheLotAndStartsTheClock() public {
        uint256 id = _open();
        _postSeed(id, SEED);
        uint40 drawnAt = uint40(block.timestamp);
        vm.expectEmit(address(jury));
        bytes32 seed = bytes32(uint256(uint160(uint256(SEED))));
        emit IJury.SeatsDrawn(id, 1, seed, drawnAt + 72 hours, drawnAt + 120 hours);
        vm.prank(stranger);
        jury.start(id);
        assertEq(jury.roundOf(id, 1).seed, seed);
        _assertStage(id, Stage.Commit);
    }

    function test_WhenTheSeedWasMissed_ItMovesOn() public {
        uint256 id = _open();
        vm.warp(beacon.timeOf(jury.roundOf(id, 1).epoch) + 1 days + 1);
        uint32 next = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.SeedPostponed(id, 1, next);
        jury.start(id);
        assertEq(jury.roundOf(id, 1).epoch, next);
    }

    function test_WhenTheSeedOfAnAppealWasMissed_ItMovesOn() public {
        uint256 id = _voted(11, 6, 0);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
        vm.warp(beacon.timeOf(jury.roundOf(id, 2).epoch) + 1 days + 1);
        uint32 next = uint32(beacon.epochAfter(block.timestamp));
        vm.expectEmit(address(jury));
        emit IJury.SeedPostponed(id, 2, next);
        jury.start(id);
        assertEq(jury.roundOf(id, 2).epoch, next);
    }

    function test_WhenTheSeedIsNotThere_ItReverts() public {
        uint256 id = _open();
        vm.expectRevert(abi.encodeWithSelector(IJury.SeedMissing.selector, jury.roundOf(id, 1).epoch));
        jury.start(id);
    }

    function test_WhenTheLotIsDrawn_ItReverts() public {
        uint256 id = _drawn();
        _expectStage(id, Stage.Commit);
        jury.start(id);
    }

    function test_WhenThreeDaysAreOver_ItReverts() public {
        uint256 id = _open();
        _postSeed(id, SEED);
        vm.warp(jury.roundOf(id, 1).snapshotAt + 3 days + 1);
        _expectStage(id, Stage.Void);
        jury.start(id);
    }

    // nonsense: Jury.start.id
    function test_WhenTheCaseIsUnknown_ItReverts() public {
        uint256[3] memory unfit = [0, 7, type(uint256).max];
        for (uint256 i = 0; i < 3; ++i) {
            _expectStage(unfit[i], Stage.None);
            jury.start(unfit[i]);
        }
    }
}
