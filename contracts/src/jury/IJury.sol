// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";

/// @notice Where a case is; follows from block time, nobody has to move it on.
enum Stage {
    /// Never opened.
    None,
    /// The lot is not drawn yet.
    AwaitSeed,
    /// Jurors seal their votes.
    Commit,
    /// Anybody who knows a vote and its salt opens it.
    Reveal,
    /// Who disagrees may ask a larger jury.
    Appeal,
    /// Decided.
    Final,
    /// No lot came in time; stakes go back.
    Void
}

/// @notice What a jury answered.
enum Verdict {
    /// Nothing was recorded yet.
    None,
    /// Most said no.
    Rejected,
    /// Most said yes.
    Accepted,
    /// A tie, too few, or no lot.
    Undecided
}

/// @notice What a court asks a jury.
struct Opening {
    /// Who asks and puts the stake down: the court's own caller. Accepting favours this side.
    address asker;
    /// Who gains when the answer is no; the zero address when nobody does.
    address accused;
    /// What it is about, in the words of the court.
    bytes32 subject;
    /// sha-256 of the document that gives the reasons.
    bytes32 reason;
    /// Wanted size of the jury: odd, at most 101. A small pool makes it smaller.
    uint8 seats;
    /// Whether fewer than 51 are too few; otherwise fewer than 21 are.
    bool grave;
    /// Whether the court brings the fee after the verdict, from the loser; there is no stake then.
    bool feeLater;
    /// Whether jurors get twice the fee, as when a jury is drawn again because too few came.
    bool feeDoubled;
    /// Whether what comes back to the asker's side (stake, share, repaid fee) goes to the court's own free balance, which
    /// owes it to several people. The asker stays the party that may not judge.
    bool viaCourt;
    /// In whole market tokens; at least twice the fee of all seats.
    uint32 stake;
}

/// @title Juries drawn by lot
/// @notice A court asks, a lot that nobody could know draws tickets, their owners vote under seal, open their votes, and
/// the money of those who were wrong or stayed away goes to those who came and were right. One appeal to a larger jury.
/// @dev Seat s of a round belongs to the place `permutation(seed, case, round, s)` of the list as it was when the round
/// began: drawing costs nothing and gives everybody the same answer. {IJurors} keeps the list, the bonds and the money.
/// The jury does not know what a case is about; a
/// verdict is recorded here and carried out by the court, in another call.
///
/// A case keeps the parameters it was opened under. Deadlines are the last second in which something is possible. Every
/// stage ends by time alone.
///
/// Invariants: what a case pays never exceeds what came in; less than one unit for each head is left over and goes to
/// the treasury; a seat counts once for commit, reveal and claim; distinct seats have distinct tickets.
interface IJury {
    /// @notice Amounts in whole market tokens, times in seconds.
    struct Parameters {
        /// D, what a vote puts at risk.
        uint32 deposit;
        /// What a seat costs who asks.
        uint32 fee;
        /// Least stake.
        uint32 minStake;
        /// Most that is repaid from the common budget to askers who were right, in 30 days.
        uint32 repaymentCap;
        uint32 commitFor;
        uint32 revealFor;
        uint32 appealFor;
    }

    /// @notice A case as it was opened and stands.
    struct CaseView {
        /// Which court asked.
        address court;
        address asker;
        address accused;
        uint16 version;
        uint32 stake;
        bool feeLater;
        bool feeDoubled;
        /// Whether the court receives for the asker's side.
        bool viaCourt;
        /// Whether its money was divided, so that seats can be claimed.
        bool settled;
        Verdict verdict;
        /// When the verdict was recorded.
        uint40 finalSince;
        address appellant;
        /// What a coherent juror of each round gets besides the own deposit.
        uint96[2] shares;
        /// What the court received for the asker's side, once settled, in smallest units.
        uint96 returned;
    }

    /// @notice One round of a case.
    struct RoundView {
        /// The list is read as it was at this time, up to this length.
        uint40 snapshotAt;
        uint24 places;
        uint16 seats;
        uint32 epoch;
        /// Shortened seed; 0 before the lot is drawn.
        bytes32 seed;
        /// Last seconds; 0 before the lot is drawn.
        uint40 commitUntil;
        uint40 revealUntil;
        uint16 committed;
        uint16 accepting;
        uint16 rejecting;
    }

