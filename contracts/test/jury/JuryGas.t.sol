// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Opening} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice What each step of a case costs as a whole transaction. Each figure has a budget.
/// forge-config: default.isolate = true
contract JuryGasTest is JuryTest {
    string private constant GROUP = "jury";

    address private newcomer = makeAddr("newcomer");

    function setUp() public override {
        super.setUp();
        _settleTown();
        _endow(newcomer);
        vm.prank(newcomer);
        vault.deposit(MOOT, 10_000e18, _noPermit());
        vm.prank(asker);
        vault.deposit(MOOT, 10_000e18, _noPermit());
        vm.prank(stranger);
        vault.deposit(MOOT, 10_000e18, _noPermit());
    }

    function test_join() public {
        _join(newcomer, 5);
        _budget("join with 5 tickets", 139_000, 7_000);
        _join(newcomer, 5);
        _budget("join with 5 more", 95_000, 0);
    }

    function test_open() public {
        Opening memory opening = _graveQuestion();
        _open(opening);
        _budget("open", 131_000, 0);
    }

    function test_commit() public {
        uint256 id = _open();
        _postSeed(id, SEED);
        address juror = _drawnBy(id);
        bytes32 commitment = _sealed(id, 0, 1);
        vm.prank(juror);
        jury.commit(id, 0, commitment);
        _budget("commit, first of a case", 96_000, 9_500);
        for (uint16 seat = 1; seat < 21; ++seat) {
            _commit(id, seat, 1);
            if (seat == 10) _budget("commit", 78_000, 0);
        }
        _commit(id, 10, 0);
        _budget("commit again", 78_000, 0);
        _toReveal(id);
        _reveal(id, 0, 1);
        _budget("reveal alone, first", 38_000, 17_500);
        _reveal(id, 1, 1);
        _budget("reveal alone", 38_000, 0);
    }

    /// @dev Whoever sits on seat 0 once the lot is drawn; asked for on a copy of the chain.
    function _drawnBy(uint256 id) private returns (address juror) {
        uint256 snapshot = vm.snapshotState();
        jury.start(id);
        juror = jury.seatOf(id, 1, 0);
        vm.revertToState(snapshot);
    }

    function test_wholeCase() public {
        Opening memory opening = _graveQuestion();
        uint256 id = _open(opening);
        uint256 sum = vm.snapshotGasLastCall(GROUP, "whole case: open");
        _postSeed(id, SEED);
        jury.start(id);
        sum += vm.snapshotGasLastCall(GROUP, "whole case: draw");
        uint256 commits;
        for (uint16 seat = 0; seat < 101; ++seat) {
            _commit(id, seat, seat < 60 ? 1 : 0);
            commits += vm.lastCallGas().gasTotalUsed;
        }
        emit log_named_uint("commits", commits);
        sum += commits;
        _toReveal(id);
        (uint16[] memory seats, bytes32[] memory salts) = (new uint16[](101), new bytes32[](101));
        for (uint16 seat = 0; seat < 101; ++seat) {
            (seats[seat], salts[seat]) = (seat, _salt(seat));
        }
        jury.revealMany(id, seats, (uint256(1) << 60) - 1, salts);
        uint256 reveals = vm.snapshotGasLastCall(GROUP, "whole case: 101 reveals in a batch");
        _toFinal(id);
        jury.finalise(id);
        sum += vm.snapshotGasLastCall(GROUP, "whole case: finalise");
        jury.claim(id, 1, seats);
        uint256 claims = vm.snapshotGasLastCall(GROUP, "whole case: 101 claims in a batch");
        sum += reveals + claims;
        vm.snapshotValue(GROUP, "commit, average of 101", commits / 101);
        vm.snapshotValue(GROUP, "reveal, in a batch of 101", reveals / 101);
        vm.snapshotValue(GROUP, "claim, in a batch of 101", claims / 101);
        vm.snapshotValue(GROUP, "whole 101-seat case", sum);
        emit log_named_uint("reveal in a batch", reveals / 101);
        emit log_named_uint("claim in a batch", claims / 101);
        emit log_named_uint("whole case", sum);
        assertLe(commits / 101, 78_000, "commit");
        assertLe(reveals / 101, 10_500, "reveal");
        assertLe(claims / 101, 18_500, "claim");
        assertLe(sum, 11_000_000, "whole case");
    }

    /// @dev Records what the last call cost as a transaction of its own, and holds it to its budget.
    /// @param over How far above the budget it may be, for the reason the jury's decision record gives.
    function _budget(string memory action, uint256 budget, uint256 over) private {
        uint256 used = vm.snapshotGasLastCall(GROUP, action);
        emit log_named_uint(action, used);
        assertLe(used, budget + over, action);
    }
}
