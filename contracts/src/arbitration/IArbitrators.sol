// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Deal} from "../orders/Deal.sol";
import {Permit} from "../vault/IVault.sol";
import {IArbiter} from "./IArbiter.sol";

/// @notice Where a dispute is; follows from block time and from what was done.
enum Phase {
    /// Not disputed, or not under this arbiter.
    None,
    /// Arbitrators bid, for 48 hours from the dispute.
    Bidding,
    /// Each side seals whom it approves of, for 24 hours.
    Sealing,
    /// Each side opens what it sealed, for 24 hours or until both did.
    Opening,
    /// Both approve of somebody; the lot that picks among them is awaited.
    Choosing,
    /// The arbitrator has 5 days.
    Ruling,
    /// The ruling waits 72 hours for a complaint of misconduct.
    Complaint,
    /// A jury answers whether the complaint is right.
    Misconduct,
    /// Nobody was chosen, or the arbitrator failed: the dispute may go to a jury.
    ToJury,
    /// A jury decides the dispute.
    Jury,
    /// The decision can be carried out by {IArbitrators-finish}.
    Decided,
    /// No jury gave an answer twice, or the order's own time is over: time alone ends the order.
    Undecidable,
    /// The order ended: by this arbiter, or in {IOrders} without it.
    Closed
}

/// @notice An offer to judge.
struct Bid {
    address arbitrator;
    /// In market token; at most the deal's deposit.
    uint96 fee;
}

/// @title Arbitrators who bid for disputes
/// @notice Bonded neighbours offer to judge a dispute for a fee. Each side seals whom it would accept; both lists are
/// opened together and a lot picks from those on both, so that neither side picks alone. The arbitrator divides the price.
/// Whoever stays silent, on any side, sends the case to a jury and no further.
/// @dev The arbiter that deals freeze at purchase: it reads {IOrders} and rules there. A dispute is known by its order's
/// id and begins when the order was disputed; no call opens it. Every phase has a last second and a way out that anybody
/// may take.
///
/// | phase      | who moves it on                              | until                  | if nobody does             |
/// |------------|----------------------------------------------|------------------------|----------------------------|
/// | Bidding    | arbitrators bid, at most 32                  | dispute + 48 h         | no bid: ToJury             |
/// | Sealing    | each side seals its approvals                | + 24 h                 | a silent side: ToJury      |
/// | Opening    | each side opens them                         | + 24 h, or both opened | a silent side: ToJury      |
/// | Choosing   | anybody calls {choose} when the lot is there | + 3 d                  | ToJury                     |
/// | Ruling     | the arbitrator rules                         | chosen + 5 d           | a slice is lost: ToJury    |
/// | Complaint  | a side complains with a stake                | ruling + 72 h          | Decided                    |
/// | Misconduct | jurors                                       | the case's own times   | the ruling stands: Decided |
/// | ToJury     | anybody calls {sendToJury}                   | the order's deadline   | time alone ends the order  |
/// | Jury       | jurors                                       | the case's own times   | redrawn once, Undecidable  |
/// | Decided    | anybody calls {finish}                       | the order's deadline   | time alone ends the order  |
///
/// Settling, approving or releasing in {IOrders} ends a dispute at any time before it is ruled; what was locked here is
/// free then.
///
/// Invariants: what this contract holds equals the sum of all bonds; an arbitrator's locked bond never exceeds the bond;
/// a party is never arbitrator; an order is ruled at most once.
interface IArbitrators is IArbiter {
    /// @notice What an arbitrator put down in one token.
    struct Bond {
        uint128 amount;
        /// Of that, locked behind bids and running cases.
        uint128 locked;
    }

    /// @notice A dispute as it stands.
    struct DisputeView {
        Phase phase;
        /// Last second of the phase; 0 when it has none of its own.
        uint40 until;
        /// The zero address before somebody was chosen.
        address arbitrator;
        uint96 fee;
        /// Share of the price that goes back to the buyer; meaningful from Complaint on, or once a jury answered.
        uint16 buyerBps;
        /// sha-256 of the ruling's reasons.
        bytes32 reason;
        /// Whether each side has sealed, and opened, its approvals.
        bool buyerSealed;
        bool sellerSealed;
        bool buyerOpened;
        bool sellerOpened;
        /// Seed of this epoch picks; 0 before both opened.
        uint64 epoch;
        /// The jury's case on the complaint, and on the dispute itself; 0 where there is none.
        uint256 complaintCase;
        uint256 juryCase;
        /// Whether the jury on the dispute is the second one.
        bool redrawn;
    }

