// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Cases} from "./Cases.sol";
import {IJury, Stage} from "./IJury.sol";

/// @title How votes are sealed and opened
/// @dev A sealed vote keeps the number of who sealed it, so that opening and paying need no draw.
abstract contract Votes is Cases {
    uint256 internal constant SEALED = 1;
    uint256 internal constant LEAKED = 2;
    /// @dev A whole ballot: nothing was sealed and nothing is owed, or what was owed is settled.
    uint256 internal constant ABSENCE_SETTLED = 4;

    /// @inheritdoc IJury
    function commit(uint256 id, uint16 seat, bytes32 commitment) external {
        if (uint224(uint256(commitment)) == 0) revert CommitmentEmpty();
        Live memory live = _load(id);
        if (live.stage == Stage.AwaitSeed) _drawLot(live);
        else _requireStage(live, Stage.Commit);
        _requireNoParty(live, live.round.appellant, msg.sender);
        uint8 round = live.round.number;
        uint256 ballot = _ballots[id][_seatKey(round, seat)];
        if (ballot & LEAKED != 0) revert NothingCommitted(id, seat);
        uint96 deposit = 0;
        if (ballot & SEALED == 0) {
            deposit = _depositOf(live.file.deposit);
            _lots[id][round].committed = live.round.lot.committed + 1;
        }
        uint256 number = JURORS.lock(_seat(id, live.round, seat), msg.sender, deposit);
        _ballots[id][_seatKey(round, seat)] = uint256(commitment) << 32 | number << 8 | SEALED;
        emit Committed(id, round, seat, msg.sender, commitment);
    }

    /// @inheritdoc IJury
    function excuse(uint256 id, uint16 seat) external {
        Live memory live = _loadIn(id, Stage.Commit);
        uint256 key = _seatKey(live.round.number, seat);
        address account = _drawn(id, live.round, seat);
        if (_ballots[id][key] != 0) revert NothingDue(id, seat);
        if (!JURORS.isFullyLocked(account, _depositOf(live.file.deposit))) revert NotFullyLocked(account);
        _ballots[id][key] = ABSENCE_SETTLED;
        emit Excused(id, live.round.number, seat, account);
    }

    /// @inheritdoc IJury
    function reveal(uint256 id, uint16 seat, uint8 choice, bytes32 salt) external {
        uint8 round = _roundToReveal(id);
        if (choice > 1) revert ChoiceOutOfRange(choice);
        if (!_reveal(id, round, seat, choice, salt)) revert SeatRevealed(id, seat);
    }

    /// @inheritdoc IJury
    function revealMany(uint256 id, uint16[] calldata seats, uint256 choices, bytes32[] calldata salts) external {
        if (seats.length != salts.length || seats.length > 256) revert LengthMismatch(seats.length, salts.length);
        uint8 round = _roundToReveal(id);
        for (uint256 i = 0; i < seats.length; ++i) {
            // The one bit that is wanted.
            // forge-lint: disable-next-line(unsafe-typecast)
            _reveal(id, round, seats[i], uint8(choices >> i) & 1, salts[i]);
        }
    }

    /// @inheritdoc IJury
    function proveLeak(uint256 id, uint16 seat, uint8 choice, bytes32 salt) external {
        Live memory live = _loadIn(id, Stage.Commit);
        uint8 round = live.round.number;
        _requireSealed(id, round, seat, choice, salt);
        _ballots[id][_seatKey(round, seat)] |= LEAKED;
        emit LeakProven(id, round, seat, msg.sender);
    }

    /// @inheritdoc IJury
    function ballotOf(uint256 id, uint8 round, uint16 seat) external view returns (uint256) {
        return _ballots[id][_seatKey(round, seat)];
    }

    /// @inheritdoc IJury
    function commitmentOf(uint256 id, uint8 round, uint16 seat, uint8 choice, bytes32 salt)
        public
        view
        returns (bytes32)
    {
        return keccak256(abi.encode(block.chainid, address(this), id, round, seat, choice, salt));
    }

    function _voteOf(uint256 id, uint256 round, uint256 seat) internal view returns (bool opened, bool accepting) {
        uint256 votes = _votes[id][_pageKey(round, seat / PAGE)] >> (seat % PAGE);
        return (votes & 1 == 1, (votes >> PAGE) & 1 == 1);
    }

    /// @dev Reads no more than the times where they allow it, and otherwise says which stage it is.
    function _roundToReveal(uint256 id) private view returns (uint8 round) {
        round = _numberNow(_cases[id].appealSeats);
        Lot storage lot = _lots[id][round];
        (uint40 commitUntil, uint40 revealUntil) = (lot.commitUntil, lot.revealUntil);
        if (block.timestamp <= commitUntil || block.timestamp > revealUntil) _loadIn(id, Stage.Reveal);
    }

    /// @return opened Whether this call opened it.
    function _reveal(uint256 id, uint8 round, uint16 seat, uint8 choice, bytes32 salt) private returns (bool opened) {
        uint256 page = _pageKey(round, seat / PAGE);
        uint256 bit = uint256(1) << (seat % PAGE);
        mapping(uint256 roundAndPage => uint256) storage votes = _votes[id];
        uint256 word = votes[page];
        if (word & bit != 0) return false;
        _requireSealed(id, round, seat, choice, salt);
        votes[page] = word | bit | (choice == 1 ? bit << PAGE : 0);
        emit Revealed(id, round, seat, choice);
        return true;
    }

    function _requireSealed(uint256 id, uint8 round, uint16 seat, uint8 choice, bytes32 salt) private view {
        uint256 ballot = _ballots[id][_seatKey(round, seat)];
        if (ballot & (SEALED | LEAKED) != SEALED) revert NothingCommitted(id, seat);
        bytes32 commitment = commitmentOf(id, round, seat, choice, salt);
        if (ballot >> 32 != uint224(uint256(commitment))) revert CommitmentMismatch(id, seat);
    }
}
