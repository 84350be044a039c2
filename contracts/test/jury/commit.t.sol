// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract CommitTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItLocksADepositAndSaysSo() public {
        uint256 id = _drawn();
        address juror = _juror(id, 0);
        bytes32 commitment = _sealed(id, 0, 1);
        vm.expectEmit(address(jury));
        emit IJury.Committed(id, 1, 0, juror, commitment);
        vm.prank(juror);
        jury.commit(id, 0, commitment);
        (uint256 free, uint256 locked) = _bond(juror);
        assertEq(free, 99 * D);
        assertEq(locked, D);
        uint256 number = jurors.jurorOf(juror).number;
        assertEq(jury.ballotOf(id, 1, 0), uint256(commitment) << 32 | number << 8 | 1);
    }

    function test_WhenTheLotIsNotDrawnYet_ItDrawsIt() public {
        uint256 id = _open();
        _postSeed(id, SEED);
        uint256 snapshot = vm.snapshotState();
        jury.start(id);
        address juror = _juror(id, 0);
        vm.revertToState(snapshot);
        bytes32 commitment = _sealed(id, 0, 1);
        vm.prank(juror);
        jury.commit(id, 0, commitment);
        assertEq(jury.roundOf(id, 1).commitUntil, block.timestamp + 72 hours);
    }

    function test_WhenThereIsNoSeed_ItReverts() public {
        uint256 id = _open();
        vm.expectRevert(abi.encodeWithSelector(IJury.SeedMissing.selector, jury.roundOf(id, 1).epoch));
        jury.commit(id, 0, SEED);
    }

    function test_WhenAnotherSealsTheSeat_ItReverts() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJurors.NotYourSeat.selector, 2, _juror(id, 2)));
        jury.commit(id, 2, SEED);
    }

    // nonsense: Jury.commit.seat
    function test_WhenThereIsNoSuchSeat_ItReverts() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, type(uint16).max));
        jury.commit(id, type(uint16).max, SEED);
    }

    // nonsense: Jury.commit.commitment
    function test_WhenTheCommitmentIsEmpty_ItReverts() public {
        uint256 id = _drawn();
        vm.prank(_juror(id, 0));
        vm.expectRevert(IJury.CommitmentEmpty.selector);
        jury.commit(id, 0, 0);
    }

    // nonsense: Jury.commit.id
    function test_WhenTheCaseIsUnknown_ItReverts() public {
        _expectStage(7, Stage.None);
        jury.commit(7, 0, SEED);
    }
}
