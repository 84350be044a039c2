// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage, Verdict} from "../../src/jury/IJury.sol";
import {IListings, Terms} from "../../src/listings/IListings.sol";
import {IModerated} from "../../src/moderation/IModerated.sol";
import {Ask, IModeration} from "../../src/moderation/IModeration.sol";
import {TownVotes} from "./TownVotes.sol";

/// @notice People who report, join, judge, carry out and collect, or stay silent, in any order and at any time.
/// @dev An action that reverts fails the run: everybody does here only what is open to them. Time may pass in any of it.
contract ModerationTown is TownVotes {
    uint256 private constant MOST_MOTIONS = 8;
    uint256 private constant LISTINGS = 3;

    Terms[LISTINGS] private _offers;
    uint256[] public ids;
    address[] private _people;
    /// @notice How often motions were joined, carried out and collected.
    uint256[3] public done;

    function setUp() public override {
        super.setUp();
        for (uint256 i = 0; i < LISTINGS; ++i) {
            _offers[i] = _listed();
        }
        _people = [asker, neighbour, stranger, accused, town[0]];
    }

    function move(uint256 who, uint256 what) external {
        if (ids.length == MOST_MOTIONS || block.timestamp < moderation.pausedUntil()) return;
        Ask memory ask = _someAsk(what);
        if (address(_target(ask.kind)) == address(0)) return;
        try _target(ask.kind).subjectOf(ask.about, ask.effect) returns (bytes32 subject, address whose) {
            uint256 open = moderation.motionOn(ask.kind, subject);
            if (open != 0) {
                if (!_isOver(open)) return;
                if (!jury.caseOf(open).settled) jury.finalise(open);
            }
            address by = _people[who % _people.length];
            if (by == whose) return;
            ask.stake = uint32(moderation.leastStake(ask.kind, subject) + what % 100);
            ids.push(_moveBy(by, ask));
        } catch {} // solhint-disable-line no-empty-blocks
    }

    function join(uint256 which, uint256 who, uint32 stake) external {
        (bool some, uint256 id) = _some(which);
        address by = _people[who % _people.length];
        IJury.CaseView memory file = some ? jury.caseOf(id) : _nothing();
        if (!some || jury.stageOf(id) > Stage.Commit || file.appellant != address(0) || by == file.accused) return;
        vm.prank(by);
        moderation.join(id, uint32(bound(stake, 1, 1000)), who % 2 == 0 ? EVIDENCE : bytes32(0), _noPermit());
        ++done[0];
    }

    function pass(uint256 time) external {
        skip(bound(time, 1, 2 days));
    }

    function passTo(uint256 which) external {
        (bool some, uint256 id) = _some(which);
        if (some) _waitFor(id);
    }

    function moveOn(uint256 how) external {
        for (uint256 i = 0; i < ids.length; ++i) {
            uint256 dice = uint256(keccak256(abi.encode(how, i)));
            if (dice % 5 != 0) _moveCaseOn(ids[i], dice >> 8);
        }
    }

    function carryOut(uint256 which) external {
        (bool some, uint256 id) = _some(which);
        if (!some || moderation.motionOf(id).carriedOut || jury.caseOf(id).verdict != Verdict.Accepted) return;
        _carryOut(id);
        ++done[1];
    }

    function divide(uint256 which) external {
        (bool some, uint256 id) = _some(which);
        if (some && _isOver(id) && !moderation.motionOf(id).divided) moderation.divide(id);
    }

    function collect(uint256 which, uint256 who) external {
        (bool some, uint256 id) = _some(which);
        if (some && _isOver(id)) _collectFor(id, _people[who % _people.length]);
    }

    /// @notice The seller does with a listing what is open to its seller.
    function trade(uint256 which, uint256 what) external {
        Terms memory terms = _offers[which % LISTINGS];
        IListings.State state = _stateOf(terms);
        vm.startPrank(accused);
        if (state == IListings.State.Paused) listings.resume(terms);
        else if (state == IListings.State.Open && what % 3 != 0) listings.pause(terms);
        else if (state == IListings.State.Open && what % 30 == 0) listings.close(terms);
        vm.stopPrank();
    }

    /// @notice The governor closes and opens kinds, the guardian pauses.
    function rule(uint256 what) external {
        uint16 kind = what % 2 == 0 ? ACCOUNT : LISTING;
        bool closed = address(_target(kind)) == address(0);
        IModerated domain = kind == ACCOUNT ? IModerated(accounts) : IModerated(listings);
        vm.prank(governor);
        moderation.setKind(kind, IModeration.Kind(closed ? domain : IModerated(address(0)), closed ? 51 : 0, false));
        vm.prank(guardian);
        moderation.setPause(0);
    }

    /// @notice After the run, somebody without any rights lets time pass and empties every motion.
    function endByTime() external {
        skip(30 days);
        for (uint256 i = 0; i < ids.length; ++i) {
            if (!moderation.motionOf(ids[i]).divided) moderation.divide(ids[i]);
            for (uint256 j = 0; j < _people.length; ++j) {
                _collectFor(ids[i], _people[j]);
            }
        }
    }

    /// @notice What the court holds, owes, and has free, and what of it the jury returned for motions not divided yet.
    function books() external view returns (uint256 held, uint256 owed, uint256 free, uint256 returned) {
        (held, free) = (_heldByModeration(), _free(address(moderation)));
        for (uint256 i = 0; i < ids.length; ++i) {
            IModeration.MotionView memory motion = moderation.motionOf(ids[i]);
            uint256 tokens = uint256(motion.stake) + motion.joined;
            if (motion.divided) owed += motion.pool / tokens * _uncollected(ids[i]);
            else (owed, returned) = (owed + uint256(motion.joined) * 1e18, returned + jury.caseOf(ids[i]).returned);
        }
    }

    /// @notice All there is in the vault, and all that somebody has a claim on.
    function everything() external view returns (uint256 inVault, uint256 claimed) {
        inVault = moot.balanceOf(address(vault));
        claimed = _held() + _heldByModeration() + _free(address(moderation)) + _free(treasury) + _free(address(this));
        for (uint256 i = 0; i < _people.length; ++i) {
            claimed += _free(_people[i]);
        }
        for (uint256 i = 1; i < town.length; ++i) {
            claimed += _free(town[i]);
        }
    }

    /// @notice Open motions on a subject that has another open one.
    function crowded() external view returns (uint256 found) {
        for (uint256 i = 0; i < ids.length; ++i) {
            if (_isOver(ids[i])) continue;
            uint256 newest = moderation.motionOn(_wordsOf(ids[i]).kind, _wordsOf(ids[i]).subject);
            if (newest != ids[i]) ++found;
        }
    }

    /// @notice How many cases ended in which way, and how many were made at all.
    function endings() external view returns (uint256[4] memory verdicts, uint256 motions) {
        motions = ids.length;
        for (uint256 i = 0; i < ids.length; ++i) {
            ++verdicts[uint8(jury.caseOf(ids[i]).verdict)];
        }
    }

    function _collectFor(uint256 id, address who) private {
        if (!moderation.motionOf(id).divided) moderation.divide(id);
        if (moderation.stakeOf(id, who) == 0) return;
        moderation.collect(id, who);
        ++done[2];
    }

    function _someAsk(uint256 what) private view returns (Ask memory ask) {
        if (what % 4 == 0) {
            ask = _askSuspension();
            if (what % 8 == 0) ask.effect = 0;
            return ask;
        }
        ask = _askAbout(_offers[what % LISTINGS]);
        if (what % 5 == 0) ask.effect = RESTORE;
        if (what % 7 == 0) ask.effect = bytes32(bytes8("KR-11"));
    }

    function _some(uint256 which) private view returns (bool some, uint256 id) {
        if (ids.length != 0) return (true, ids[which % ids.length]);
    }

    function _nothing() private pure returns (IJury.CaseView memory) {}

    function _uncollected(uint256 id) private view returns (uint256 tokens) {
        for (uint256 i = 0; i < _people.length; ++i) {
            tokens += moderation.stakeOf(id, _people[i]);
        }
    }
}
