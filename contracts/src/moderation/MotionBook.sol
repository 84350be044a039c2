// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage, Verdict} from "../jury/IJury.sol";
import {IVault} from "../vault/IVault.sol";
import {IModeration, Motion} from "./IModeration.sol";
import {Kinds} from "./Kinds.sol";

/// @title What is known about motions
/// @dev One slot for the newest motion on a subject. What was asked is in the id; who asked, with how much, and the
/// answer stand in the jury's book. Slots for what happens later are written by those who make it happen.
abstract contract MotionBook is Kinds {
    struct Standing {
        /// Whole market tokens of all who joined.
        uint32 joined;
        bool carriedOut;
        bool divided;
        /// Whether who asked collected for the stake that went to the jury.
        bool askerCollected;
        /// What comes back for each whole token, in smallest units, once divided.
        uint96 perToken;
    }

    /// @dev Vault number of the market token.
    uint16 internal constant MARKET_TOKEN = 1;
    /// @dev One market token in smallest units; stakes count whole ones.
    uint256 internal constant UNIT = 1e18;
    uint256 private constant REJECTIONS_COUNT_FOR = 180 days;
    /// @dev 32 times the least stake.
    uint256 private constant MOST_DOUBLINGS = 5;
    uint256 private constant TIME_BITS = 40;

    /// @notice Where all money is.
    IVault public immutable VAULT;
    /// @notice Who decides motions, for ever.
    IJury public immutable JURY;

    mapping(bytes32 key => uint256 id) internal _newest;
    /// @dev When the last rejections of a subject were recorded, forty bits each, the newest lowest. The newest motion's
    /// own is added when the next one is made.
    mapping(bytes32 key => uint256 times) internal _rejections;
    mapping(uint256 id => Standing) internal _standings;
    mapping(uint256 id => mapping(address account => uint32)) internal _joined;

    constructor(IVault vault, IJury jury) {
        VAULT = vault;
        JURY = jury;
    }

    /// @inheritdoc IModeration
    function idOf(Motion memory motion) public view returns (uint256) {
        bytes32 digest = _digest(motion);
        return uint256(
            keccak256(
                abi.encode(block.chainid, address(this), motion.asker, digest, motion.reason, uint256(motion.openedAt))
            )
        );
    }

    /// @inheritdoc IModeration
    function motionOn(uint16 kind, bytes32 subject) external view returns (uint256 id) {
        return _newest[_key(kind, subject)];
    }

    /// @inheritdoc IModeration
    function leastStake(uint16 kind, bytes32 subject) external view returns (uint256) {
        bytes32 key = _key(kind, subject);
        return _leastStake(_openKind(kind), _rejectionsWith(key, _newest[key]));
    }

    /// @dev The stage of a motion's case, which is one.
    function _stageOf(uint256 id) internal view returns (Stage stage, IJury.CaseView memory file) {
        stage = JURY.stageOf(id);
        if (stage == Stage.None) revert MotionUnknown(id);
        file = JURY.caseOf(id);
        if (file.court != address(this)) revert MotionUnknown(id);
    }

    /// @dev What the jury asks for, doubled for each rejection that still counts.
    function _leastStake(Kind memory how, uint256 rejections) internal view returns (uint256 least) {
        (,, least) = JURY.quote(how.seats, how.grave, false);
        for (uint256 i = 0; i < MOST_DOUBLINGS; ++i) {
            // One time out of the word.
            // forge-lint: disable-next-line(unsafe-typecast)
            uint40 recordedAt = uint40(rejections >> (i * TIME_BITS));
            if (recordedAt != 0 && block.timestamp <= recordedAt + REJECTIONS_COUNT_FOR) least *= 2;
        }
    }

    /// @dev The rejections of a subject, with the one that its newest motion met.
    function _rejectionsWith(bytes32 key, uint256 newest) internal view returns (uint256 times) {
        if (newest == 0) return 0;
        times = _rejections[key];
        (Verdict verdict, uint40 since) = JURY.verdictOf(newest);
        if (verdict == Verdict.Rejected) times = times << TIME_BITS | since;
    }

    /// @dev What the jury takes as the subject of a case, and with it into the case's id.
    function _digest(Motion memory motion) internal pure returns (bytes32) {
        return
            keccak256(abi.encode(motion.kind, address(motion.target), motion.subject, motion.effect, motion.guideline));
    }

    function _key(uint16 kind, bytes32 subject) internal pure returns (bytes32) {
        return keccak256(abi.encode(kind, subject));
    }
}
