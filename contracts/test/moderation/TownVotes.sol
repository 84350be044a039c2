// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage} from "../../src/jury/IJury.sol";
import {ModerationTest} from "./ModerationTest.sol";

/// @notice Jurors of a town who seal and open votes, or do not.
abstract contract TownVotes is ModerationTest {
    /// @dev Moves a case on in whatever way is open in its stage.
    function _moveCaseOn(uint256 id, uint256 how) internal {
        Stage stage = jury.stageOf(id);
        if (stage == Stage.AwaitSeed) _draw(id);
        else if (stage == Stage.Commit) _sealSome(id, how);
        else if (stage == Stage.Reveal) _openSome(id, how);
        else if (stage == Stage.Appeal) _maybeAppeal(id, how);
        else if (!jury.caseOf(id).settled && how % 2 == 0) jury.finalise(id);
    }

    /// @dev Time passes until something else is possible in a case.
    function _waitFor(uint256 id) internal {
        Stage stage = jury.stageOf(id);
        IJury.RoundView memory round = jury.roundOf(id, _roundNow(id));
        if (stage == Stage.AwaitSeed && block.timestamp < beacon.timeOf(round.epoch)) {
            vm.warp(beacon.timeOf(round.epoch));
        }
        if (stage == Stage.Commit) vm.warp(round.commitUntil + 1);
        if (stage == Stage.Reveal) vm.warp(round.revealUntil + 1);
        if (stage == Stage.Appeal) skip(1 days);
    }

    function _draw(uint256 id) private {
        uint64 epoch = jury.roundOf(id, _roundNow(id)).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) return;
        if (!beacon.isMissed(epoch) && beacon.seedOf(epoch) == 0) {
            beacon.post(epoch, keccak256(abi.encode(SEED, epoch)));
        }
        jury.start(id);
    }

    /// @dev All who can, so that most cases come to an answer; which one depends on the case.
    function _sealSome(uint256 id, uint256 how) private {
        uint256 odds = uint256(keccak256(abi.encode(id))) % 3;
        uint16 seats = jury.roundOf(id, _roundNow(id)).seats;
        for (uint16 seat = uint16(how % 2); seat < seats; ++seat) {
            address juror = _juror(id, seat);
            if (juror == address(0) || _isParty(id, juror)) continue;
            (uint256 free,) = _bond(juror);
            if (free < 12e18 || jury.ballotOf(id, _roundNow(id), seat) != 0) continue;
            _commit(id, seat, uint256(keccak256(abi.encode(how, seat))) % 4 <= odds ? 1 : 0);
        }
    }

    function _openSome(uint256 id, uint256 how) private {
        uint16 seats = jury.roundOf(id, _roundNow(id)).seats;
        for (uint16 seat = 0; seat < seats; ++seat) {
            if (uint256(keccak256(abi.encode(how, seat))) % 8 == 0) continue;
            uint256 ballot = jury.ballotOf(id, _roundNow(id), seat);
            for (uint8 choice = 0; choice < 2; ++choice) {
                if (ballot == 0 || ballot >> 32 != uint224(uint256(_sealed(id, seat, choice)))) continue;
                uint16[] memory one = new uint16[](1);
                bytes32[] memory salts = new bytes32[](1);
                (one[0], salts[0]) = (seat, _salt(seat));
                jury.revealMany(id, one, choice, salts);
            }
        }
    }

    function _maybeAppeal(uint256 id, uint256 how) private {
        (, uint32 staying,) = jurors.pool();
        if (how % 4 != 0 || staying / 2 < 54) return;
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
    }

    function _isParty(uint256 id, address person) private view returns (bool) {
        IJury.CaseView memory file = jury.caseOf(id);
        return person == file.asker || person == file.accused || person == file.appellant;
    }
}
