// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Opening, Stage, Verdict} from "../jury/IJury.sol";
import {Permit} from "../vault/IVault.sol";
import {IModerated} from "./IModerated.sol";
import {Ask, IModeration, Motion} from "./IModeration.sol";
import {MotionBook} from "./MotionBook.sol";

/// @title How motions are made and joined
abstract contract Motions is MotionBook {
    /// @inheritdoc IModeration
    function move(Ask calldata ask, Permit calldata permit) external returns (uint256 id) {
        _requireNotPaused();
        if (ask.guideline == 0 || ask.reason == 0) revert ReasonMissing();
        Kind memory how = _openKind(ask.kind);
        (Motion memory motion, address accused) = _motionFrom(ask, how.target);
        id = idOf(motion);
        _succeed(motion, id, how, ask.stake);
        JURY.open(_opening(motion, accused, how, ask.stake), permit);
        _announce(id, motion, accused, ask);
    }

    /// @inheritdoc IModeration
    function join(uint256 id, uint32 stake, bytes32 evidence, Permit calldata permit) external {
        (Stage stage, IJury.CaseView memory file) = _stageOf(id);
        if (stage > Stage.Commit || file.appellant != address(0)) revert TooLateToJoin(id);
        if (file.accused == msg.sender) revert OwnSubject(msg.sender);
        uint256 joined = uint256(_standings[id].joined) + stake;
        if (stake == 0 || joined + file.stake > type(uint32).max) revert StakeOutOfBounds(stake);
        _standings[id].joined = uint32(joined); // forge-lint: disable-line(unsafe-typecast)
        _joined[id][msg.sender] += stake;
        emit MotionJoined(id, msg.sender, stake);
        if (evidence != 0) emit EvidenceAdded(id, msg.sender, evidence);
        VAULT.take(MARKET_TOKEN, msg.sender, stake * UNIT, permit);
    }

    /// @inheritdoc IModeration
    function addEvidence(uint256 id, bytes32 evidence) external {
        if (evidence == 0) revert EvidenceMissing();
        (Stage stage,) = _stageOf(id);
        if (stage > Stage.Commit && stage != Stage.Appeal) revert TooLateToJoin(id);
        emit EvidenceAdded(id, msg.sender, evidence);
    }

    function _motionFrom(Ask calldata ask, IModerated target)
        private
        view
        returns (Motion memory motion, address accused)
    {
        motion.asker = msg.sender;
        motion.kind = ask.kind;
        motion.target = target;
        (motion.subject, accused) = target.subjectOf(ask.about, ask.effect);
        // Nobody would ever have what a rejection brings to these.
        if (accused == address(0) || accused == address(this)) revert IModerated.SubjectUnknown(motion.subject);
        if (accused == msg.sender) revert OwnSubject(accused);
        motion.effect = ask.effect;
        motion.guideline = ask.guideline;
        motion.reason = ask.reason;
        motion.openedAt = uint40(block.timestamp);
    }

    /// @dev Puts a motion in the place of the last one on its subject, which must be over.
    function _succeed(Motion memory motion, uint256 id, Kind memory how, uint32 stake) private {
        bytes32 key = _key(motion.kind, motion.subject);
        uint256 last = _newest[key];
        uint256 rejections = 0;
        if (last != 0) {
            Stage stage = JURY.stageOf(last);
            if (stage != Stage.Final && stage != Stage.Void) revert SubjectInMotion(motion.subject, last);
            (Verdict verdict,) = JURY.verdictOf(last);
            // Nobody shall save the doubling by leaving a rejection unrecorded.
            if (verdict == Verdict.None) JURY.finalise(last);
            rejections = _rejectionsWith(key, last);
            _rejections[key] = rejections;
        }
        uint256 least = _leastStake(how, rejections);
        if (stake < least) revert StakeShort(stake, least);
        _newest[key] = id;
    }

    function _opening(Motion memory motion, address accused, Kind memory how, uint32 stake)
        private
        pure
        returns (Opening memory)
    {
        return Opening({
            asker: motion.asker,
            accused: accused,
            subject: _digest(motion),
            reason: motion.reason,
            seats: how.seats,
            grave: how.grave,
            feeLater: false,
            feeDoubled: false,
            viaCourt: true,
            stake: stake
        });
    }

    function _announce(uint256 id, Motion memory motion, address accused, Ask calldata ask) private {
        emit Moved(
            id,
            motion.subject,
            motion.asker,
            motion.kind,
            address(motion.target),
            accused,
            motion.effect,
            motion.guideline,
            motion.reason,
            ask.stake,
            ask.about
        );
    }
}
