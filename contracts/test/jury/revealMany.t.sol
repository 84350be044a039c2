// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract RevealManyTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItOpensEachVoteOnceWhateverIsOpenAlready() public {
        uint256 id = _drawn();
        (uint16[] memory seats, bytes32[] memory salts) = _batch(id);
        _toReveal(id);
        _reveal(id, 1, 1);
        vm.expectEmit(address(jury));
        emit IJury.Revealed(id, 1, 0, 0);
        vm.expectEmit(address(jury));
        emit IJury.Revealed(id, 1, 2, 0);
        vm.prank(stranger);
        jury.revealMany(id, seats, 2, salts);
        assertEq(jury.roundOf(id, 1).accepting, 1);
        assertEq(jury.roundOf(id, 1).rejecting, 2);
    }

    function test_ItTakesAsManyAsAWordHasBits() public {
        uint256 id = _drawn();
        _commit(id, 0, 0);
        _toReveal(id);
        bytes32[] memory salts = new bytes32[](256);
        salts[0] = _salt(0);
        jury.revealMany(id, new uint16[](256), 0, salts);
        assertEq(jury.roundOf(id, 1).rejecting, 1);
    }

    // nonsense: Jury.revealMany.choices
    // nonsense: Jury.revealMany.salts
    function test_WhenOneSaltIsWrong_ItReverts() public {
        uint256 id = _drawn();
        (uint16[] memory seats, bytes32[] memory salts) = _batch(id);
        _toReveal(id);
        salts[2] = 0;
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 2));
        jury.revealMany(id, seats, 2, salts);
        salts[2] = _salt(2);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.revealMany(id, seats, type(uint256).max, salts);
    }

    // nonsense: Jury.revealMany.seats
    function test_WhenOneSeatIsNone_ItReverts() public {
        uint256 id = _drawn();
        (uint16[] memory seats, bytes32[] memory salts) = _batch(id);
        _toReveal(id);
        uint16[2] memory unfit = [uint16(21), type(uint16).max];
        for (uint256 i = 0; i < 2; ++i) {
            seats[2] = unfit[i];
            vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, unfit[i]));
            jury.revealMany(id, seats, 2, salts);
        }
    }

    function test_WhenListsDiffer_ItReverts() public {
        uint256 id = _drawn();
        vm.expectRevert(abi.encodeWithSelector(IJury.LengthMismatch.selector, 2, 1));
        jury.revealMany(id, new uint16[](2), 0, new bytes32[](1));
        vm.expectRevert(abi.encodeWithSelector(IJury.LengthMismatch.selector, 0, 1));
        jury.revealMany(id, new uint16[](0), 0, new bytes32[](1));
        vm.expectRevert(abi.encodeWithSelector(IJury.LengthMismatch.selector, 257, 257));
        jury.revealMany(id, new uint16[](257), 0, new bytes32[](257));
    }

    // nonsense: Jury.revealMany.id
    function test_WhenVotesAreStillSealed_ItReverts() public {
        uint256 id = _drawn();
        _expectStage(id, Stage.Commit);
        jury.revealMany(id, new uint16[](0), 0, new bytes32[](0));
        _expectStage(7, Stage.None);
        jury.revealMany(7, new uint16[](0), 0, new bytes32[](0));
    }

    function _batch(uint256 id) private returns (uint16[] memory seats, bytes32[] memory salts) {
        (seats, salts) = (new uint16[](3), new bytes32[](3));
        for (uint16 seat = 0; seat < 3; ++seat) {
            _commit(id, seat, uint8(seat & 1));
            (seats[seat], salts[seat]) = (seat, _salt(seat));
        }
    }
}
