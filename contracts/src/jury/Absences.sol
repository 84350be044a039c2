// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Penalty} from "./IJurors.sol";
import {IJury} from "./IJury.sol";
import {Count} from "./Payouts.sol";
import {Votes} from "./Votes.sol";

/// @title What staying away costs
/// @dev One and a half deposits and the ticket, whether nothing was sealed or nothing opened: of a sealed vote the
/// deposit is in the pot already. Nothing where so few came that the jury gave no answer; then there is no telling
/// whether it was for want of will, and only the deposits of sealed votes are lost.
abstract contract Absences is Votes {
    /// @inheritdoc IJury
    function forfeitAbsent(uint256 id, uint8 number, uint16 seat, uint32 place) external {
        Live memory live = _load(id);
        Round memory round = _round(id, live.file, number);
        uint40 until = round.lot.revealUntil;
        if (until == 0 || block.timestamp <= until) revert WrongStage(id, live.stage);
        (bool opened,) = _voteOf(id, number, seat);
        if (opened) revert SeatRevealed(id, seat);
        Penalty memory penalty = _penaltyOf(live, round, seat);
        (penalty.place, penalty.reporter) = (place, msg.sender);
        _ballots[id][_seatKey(number, seat)] = ABSENCE_SETTLED;
        (uint96 taken, uint96 reward) = JURORS.penalise(penalty);
        emit AbsenceForfeited(id, number, seat, penalty.account, msg.sender, taken, reward);
    }

    function _penaltyOf(Live memory live, Round memory round, uint16 seat)
        private
        view
        returns (Penalty memory penalty)
    {
        uint256 ballot = _ballots[live.id][_seatKey(round.number, seat)];
        bool quorum = _hasQuorum(live.id, round);
        if (ballot == ABSENCE_SETTLED || (ballot == 0 && !quorum)) revert NothingDue(live.id, seat);
        uint96 deposit = _depositOf(live.file.deposit);
        penalty.leaves = quorum;
        if (quorum) penalty.owed = deposit / 2;
        if (ballot == 0) {
            penalty.account = _drawn(live.id, round, seat);
            if (penalty.account == address(0)) revert NoSuchSeat(live.id, seat);
            _requireNoParty(live, round.appellant, penalty.account);
            penalty.owed += deposit;
        } else {
            penalty.account = JURORS.jurorAt(uint24(ballot >> 8)); // forge-lint: disable-line(unsafe-typecast)
            penalty.unlocked = deposit;
        }
    }

    function _hasQuorum(uint256 id, Round memory round) private view returns (bool) {
        Count memory count = _count(id, round);
        return (count.accepting + count.rejecting) * 3 >= round.seats;
    }
}
