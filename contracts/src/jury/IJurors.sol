// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Verdict} from "./IJury.sol";
import {Count, Money, Payout} from "./Payouts.sol";

/// @notice Who may become a juror, for example one person one ticket. Asked when somebody joins and never again: a
/// registry can keep people out, but never empty a seat that was drawn.
interface IEligibility {
    /// @notice Whether `account` may join.
    function isEligible(address account) external view returns (bool);
}

/// @notice A seat of a round, as far as the lot is concerned.
struct Lookup {
    /// Names the shuffle: keccak256 of seed, case and round.
    bytes32 key;
    /// The list is read as it was then, up to this length.
    uint40 openedAt;
    uint24 places;
    uint16 seats;
    uint16 seat;
}

/// @notice What a juror loses who stayed away.
struct Penalty {
    address account;
    /// Deposit of a sealed vote that is in a pot already.
    uint96 unlocked;
    uint96 owed;
    /// Whether a ticket has to leave, if one stays, and where it stands.
    bool leaves;
    uint32 place;
    address reporter;
}

/// @notice How a case ended and what came in: all that follows from it is reckoned where the money is.
struct Division {
    /// Who receives for the asker's side: the asker, or the court.
    address asker;
    /// The zero address when nobody is accused.
    address accused;
    /// The zero address without an appeal.
    address appellant;
    /// What round one answered.
    Verdict first;
    /// What round two answered; {Verdict.None} when its lot never came.
    Verdict second;
    Count[2] counts;
    Money money;
    /// What the budget for repayments may spend in 30 days, in smallest units.
    uint256 cap;
}

/// @title Where people stand ready to judge
/// @notice A person bonds tickets, five deposits each. Each ticket is one lot in every draw from its warm-up until it
/// leaves. The bond of all tickets of a person is one sum: deposits for votes are locked in it, what a vote wins is
/// added to it, and what stands above five deposits a ticket can be withdrawn.
/// @dev Tickets stand in places. A place says whose ticket it is and in which cases, by the day of their opening, it
/// takes part. A place is written anew only when no case that saw the old ticket is open, and the new ticket takes part
/// only in cases of later days: nothing done after a case was opened changes whom it draws.
interface IJurors {
    /// @notice What a person put down.
    struct Juror {
        /// Bond that no vote has locked, in smallest units.
        uint96 free;
        /// Deposits of votes that are not settled.
        uint96 locked;
        /// Number of the person among all who ever joined; 0 for others.
        uint24 number;
        /// Tickets whose bond has not been paid back.
        uint16 tickets;
        /// Of them, those that did not ask to leave.
        uint16 staying;
    }

    /// @notice One place of the list.
    struct Ticket {
        address juror;
        /// First day (block time / 86,400) of whose cases it takes part in.
        uint16 since;
        /// First day of whose cases it no longer takes part in; 0 while it stays.
        uint16 until;
        /// Whether the ticket is gone: paid back, or moved to another place.
        bool vacated;
    }

    /// @notice One to a hundred tickets at a time, and no more vacant places than tickets.
    error TicketsOutOfBounds(uint256 count);
    /// @notice The registry does not know this person as one who may judge.
    error NotEligible(address account);
    /// @notice There is no staying ticket of this person in the place.
    error NotTicketOf(uint256 place, address account);
    /// @notice The ticket has not left, or cases that saw it may still be open; on day `from` they are not.
    error TicketInUse(uint256 place, uint256 from);
    /// @notice The place is not vacant.
    error PlaceNotVacant(uint256 place);
    /// @notice The bond behind the tickets of this person is enough.
    error BondSuffices(address account, uint256 bond, uint256 least);
    /// @notice More than the bond has above what the tickets need.
    error BondShort(address account, uint256 withdrawable, uint256 asked);
    /// @notice This account has never joined.
    error NotJuror(address account);
    /// @notice Only the jury, fixed when this was deployed.
    error NotJury(address caller);
    /// @notice Only the governor.
    error NotGovernor(address caller);
    /// @notice Somebody else was drawn for this seat; the zero address when the lot left it empty.
    error NotYourSeat(uint256 seat, address juror);
    /// @notice Places may have been written anew since this round; whom it drew is in its events.
    error SeatForgotten(uint256 seat);
    /// @notice The free part of the bond does not cover a deposit.
    error BondFullyLocked(address juror, uint256 free, uint256 needed);