    /// @notice The deal is not disputed, or freezes another arbiter.
    error NotDisputedHere(bytes32 id);
    /// @notice Not possible in this phase.
    error WrongPhase(bytes32 id, Phase phase);
    /// @notice Neither the buyer nor the seller.
    error NotParty(bytes32 id, address caller);
    /// @notice Nobody judges an own case.
    error PartyToDispute(bytes32 id, address party);
    /// @notice The fee is above what one side put down.
    error FeeAboveDeposit(uint96 fee, uint96 deposit);
    /// @notice One bid an arbitrator; withdraw it first.
    error AlreadyBid(bytes32 id, address arbitrator);
    /// @notice All 32 places are taken by bids that cost no more.
    error BidNotBetter(uint96 fee, uint96 worst);
    /// @notice This arbitrator did not bid here.
    error NoBid(bytes32 id, address arbitrator);
    /// @notice A bid locks a fifth of what is at stake; less of the bond in this token is free.
    error BondShort(uint16 token, uint256 free, uint256 needed);
    /// @notice Barred by a verdict until `until`.
    error Barred(address arbitrator, uint40 until);
    /// @notice A sealed list is not zero.
    error CommitmentEmpty();
    /// @notice This is not what was sealed.
    error CommitmentMismatch(bytes32 id, address party);
    /// @notice The list approves of places in which there is no bid.
    error ApprovalOutOfRange(uint32 approvals, uint256 bids);
    /// @notice Nobody posted the seed of this epoch yet.
    error SeedMissing(uint64 epoch);
    /// @notice Only the arbitrator who was chosen.
    error NotArbitrator(bytes32 id, address caller);
    /// @notice More than all of the price, or no reasons.
    error RulingOutOfBounds(uint16 buyerBps, bytes32 reason);
    /// @notice A complaint gives its reasons.
    error ReasonMissing();
    /// @notice Evidence is named by the digest of a document.
    error EvidenceMissing();
    /// @notice No jury may decide this: the value is above its limit, too few tickets are bonded, or the order ends before
    /// a jury could answer.
    error NotCovered(bytes32 id);
    /// @notice The jury's case is not decided yet.
    error CaseOpen(uint256 juryCase);
    /// @notice Only the governor.
    error NotAuthorized(address caller);

    /// @notice `arbitrator` put `amount` of a token behind its judgements, or (negative) took it back.
    event BondChanged(address indexed arbitrator, uint16 indexed token, int256 amount);
    /// @notice Part of the bond is locked for an order, or (negative) free again.
    event BondLocked(address indexed arbitrator, bytes32 indexed id, uint16 indexed token, int256 amount);
    /// @notice `arbitrator` offers to judge for `fee`; `slot` is its place in everybody's list.
    event BidPlaced(bytes32 indexed id, address indexed arbitrator, uint96 fee, uint8 slot);
    /// @notice The bid in `slot` is gone: withdrawn, or displaced by a cheaper one.
    event BidRemoved(bytes32 indexed id, address indexed arbitrator, uint8 slot);
    /// @notice `party` sealed its list.
    event ApprovalsSealed(bytes32 indexed id, address indexed party, bytes32 commitment);
    /// @notice `party` opened its list: bit i approves of slot i. With `oneIsEnough` a single common name will do.
    event ApprovalsOpened(bytes32 indexed id, address indexed party, uint32 approvals, bool oneIsEnough);
    /// @notice Both lists are open; the seed of `epoch` picks from `common`.
    event ChoiceAwaited(bytes32 indexed id, uint64 epoch, uint32 common);
    /// @notice The lot fell on `arbitrator`, who has until `until`.
    event ArbitratorChosen(bytes32 indexed id, address indexed arbitrator, uint96 fee, uint40 until);
    /// @notice The arbitrator divides the price; it stands unless somebody complains until `until`.
    event Ruled(bytes32 indexed id, address indexed arbitrator, uint16 buyerBps, bytes32 reason, uint40 until);
    /// @notice The arbitrator gave no ruling in time and lost `slice` of the bond in a token, half of it to each side. Said
    /// for each token of the bond; what was locked for the order is free afterwards.
    event RulingMissed(bytes32 indexed id, address indexed arbitrator, uint16 indexed token, uint256 slice);
    /// @notice `by` complains of misconduct; the jury's case `juryCase` answers.
    event Complained(bytes32 indexed id, address indexed by, uint256 juryCase, bytes32 reason);
    /// @notice The jury agreed: the ruling is void and `amount` of the bond, all that was locked for the order, goes to who
    /// complained. Said for each token of the bond.
    event ComplaintUpheld(bytes32 indexed id, address indexed arbitrator, uint16 indexed token, uint256 amount);
    /// @notice The jury disagreed, or gave no answer: the ruling stands.
    event ComplaintRejected(bytes32 indexed id, address indexed arbitrator);
    /// @notice A jury decides whether the buyer gets the price back (yes) or not (no).
    event SentToJury(bytes32 indexed id, uint256 juryCase, bool redrawn);
    /// @notice The order was ruled: by an arbitrator, or (the zero address) by a jury.
    event DisputeFinished(bytes32 indexed id, address indexed arbitrator, uint16 buyerBps, uint96 cost);
    /// @notice `by` added a document (sha-256 `evidence`) to the file of a dispute. Sealed ones are for the sides and the
    /// arbitrator; public ones are for a jury and everybody.
    event EvidenceAdded(bytes32 indexed id, address indexed by, bytes32 evidence, bool isPublic);
    /// @notice `arbitrator` may not bid before `until` (0: may again), by a verdict.
    event BarSet(address indexed arbitrator, uint40 until);
    /// @notice A jury may decide orders in this token up to `price`.
    event JuryLimitSet(uint16 indexed token, uint96 price);

