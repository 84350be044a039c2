// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

contract ProveLeakTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_ItMarksTheVoteAndSaysSo() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        vm.expectEmit(address(jury));
        emit IJury.LeakProven(id, 1, 0, stranger);
        vm.prank(stranger);
        jury.proveLeak(id, 0, 1, _salt(0));
        assertEq(jury.ballotOf(id, 1, 0) & 255, 3);
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, 0));
        jury.proveLeak(id, 0, 1, _salt(0));
    }

    function test_WhenTheVoteWasReplaced_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _commit(id, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.proveLeak(id, 0, 1, _salt(0));
    }

    // nonsense: Jury.proveLeak.seat
    // nonsense: Jury.proveLeak.choice
    // nonsense: Jury.proveLeak.salt
    function test_WhenItIsAGuess_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.proveLeak(id, 0, 1, 0);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, id, 0));
        jury.proveLeak(id, 0, 2, _salt(0));
        vm.expectRevert(abi.encodeWithSelector(IJury.NothingCommitted.selector, id, 21));
        jury.proveLeak(id, 21, 1, _salt(0));
    }

    // nonsense: Jury.proveLeak.id
    function test_WhenVotesAreOpened_ItReverts() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        _toReveal(id);
        _expectStage(id, Stage.Reveal);
        jury.proveLeak(id, 0, 1, _salt(0));
        _expectStage(7, Stage.None);
        jury.proveLeak(7, 0, 1, _salt(0));
    }
}