    /// @notice `count` tickets of `juror` take part from day `since` on: the first in the vacant places `refilled`, the
    /// others from `firstPlace` on.
    event Joined(
        address indexed juror, uint24 number, uint16 count, uint32[] refilled, uint32 firstPlace, uint16 since
    );
    /// @notice `amount` was added to the bond of `juror`.
    event BondAdded(address indexed juror, uint96 amount);
    /// @notice `amount` of the bond went to the free balance of `juror`.
    event BondWithdrawn(address indexed juror, uint96 amount);
    /// @notice The ticket takes part in no case that opens on day `until` or later.
    event ExitRequested(address indexed juror, uint32 indexed place, uint16 until);
    /// @notice The ticket is gone; its part of the bond was paid.
    event ExitFinished(address indexed juror, uint32 indexed place);
    /// @notice For cases that open on day `since` or later the ticket in place `from` stands in place `to`.
    event TicketMoved(uint32 indexed from, uint32 indexed to, uint16 since);
    /// @notice New tickets bond five times `deposit`, in whole market tokens.
    event DepositSet(uint32 deposit);
    /// @notice `from` added to the budget from which fees are repaid to askers who were right.
    event RepaymentsFunded(address indexed from, uint96 amount);
    /// @notice Future joiners are asked about at `registry`; the zero address lets everybody join.
    event EligibilitySet(address registry);

    /// @notice Bonds `count` tickets, five deposits each, that take part after seven full days. Emits {Joined}.
    /// @param vacant Vacant places to fill first, so that the list stays dense.
    function join(uint16 count, uint32[] calldata vacant, Permit calldata permit) external;
    /// @notice Adds to the caller's bond. Emits {BondAdded}.
    function topUp(uint96 amount, Permit calldata permit) external;
    /// @notice Takes a ticket of the caller out of all cases of later days. Emits {ExitRequested}.
    function requestExit(uint32 place) external;
    /// @notice Takes out a ticket of somebody whose bond can no longer pay for staying away. Anybody.
    function dismiss(uint32 place) external;
    /// @notice Pays out a ticket when no case that saw it can be open. Anybody. Emits {ExitFinished}.
    function finishExit(uint32 place) external;
    /// @notice Fills a vacant place with the last ticket, or takes it off the end of the list. Anybody.
    function tidy(uint32 place) external;
    /// @notice Moves what the bond has above five deposits a ticket to the caller's free balance.
    function withdrawBond(uint96 amount) external;
    /// @notice Names the registry that future joiners are asked about at. Governor only. Emits {EligibilitySet}.
    function setEligibility(IEligibility registry) external;

    /// @notice Adds to the budget from which fees are repaid. Emits {RepaymentsFunded}.
    function fundRepayments(uint96 amount, Permit calldata permit) external;

    /// @notice The deposit of new cases, five of which stand behind a ticket. Jury only. Emits {DepositSet}.
    function setDeposit(uint32 deposit) external;
    /// @notice Takes a stake, a fee or the deposit of an appeal. Jury only, and of its own caller or of itself.
    function collect(address account, uint256 amount, Permit calldata permit) external;
    /// @notice Checks that `account` was drawn and locks `deposit` of its bond (nothing when 0). Jury only.
    /// @return number Of the juror.
    function lock(Lookup calldata seat, address account, uint96 deposit) external returns (uint24 number);
    /// @notice Unlocks one deposit of each juror and adds an amount to the free bond. Jury only.
    /// @param numbers 0 is passed over.
    function release(uint24[] calldata numbers, uint96 deposit, uint96[] calldata amounts) external;
    /// @notice Takes what a juror who stayed away owes, as far as the bond is free: a fifth for who reported it, the rest
    /// for the treasury. Jury only.
    function penalise(Penalty calldata penalty) external returns (uint96 taken, uint96 reward);
    /// @notice Divides the money of a case among its sides by {Payouts}, and repays the fee to an asker who was right as
    /// far as the budget goes. Jury only.
    function pay(Division calldata division) external returns (Payout memory payout, uint256 repaid);

    /// @notice Who was drawn for a seat; zeros when the lot left it empty.
    function drawn(Lookup calldata seat) external view returns (uint24 number, address account);
    /// @notice Who has this number.
    function jurorAt(uint24 number) external view returns (address);
    /// @notice Whether other votes have locked so much of the bond that a deposit is not free, though the bond suffices.
    function isFullyLocked(address account, uint256 deposit) external view returns (bool);
    /// @notice What the budget for repayments holds, what it paid in its last period, and which (block time / 30 days).
    function repayments() external view returns (uint96 left, uint96 spent, uint32 period);
    /// @notice What `account` put down.
    function jurorOf(address account) external view returns (Juror memory);
    /// @notice What the bond of `account` has above five deposits a ticket, and can be withdrawn now.
    function withdrawableOf(address account) external view returns (uint256);
    /// @notice The ticket in a place.
    function ticketAt(uint32 place) external view returns (Ticket memory);
    /// @notice Length of the list, tickets in it that stay, and people who ever joined.
    function pool() external view returns (uint32 places, uint32 staying, uint24 jurors);
    /// @notice The bonds that stand behind verdicts now, in smallest units: five deposits for each staying ticket.
    /// @dev Courts cap the value a jury may decide by a share of this.
    function activeBonds() external view returns (uint256);
}