    /// @notice Puts a token behind the caller's judgements. Emits {BondChanged}.
    function addBond(uint16 token, uint128 amount, Permit calldata permit) external;
    /// @notice Takes back what is not locked, to the free balance. Emits {BondChanged}.
    function withdrawBond(uint16 token, uint128 amount) external;

    /// @notice Offers to judge. Locks a fifth of the price in its token and of both deposits in market token. Among 32
    /// bids a cheaper one displaces the dearest, the latest of them first. Emits {BidPlaced}.
    function bid(Deal calldata deal, uint96 fee) external;
    /// @notice Withdraws the caller's bid while bids are taken. Emits {BidRemoved}.
    function withdrawBid(Deal calldata deal) external;
    /// @notice Seals, or seals anew, whom the caller approves of. A side only. Emits {ApprovalsSealed}.
    /// @param commitment {approvalsDigest}.
    function sealApprovals(Deal calldata deal, bytes32 commitment) external;
    /// @notice Opens what `party` sealed. Anybody who knows it. Emits {ApprovalsOpened}, and {ChoiceAwaited} after the
    /// second, if at least three are on both lists, or one and both said that one is enough.
    function openApprovals(Deal calldata deal, address party, uint32 approvals, bool oneIsEnough, bytes32 salt) external;
    /// @notice Lets the lot pick. Anybody, once the seed is there; moves on to another epoch when it was missed. Emits
    /// {ArbitratorChosen} or {ChoiceAwaited}.
    function choose(Deal calldata deal) external;
    /// @notice Divides the price. The chosen arbitrator only. Emits {Ruled}.
    /// @param reason sha-256 of the ruling's reasons, which both sides can read.
    function rule(Deal calldata deal, uint16 buyerBps, bytes32 reason) external;
    /// @notice Complains of the arbitrator's misconduct, with a stake as in a motion. A side only, while the order lasts
    /// long enough for a jury's answer: nobody complains to let time run out. Emits {Complained}.
    /// @param stake In whole market tokens.
    function complain(Deal calldata deal, bytes32 reason, uint32 stake, Permit calldata permit) external;
    /// @notice Asks a jury when nobody was chosen, the arbitrator failed, or a first jury gave no answer. Anybody. Emits
    /// {SentToJury}.
    function sendToJury(Deal calldata deal) external;
    /// @notice Carries out the ruling or the jury's verdict: the money moves. Anybody. Emits {DisputeFinished}.
    function finish(Deal calldata deal) external;
    /// @notice Frees the bonds behind bids that can no longer be chosen, and settles the bond of an arbitrator whose part
    /// is over. Anybody, as often as they like. Emits {BondLocked}, {RulingMissed}, {ComplaintUpheld} and
    /// {ComplaintRejected}.
    function releaseBids(Deal calldata deal) external;
    /// @notice Adds a document to the file. A side or the chosen arbitrator, until the dispute is decided. Emits
    /// {EvidenceAdded}.
    function addEvidence(Deal calldata deal, bytes32 evidence, bool isPublic) external;
    /// @notice Sets up to which price a jury may decide orders in a token. Governor only. Emits {JuryLimitSet}.
    /// @dev In market token half of all active bonds is the limit as well.
    function setJuryLimit(uint16 token, uint96 price) external;

    /// @notice The dispute over an order.
    function disputeOf(Deal calldata deal) external view returns (DisputeView memory);
    /// @notice Bids by slot; a place without arbitrator is empty. At most 32.
    function bidsOf(bytes32 id) external view returns (Bid[] memory);
    /// @notice What an arbitrator put down in a token.
    function bondOf(address arbitrator, uint16 token) external view returns (Bond memory);
    /// @notice What a bid on this deal locks: in the price's token and in market token (together in the first when they
    /// are the same).
    function bondFor(Deal calldata deal) external view returns (uint256 ofPrice, uint256 ofDeposits);
    /// @notice Until when an arbitrator is barred; in the past (or 0) when not.
    function barredUntil(address arbitrator) external view returns (uint40);
    /// @notice Up to which price a jury may decide orders in a token now.
    function juryLimitOf(uint16 token) external view returns (uint256);
    /// @notice What to seal: bound to chain, this contract, order, party, list, flag and a salt nobody else knows.
    function approvalsDigest(bytes32 id, address party, uint32 approvals, bool oneIsEnough, bytes32 salt)
        external
        view
        returns (bytes32);
}
