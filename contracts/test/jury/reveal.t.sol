// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract RevealTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItOpensAVoteAndSaysSo() public {
        uint256 id = _drawn();
        _commit(id, 20, 1);
        _toReveal(id);
        vm.expectEmit(address(jury));
        emit IJury.Revealed(id, 1, 20, 1);
        vm.prank(stranger);
        _reveal(id, 20, 1);
        assertEq(jury.roundOf(id, 1).accepting, 1);
    }

    function test_WhenItWasOpened_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _toReveal(id);
        _reveal(id, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.SeatRevealed.selector, id, 0));
        _reveal(id, 0, 0);
    }

    // nonsense: Jury.reveal.choice
    // nonsense: Jury.reveal.salt
    function test_WhenChoiceOrSaltIsWrong_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _toReveal(id);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.reveal(id, 0, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IJury.ChoiceOutOfRange.selector, 255));
        jury.reveal(id, 0, 255, _salt(0));
    }

    // nonsense: Jury.reveal.seat
    function test_WhenNothingWasSealed_ItReverts() public {
        uint256 id = _drawn();
        _toReveal(id);
        uint16[2] memory unfit = [uint16(3), type(uint16).max];
        for (uint256 i = 0; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, unfit[i]));
            _reveal(id, unfit[i], 1);
        }
    }

    function test_WhenVotesAreStillSealed_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        vm.warp(jury.roundOf(id, 1).commitUntil);
        _expectStage(id, Stage.Commit);
        _reveal(id, 0, 1);
        skip(1);
        _reveal(id, 0, 1);
    }

    // nonsense: Jury.reveal.id
    function test_WhenTheCaseIsUnknown_ItReverts() public {
        _expectStage(7, Stage.None);
        _reveal(7, 0, 1);
    }
}
