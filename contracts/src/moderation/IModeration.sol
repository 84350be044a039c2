// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {IModerated} from "./IModerated.sol";

/// @notice What somebody wants the neighbours to decide.
struct Ask {
    /// What kind of thing it is: 1 account, 2 listing, 3 advertisement, 4 group, 5 promotion, 6 experience,
    /// 7 certificate, 8 arbitrator.
    uint16 kind;
    /// Describes the subject in the words of its domain: `abi.encode(address)` of an account or arbitrator,
    /// `abi.encode(Terms)` of a listing.
    bytes about;
    /// What shall happen, in the words of the domain. Account and arbitrator: seconds of the suspension, 0 to lift one.
    /// Listing: up to four ISO 3166 codes of eight ASCII bytes each in which it is removed, or 0 for everywhere;
    /// `bytes32(type(uint256).max)` to restore it.
    bytes32 effect;
    /// Number of the guideline that was broken, 1 to 65,535; see the protocol's list.
    uint16 guideline;
    /// sha-256 of the public document that gives the reasons.
    bytes32 reason;
    /// In whole market tokens; at least {IModeration-leastStake}.
    uint32 stake;
}

/// @notice What was asked: {IModeration.Moved} tells every word of it. The jury's case id is a hash over these words, so
/// nothing of them is stored, and whoever carries out a verdict shows them again.
struct Motion {
    address asker;
    uint16 kind;
    /// The domain as the kind named it when the motion was made.
    IModerated target;
    bytes32 subject;
    bytes32 effect;
    uint16 guideline;
    bytes32 reason;
    /// Time of the block in which it was made.
    uint40 openedAt;
}

/// @title What the neighbours take off the market
/// @notice Anybody asks, with a stake, that something be removed or somebody be suspended. A jury drawn by lot answers.
/// Whoever asked rightly gets the stake back and a share of what the wrong votes lose; whoever asked wrongly loses the
/// stake to the accused. The verdict is recorded by the jury and carried out here, by anybody, in a call that may fail
/// without harm and can be repeated.
/// @dev A motion's id is its jury case's id. Others join with stake and evidence until votes are opened: all that comes
/// back to the asker is shared in proportion to what each put down, and so is what is lost.
///
/// | step       | who             | until when                        | if nobody does                              |
/// |------------|-----------------|-----------------------------------|---------------------------------------------|
/// | {move}     | anybody         | any time, one motion a subject    | nothing happens                             |
/// | {join}     | anybody         | end of the first round's Commit   | the asker carries it alone                  |
/// | {carryOut} | anybody         | any time after an accepting       | anybody else can, for ever                  |
/// |            |                 | verdict                           |                                             |
/// | {collect}  | anybody, for    | any time after the case is over   | the money waits                             |
/// |            | the one named   |                                   |                                             |
///
/// Invariants: what this contract holds equals what motions still owe to those who asked; a motion pays out exactly what
/// came in; a subject has at most one open motion; live motions ignore changes of the registry.
interface IModeration {
    /// @notice Where a kind is decided and how.
    struct Kind {
        /// The domain; the zero address while the kind is not open for motions.
        IModerated target;
        /// Wanted size of the jury.
        uint8 seats;
        /// Whether fewer than 51 jurors are too few.
        bool grave;
    }

    /// @notice A kind as it is registered when this is deployed.
    struct FirstKind {
        uint16 kind;
        Kind how;
    }

    /// @notice How a motion stands.
    struct MotionView {
        address asker;
        address accused;
        /// In whole market tokens: by the asker when it was made, and by all who joined.
        uint32 stake;
        uint32 joined;
        /// Whether the effect took place.
        bool carriedOut;
        /// Whether the motion's money arrived from the jury, so that it can be collected.
        bool divided;
        /// What all who asked share, in smallest units, once divided; the same for each token they put down.
        uint128 pool;
    }

    /// @notice Only the governor may register kinds, only the guardian may pause.
    error NotAuthorized(address caller);
    /// @notice No motions of this kind are possible.
    error KindUnknown(uint16 kind);
    /// @notice Jury sizes are odd, 21 to 101.
    error SeatsOutOfBounds(uint8 seats);
    /// @notice A guideline and a reason are named.
    error ReasonMissing();
    /// @notice Nobody reports what is their own.
    error OwnSubject(address account);
    /// @notice The subject is before a jury already: join that motion.
    error SubjectInMotion(bytes32 subject, uint256 motion);
    /// @notice The stake is below the least one for this subject now.
    error StakeShort(uint32 stake, uint256 least);
    /// @notice No such motion, or it asked for something else.
    error MotionUnknown(uint256 id);
    /// @notice Votes are being opened, or the case is over: nothing can be added any more.
    error TooLateToJoin(uint256 id);
    /// @notice Join with at least one whole token, and stay below 2^32 together.
    error StakeOutOfBounds(uint256 stake);
    /// @notice Evidence is named by the digest of a document.
    error EvidenceMissing();
    /// @notice There is no accepting verdict.
    error NotAccepted(uint256 id);
    /// @notice The effect took place before.
    error AlreadyCarriedOut(uint256 id);
    /// @notice The case is not over yet.
    error NotDecided(uint256 id);
    /// @notice Nothing is due to this account, or it was collected.
    error NothingDue(uint256 id, address account);
    /// @notice The money of this motion was divided already.
    error AlreadyDivided(uint256 id);
    /// @notice New motions are paused until `until`; nothing else is.
    error Paused(uint40 until);
    /// @notice Not longer than 14 days, and not again for 28 days after the last pause began.
    error PauseOutOfBounds(uint40 until, uint40 latest);