    /// @notice Only courts, fixed when the jury was deployed, open cases.
    error NotCourt(address caller);
    /// @notice Only the governor.
    error NotAuthorized(address caller);
    /// @notice Nobody could ever receive money at this address.
    error BadParty(address party);
    /// @notice The same court opened the same case in this very second.
    error CaseExists(uint256 id);
    /// @notice No such round.
    error UnknownRound(uint256 id, uint8 round);
    /// @notice Not possible in this stage.
    error WrongStage(uint256 id, Stage stage);
    /// @notice A jury is odd, at most 101, and at least 21 (51 for a grave case).
    error SeatsOutOfBounds(uint256 seats);
    /// @notice Too few tickets for a jury.
    error PoolTooSmall(uint256 staying, uint256 needed);
    /// @notice The stake is below the least one, or there is one where none belongs.
    error StakeOutOfBounds(uint256 stake, uint256 least);
    /// @notice Nobody posted the seed of this epoch yet.
    error SeedMissing(uint64 epoch);
    /// @notice The round has no such seat, or the lot left it empty.
    error NoSuchSeat(uint256 id, uint256 seat);
    /// @notice Who is a party judges nothing and loses nothing by it.
    error PartyToCase(uint256 id, address party);
    /// @notice A sealed vote is not zero.
    error CommitmentEmpty();
    /// @notice The bond covers a deposit, or too little of it is locked to be an excuse.
    error NotFullyLocked(address juror);
    /// @notice There is no sealed vote of this seat that could still be opened.
    error NothingCommitted(uint256 id, uint256 seat);
    /// @notice This is not what was sealed.
    error CommitmentMismatch(uint256 id, uint256 seat);
    /// @notice 0 for no, 1 for yes.
    error ChoiceOutOfRange(uint256 choice);
    /// @notice As many salts as seats.
    error LengthMismatch(uint256 seats, uint256 salts);
    /// @notice The vote was opened: nobody stayed away.
    error SeatRevealed(uint256 id, uint256 seat);
    /// @notice Nothing is due for this seat, or it was settled before.
    error NothingDue(uint256 id, uint256 seat);
    /// @notice The jury could not be any larger.
    error NoLargerJury(uint256 staying);
    /// @notice The money was divided already.
    error AlreadySettled(uint256 id);
    /// @notice The money is not divided yet: somebody has to finalise the case.
    error NotSettled(uint256 id);
    /// @notice The court may still bring the fee.
    error FeePending(uint256 id, uint256 until);
    /// @notice A parameter is out of its bounds.
    error ParameterOutOfBounds(uint256 value, uint256 bound);

    /// @notice New cases are decided under these.
    event ParametersSet(uint16 indexed version, Parameters parameters);
    /// @notice `court` asks on behalf of `asker`.
    /// @param flags 1 the fee comes later, 2 it is doubled, 4 the court receives for the asker's side.
    event CaseOpened(
        uint256 indexed id,
        address indexed court,
        address indexed asker,
        address accused,
        bytes32 subject,
        bytes32 reason,
        uint8 seats,
        uint24 places,
        uint16 version,
        uint32 stake,
        uint32 epoch,
        uint8 flags
    );
    /// @notice The seed was missed; the lot is drawn from a later one.
    event SeedPostponed(uint256 indexed id, uint8 round, uint32 epoch);
    /// @notice The lot is drawn: seats follow from `seed`. Votes are sealed until `commitUntil`.
    event SeatsDrawn(uint256 indexed id, uint8 round, bytes32 seed, uint40 commitUntil, uint40 revealUntil);
    /// @notice `juror` sealed a vote, or replaced it.
    event Committed(uint256 indexed id, uint8 round, uint16 seat, address indexed juror, bytes32 commitment);
    /// @notice A vote was opened: 0 for no, 1 for yes.
    event Revealed(uint256 indexed id, uint8 round, uint16 seat, uint8 choice);
    /// @notice `by` knew the vote before votes were opened; its deposit is lost.
    event LeakProven(uint256 indexed id, uint8 round, uint16 seat, address indexed by);
    /// @notice The whole bond of who was drawn is locked by other votes; the seat stays empty without harm.
    event Excused(uint256 indexed id, uint8 round, uint16 seat, address indexed juror);
    /// @notice `juror` did not open a vote: besides the deposit of a sealed one, `amount` of the bond is lost.
    event AbsenceForfeited(
        uint256 indexed id,
        uint8 round,
        uint16 seat,
        address indexed juror,
        address indexed by,
        uint96 amount,
        uint96 reward
    );
    /// @notice `appellant` asks `seats` others.
    event Appealed(
        uint256 indexed id, address indexed appellant, uint16 seats, uint24 places, uint96 deposit, uint32 epoch
    );
    /// @notice The answer.
    event VerdictRecorded(uint256 indexed id, Verdict verdict);
    /// @notice The money was divided.
    event CaseSettled(
        uint256 indexed id,
        uint96[2] shares,
        uint256 toAsker,
        uint256 toAccused,
        uint256 toAppellant,
        uint256 toTreasury,
        uint256 repaid
    );
    /// @notice The deposit of a seat is free again with its share (`amount` together), or lost (0).
    event Claimed(uint256 indexed id, uint8 round, uint16 seat, uint96 amount);

