// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice People who open cases, vote or stay away, appeal, come and leave, in any order and at any time.
/// @dev An action that reverts fails the run: everybody does here only what is open to them.
contract JuryTown is JuryTest {
    uint256 private constant MOST_CASES = 6;
    uint16 private constant WATCHED = 3;

    uint256[] public ids;
    /// @notice Whether the last action may have changed who has which ticket.
    bool public ticketsMoved = true;
    mapping(uint256 id => mapping(uint8 round => mapping(uint16 seat => address))) private _seen;
    mapping(uint256 id => bytes32) private _under;

    modifier leavesTickets() {
        ticketsMoved = false;
        _;
    }

    function setUp() public override {
        super.setUp();
        _settleTown(6, 20);
    }

    function cases() external view returns (uint256) {
        return ids.length;
    }

    function open(uint256 kind) external leavesTickets {
        if (ids.length == MOST_CASES) return;
        (, uint32 staying,) = jurors.pool();
        if (staying < 42) return;
        Opening memory opening = kind % 3 == 0 ? _dispute() : _question();
        (uint16 version, IJury.Parameters memory now_) = jury.parameters();
        uint32 least = 2 * 21 * now_.fee;
        if (opening.stake != 0) opening.stake = least > now_.minStake ? least : now_.minStake;
        uint256 id = _open(opening);
        ids.push(id);
        _under[id] = keccak256(abi.encode(jury.parametersOf(version)));
    }

    /// @notice Time passes, by up to two days.
    function pass(uint256 time) external leavesTickets {
        skip(bound(time, 1, 2 days));
    }

    /// @notice Time passes until something else is possible in a case.
    function passTo(uint256 which) external leavesTickets {
        if (ids.length == 0) return;
        uint256 id = ids[which % ids.length];
        Stage stage = jury.stageOf(id);
        IJury.RoundView memory round = jury.roundOf(id, _roundNow(id));
        if (stage == Stage.AwaitSeed && block.timestamp < beacon.timeOf(round.epoch)) {
            vm.warp(beacon.timeOf(round.epoch));
        }
        if (stage == Stage.Commit) vm.warp(round.commitUntil + 1);
        if (stage == Stage.Reveal) vm.warp(round.revealUntil + 1);
    }

    /// @notice Moves most cases on in whatever way is open in their stages.
    function moveOn(uint256 how) external leavesTickets {
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(how, i)));
            if (dice % 4 != 0) _moveOn(ids[i], dice >> 8);
        }
    }

    function comeOrGo(uint256 who, uint256 what) external {
        ticketsMoved = true;
        address person = town[who % town.length];
        (, uint32 staying,) = jurors.pool();
        if (what % 4 == 0 && staying < 300) return _join(person, 3);
        uint32 place = _placeOf(person);
        if (what % 4 == 1 && staying > 60 && jurors.jurorOf(person).staying > 0) {
            vm.prank(person);
            jurors.requestExit(place);
        }
        if (what % 4 == 2) _finishExits();
        uint256 withdrawable = jurors.withdrawableOf(person);
        if (what % 4 == 3 && withdrawable != 0) {
            vm.prank(person);
            jurors.withdrawBond(uint96(withdrawable));
        }
    }

    function changeParameters(uint256 deposit, uint256 fee) external leavesTickets {
        IJury.Parameters memory next = _defaults();
        (next.deposit, next.fee) = (uint32(bound(deposit, 8, 12)), uint32(bound(fee, 1, 3)));
        vm.prank(governor);
        jury.setParameters(next);
    }

    /// @notice After the run, somebody without any rights lets time pass, ends every case and settles every seat.
    function endByTime() external {
        skip(30 days);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (!jury.caseOf(ids[i]).settled) jury.finalise(ids[i]);
        }
        skip(8 days);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (!jury.caseOf(ids[i]).settled) jury.finalise(ids[i]);
            _settleSeats(ids[i], 1);
            if (_roundNow(ids[i]) == 2) _settleSeats(ids[i], 2);
        }
    }

    /// @notice How many cases ended in which way, and how many were appealed.
    function endings() external view returns (uint256[4] memory verdicts, uint256 appeals) {
        for (uint256 i = 0; i < ids.length; ++i) {
            IJury.CaseView memory file = jury.caseOf(ids[i]);
            ++verdicts[uint8(file.verdict)];
            if (file.appellant != address(0)) ++appeals;
        }
    }

    /// @notice What nobody may be able to change: seats once drawn, and parameters of a case.
    function complaints() external view returns (uint256 found) {
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 id = ids[i];
            IJury.CaseView memory file = jury.caseOf(id);
            if (keccak256(abi.encode(jury.parametersOf(file.version))) != _under[id]) ++found;
            for (uint8 round = 1; round <= _roundNow(id); ++round) {
                found += _moved(id, round);
            }
        }
    }

    /// @notice Bonds of everybody, and all free money.
    function books() external view returns (uint256 free, uint256 locked, uint256 held, uint256 out, uint256 inVault) {
        (free, locked) = _bonds();
        held = _held();
        out = _free(treasury) + _free(asker) + _free(accused) + _free(stranger) + _free(address(this));
        for (uint256 i = 0; i < town.length; ++i) {
            out += _free(town[i]);
        }
        inVault = moot.balanceOf(address(vault));
    }

    /// @notice Places that hold a staying ticket, and what people together are said to have.
    function tickets() external view returns (uint256 counted, uint256 said, uint256 pooled) {
        (uint32 places, uint32 staying,) = jurors.pool();
        pooled = staying;
        for (uint32 place = 0; place < places; ++place) {
            if (jurors.ticketAt(place).until == 0) ++counted;
        }
        for (uint256 i = 0; i < town.length; ++i) {
            said += jurors.jurorOf(town[i]).staying;
        }
    }

    function _moveOn(uint256 id, uint256 how) private {
        Stage stage = jury.stageOf(id);
        if (stage == Stage.AwaitSeed) _draw(id);
        else if (stage == Stage.Commit) _sealSome(id, how);
        else if (stage == Stage.Reveal) _openSome(id, how);
        else if (stage == Stage.Appeal) _maybeAppeal(id, how);
        else _end(id, how);
    }

    function _draw(uint256 id) private {
        uint64 epoch = jury.roundOf(id, _roundNow(id)).epoch;
        if (block.timestamp < beacon.timeOf(epoch)) return;
        if (!beacon.isMissed(epoch)) {
            if (beacon.seedOf(epoch) == 0) beacon.post(epoch, keccak256(abi.encode(SEED, epoch)));
        }
        jury.start(id);
        if (jury.stageOf(id) != Stage.Commit) return;
        for (uint16 seat = 0; seat < WATCHED; ++seat) {
            _seen[id][_roundNow(id)][seat] = _juror(id, seat);
        }
    }

    function _sealSome(uint256 id, uint256 how) private {
        uint16 seats = jury.roundOf(id, _roundNow(id)).seats;
        for (uint16 seat = uint16(how % 2); seat < seats; seat += 2) {
            address juror = _juror(id, seat);
            if (juror == address(0)) continue;
            uint256 ballot = jury.ballotOf(id, _roundNow(id), seat);
            (uint256 free,) = _bond(juror);
            if (ballot & 2 != 0 || (ballot & 1 == 0 && free < 12e18)) continue;
            _commit(id, seat, uint256(keccak256(abi.encode(how, seat))) % 4 < 1 + 2 * (id % 2) ? 1 : 0);
        }
    }

    function _openSome(uint256 id, uint256 how) private {
        uint16 seats = jury.roundOf(id, _roundNow(id)).seats;
        for (uint16 seat = 0; seat < seats; ++seat) {
            if (uint256(keccak256(abi.encode(how, seat))) % 4 == 0) continue;
            uint256 ballot = jury.ballotOf(id, _roundNow(id), seat);
            for (uint8 choice = 0; choice < 2; ++choice) {
                bool matches = ballot >> 32 == uint224(uint256(_sealed(id, seat, choice)));
                if (!matches) continue;
                uint16[] memory one = new uint16[](1);
                bytes32[] memory salts = new bytes32[](1);
                (one[0], salts[0]) = (seat, _salt(seat));
                jury.revealMany(id, one, choice, salts);
            }
        }
    }

    function _maybeAppeal(uint256 id, uint256 how) private {
        (, uint32 staying,) = jurors.pool();
        if (how % 3 == 0 || staying / 2 < 24) return;
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
    }

    function _end(uint256 id, uint256 how) private {
        IJury.CaseView memory file = jury.caseOf(id);
        if (file.verdict == Verdict.None) return jury.finalise(id);
        if (file.settled) return _settleSeats(id, uint8(how % _roundNow(id) + 1));
    }

    /// @dev Claims every opened vote, and forfeits every sealed one that was not.
    function _settleSeats(uint256 id, uint8 round) private {
        IJury.RoundView memory shown = jury.roundOf(id, round);
        if (shown.seed == 0) return;
        for (uint16 seat = 0; seat < shown.seats; ++seat) {
            uint256 ballot = jury.ballotOf(id, round, seat);
            if (ballot & 1 == 0) continue;
            uint16[] memory one = new uint16[](1);
            one[0] = seat;
            try jury.claim(id, round, one) {}
            catch {
                ticketsMoved = true;
                jury.forfeitAbsent(id, round, seat, _placeOf(_ownerOf(ballot)));
            }
        }
    }

    function _ownerOf(uint256 ballot) private view returns (address) {
        return jurors.jurorAt(uint24(ballot >> 8));
    }

    function _finishExits() private {
        (uint32 places,,) = jurors.pool();
        uint256 today = block.timestamp / 1 days;
        for (uint32 place = 0; place < places; ++place) {
            IJurors.Ticket memory ticket = jurors.ticketAt(place);
            if (ticket.until == 0 || today < ticket.until + 21) continue;
            if (ticket.vacated) jurors.tidy(place);
            else jurors.finishExit(place);
            return;
        }
    }

    function _moved(uint256 id, uint8 round) private view returns (uint256 found) {
        IJury.RoundView memory shown = jury.roundOf(id, round);
        if (shown.seed == 0 || block.timestamp / 1 days > shown.snapshotAt / 1 days + 21) return 0;
        for (uint16 seat = 0; seat < WATCHED; ++seat) {
            address seen = _seen[id][round][seat];
            if (seen != address(0) && jury.seatOf(id, round, seat) != seen) ++found;
        }
    }
}