    /// @notice A kind of subject can be reported from now on, in another way than before, or (zero target) no more.
    event KindSet(uint16 indexed kind, address target, uint8 seats, bool grave);
    /// @notice `asker` asks the jury's case `id`. `about` describes the subject as in {Ask}.
    event Moved(
        uint256 indexed id,
        bytes32 indexed subject,
        address indexed asker,
        uint16 kind,
        address target,
        address accused,
        bytes32 effect,
        uint16 guideline,
        bytes32 reason,
        uint32 stake,
        bytes about
    );
    /// @notice `account` added `stake` to what is risked for this motion.
    event MotionJoined(uint256 indexed id, address indexed account, uint32 stake);
    /// @notice `by` published a document (sha-256 `evidence`) on this motion. Anybody may, the accused too.
    event EvidenceAdded(uint256 indexed id, address indexed by, bytes32 evidence);
    /// @notice The effect took place.
    event CarriedOut(uint256 indexed id, bytes32 indexed subject, bytes32 effect);
    /// @notice The money of a motion is here: `pool` for those who asked, `toAccused` of what others had added, and less
    /// than a unit for each token put down to the treasury.
    event MotionDivided(uint256 indexed id, uint128 pool, uint256 toAccused, uint256 toTreasury);
    /// @notice `account` received its part.
    event Collected(uint256 indexed id, address indexed account, uint256 amount);
    /// @notice No new motions before `until` (0: open again).
    event PauseSet(uint40 until);

    /// @notice Asks for a verdict and puts the stake down. Anybody but the accused. Emits {Moved}.
    /// @dev The stake doubles with each rejection of the same subject in the last 180 days, up to 32 times. The verdict of
    /// the last motion on it is recorded first, if nobody did.
    /// @return id Of the motion and of the jury's case.
    function move(Ask calldata ask, Permit calldata permit) external returns (uint256 id);
    /// @notice Adds stake to somebody's motion, and evidence if `evidence` is not 0. Anybody but the accused, until votes
    /// are opened. Emits {MotionJoined} and {EvidenceAdded}.
    function join(uint256 id, uint32 stake, bytes32 evidence, Permit calldata permit) external;
    /// @notice Publishes a document on a motion until votes are opened, or while an appeal may come. Anybody. Emits
    /// {EvidenceAdded}.
    function addEvidence(uint256 id, bytes32 evidence) external;
    /// @notice Carries out a recorded verdict that accepts. Anybody, until it works once. Emits {CarriedOut}.
    function carryOut(Motion calldata motion) external;
    /// @notice Fetches what the jury's case left for those who asked, once it is over; finalises it if nobody did. Anybody;
    /// {collect} does it as well. Emits {MotionDivided}.
    function divide(uint256 id) external;
    /// @notice Pays an asker's part to the free balance. Anybody, for anybody. Emits {Collected}.
    function collect(uint256 id, address account) external;
    /// @notice Registers, changes or closes a kind for new motions. Governor only. Emits {KindSet}.
    function setKind(uint16 kind, Kind calldata how) external;
    /// @notice Stops new motions for at most 14 days. Guardian only. Emits {PauseSet}.
    function setPause(uint40 until) external;

    /// @notice How a motion stands.
    function motionOf(uint256 id) external view returns (MotionView memory);
    /// @notice Id of the motion that asked this.
    function idOf(Motion calldata motion) external view returns (uint256);
    /// @notice What `account` put down for a motion and did not collect yet, in whole market tokens.
    function stakeOf(uint256 id, address account) external view returns (uint32);
    /// @notice How a kind is decided.
    function kindOf(uint16 kind) external view returns (Kind memory);
    /// @notice The newest motion on a subject, 0 when there never was one.
    function motionOn(uint16 kind, bytes32 subject) external view returns (uint256 id);
    /// @notice Least stake of a motion on this subject now, in whole market tokens; a rejection counts from when it is
    /// recorded. Reverts where the pool of jurors is too small for this kind.
    function leastStake(uint16 kind, bytes32 subject) external view returns (uint256);
    /// @notice Until when new motions are paused; in the past (or 0) when they are not.
    function pausedUntil() external view returns (uint40);
}