    /// @notice Opens a case and takes the stake from the asker. Courts only. Emits {CaseOpened}.
    /// @return id keccak256(abi.encode(chain, court, asker, subject, reason, block time)): it proves what was asked.
    function open(Opening calldata opening, Permit calldata permit) external returns (uint256 id);
    /// @notice Draws the lot as soon as its seed is there, or moves on to a later one when it was missed. Anybody; the
    /// first commit does it as well.
    function start(uint256 id) external;
    /// @notice Seals or replaces the vote of a seat and locks a deposit. Who was drawn only. Emits {Committed}.
    /// @param commitment {commitmentOf}; a reveal shows whether it is one.
    function commit(uint256 id, uint16 seat, bytes32 commitment) external;
    /// @notice Says that the bond of who was drawn is locked as a whole, so that staying away costs nothing. Anybody.
    function excuse(uint256 id, uint16 seat) external;
    /// @notice Opens a sealed vote. Anybody who knows it. Emits {Revealed}.
    function reveal(uint256 id, uint16 seat, uint8 choice, bytes32 salt) external;
    /// @notice Opens many. Those that are open are passed over, so that nobody can spoil a batch.
    /// @param choices Bit i is the choice of `seats[i]`.
    function revealMany(uint256 id, uint16[] calldata seats, uint256 choices, bytes32[] calldata salts) external;
    /// @notice Shows that somebody other than the juror's silence keeps this vote: known before its time, its deposit
    /// goes into the pot. Emits {LeakProven}.
    function proveLeak(uint256 id, uint16 seat, uint8 choice, bytes32 salt) external;
    /// @notice Takes what a juror owes who sealed or opened nothing, and that ticket. A fifth goes to the caller.
    /// @param place Where a staying ticket of the juror stands; not looked at when there is none.
    function forfeitAbsent(uint256 id, uint8 round, uint16 seat, uint32 place) external;
    /// @notice Asks a larger jury, with one and a half times its fee as a deposit. Anybody, once. Emits {Appealed}.
    function appeal(uint256 id, Permit calldata permit) external;
    /// @notice Records the verdict and divides the money. Anybody. Emits {VerdictRecorded} and {CaseSettled}.
    function finalise(uint256 id) external;
    /// @notice Brings the fee of a case without stake, from what the jury's contract was paid. Courts only.
    /// @dev Possible for 7 days from the verdict on; later it goes to the treasury.
    function fund(uint256 id, uint96 amount) external;
    /// @notice Settles seats whose votes were opened: deposit and share to the bond of each juror. Anybody.
    function claim(uint256 id, uint8 round, uint16[] calldata seats) external;
    /// @notice Sets what future cases are decided under. Governor only. Emits {ParametersSet}.
    function setParameters(Parameters calldata parameters) external;

    /// @notice What a case with a stake would be opened with now, in whole market tokens. Reverts as {open} does when the
    /// pool is too small.
    /// @param seats Wanted size, as in {Opening}; so are `grave` and `feeDoubled`.
    function quote(uint8 seats, bool grave, bool feeDoubled)
        external
        view
        returns (uint8 actualSeats, uint32 fee, uint32 leastStake);
    /// @notice What the jury answered, and since when; {Verdict.None} until it was recorded.
    function verdictOf(uint256 id) external view returns (Verdict verdict, uint40 finalSince);
    /// @notice Where a case is now.
    function stageOf(uint256 id) external view returns (Stage);
    /// @notice Who was drawn for a seat; the zero address when the lot left it empty.
    function seatOf(uint256 id, uint8 round, uint16 seat) external view returns (address juror);
    /// @notice The case. Reverts with {WrongStage} when nobody opened it, as {roundOf} and {seatOf} do.
    function caseOf(uint256 id) external view returns (CaseView memory);
    /// @notice A round (1 or 2) of the case.
    function roundOf(uint256 id, uint8 round) external view returns (RoundView memory);
    /// @notice The sealed vote of a seat, lowest bit first: 1 sealed, 2 leaked, 4 absence settled (8 bits together), the
    /// juror's number (24), the lower part of the commitment (224). 0 before the commit and after the claim.
    function ballotOf(uint256 id, uint8 round, uint16 seat) external view returns (uint256);
    /// @notice What to seal: bound to chain, jury, case, round, seat, choice and a salt nobody else knows.
    function commitmentOf(uint256 id, uint8 round, uint16 seat, uint8 choice, bytes32 salt)
        external
        view
        returns (bytes32);
    /// @notice Parameters of new cases and their version.
    function parameters() external view returns (uint16 version, Parameters memory);
    /// @notice Parameters of cases with this version.
    function parametersOf(uint16 version) external view returns (Parameters memory);
    /// @notice Whether `account` may open cases.
    function isCourt(address account) external view returns (bool);
}
