// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "./IBeacon.sol";
import {Lookup} from "./IJurors.sol";
import {Stage, Verdict} from "./IJury.sol";
import {JuryParameters} from "./JuryParameters.sol";
import {ParameterWord} from "./ParameterWord.sol";
import {Count, Payouts} from "./Payouts.sol";

/// @title What is known about cases
/// @dev Two slots for a case, one for an appeal, one for the lot of a round, one for a vote, one for each 128 opened
/// votes, one for the result. Where a case stands follows from the times in them. What every vote needs stands in the
/// case and the lot, so that none asks the beacon or the parameters.
abstract contract CaseBook is JuryParameters {
    struct Case {
        address asker;
        uint40 openedAt;
        uint24 places;
        uint8 seats;
        uint16 version;
        uint8 flags;
        address accused;
        uint32 stake;
        uint32 epoch;
        /// 0 without an appeal.
        uint16 appealSeats;
        /// D, in whole tokens.
        uint16 deposit;
    }

    struct AppealRecord {
        address appellant;
        uint40 openedAt;
        uint24 places;
        uint32 epoch;
    }

    /// @dev All zeros before it is drawn.
    struct Lot {
        /// The lower part of the beacon's seed.
        uint160 seed;
        /// Votes that were sealed.
        uint16 committed;
        /// Last seconds.
        uint40 commitUntil;
        uint40 revealUntil;
    }

    struct Result {
        Verdict verdict;
        uint40 finalSince;
        bool settled;
        /// Round two came to no answer: all who came are paid.
        bool appealUndecided;
        uint96 shareOne;
        uint96 shareTwo;
    }

    struct Round {
        uint8 number;
        uint40 openedAt;
        uint24 places;
        uint16 seats;
        uint32 epoch;
        /// Of round two; as much a party as the other two.
        address appellant;
        Lot lot;
    }

    /// @dev A case with its round of now.
    struct Live {
        uint256 id;
        Case file;
        Round round;
        Stage stage;
    }

    uint8 internal constant FEE_LATER = 1;
    uint8 internal constant FEE_DOUBLED = 2;
    uint8 internal constant VIA_COURT = 4;
    uint8 internal constant FLAGS = 7;
    /// @dev In the same byte, above the flags: the number of the court that asked.
    uint8 internal constant COURT_SHIFT = 3;
    /// @dev A round whose lot is not drawn by then never begins.
    uint40 internal constant SEED_WITHIN = 3 days;
    /// @dev Votes in a word: opened in the lower half, choices in the upper.
    uint256 internal constant PAGE = 128;

    /// @notice Where the lots come from.
    IBeacon public immutable BEACON;

    mapping(uint256 id => Case) internal _cases;
    mapping(uint256 id => AppealRecord) internal _appeals;
    mapping(uint256 id => mapping(uint256 round => Lot)) internal _lots;
    mapping(uint256 id => mapping(uint256 roundAndPage => uint256)) internal _votes;
    mapping(uint256 id => mapping(uint256 roundAndSeat => uint256)) internal _ballots;
    mapping(uint256 id => Result) internal _results;
    /// @dev What a court received that has to divide it.
    mapping(uint256 id => uint96) internal _returned;

    constructor(IBeacon beacon) {
        BEACON = beacon;
    }

    function _load(uint256 id) internal view returns (Live memory live) {
        Case memory file = _fileAt(id);
        Round memory round = _round(id, file, _numberNow(file.appealSeats));
        live = Live(id, file, round, _stage(id, file.version, round));
    }

    /// @dev As {_load}, in that stage only.
    function _loadIn(uint256 id, Stage stage) internal view returns (Live memory live) {
        live = _load(id);
        _requireStage(live, stage);
    }

    function _requireStage(Live memory live, Stage stage) internal pure {
        if (live.stage != stage) revert WrongStage(live.id, live.stage);
    }

    function _fileAt(uint256 id) internal view returns (Case memory file) {
        file = _cases[id];
        if (file.asker == address(0)) revert WrongStage(id, Stage.None);
    }

    function _resultAt(uint256 id) internal view returns (Result memory) {
        return _results[id];
    }

    function _keepResult(uint256 id, Result memory result) internal {
        _results[id] = result;
    }

    function _numberNow(uint16 appealSeats) internal pure returns (uint8) {
        return appealSeats == 0 ? 1 : 2;
    }

    function _round(uint256 id, Case memory file, uint8 number) internal view returns (Round memory round) {
        Lot memory lot = _lots[id][number];
        if (number == 1) return Round(1, file.openedAt, file.places, file.seats, file.epoch, address(0), lot);
        if (number != 2 || file.appealSeats == 0) revert UnknownRound(id, number);
        AppealRecord memory record = _appeals[id];
        return Round(2, record.openedAt, record.places, file.appealSeats, record.epoch, record.appellant, lot);
    }

    /// @dev The seat as the lot knows it; nothing that happens after the round began changes who sits there.
    function _seat(uint256 id, Round memory round, uint16 seat) internal pure returns (Lookup memory) {
        if (seat >= round.seats || round.lot.revealUntil == 0) revert NoSuchSeat(id, seat);
        bytes32 key = keccak256(abi.encode(round.lot.seed, id, round.number));
        return Lookup(key, round.openedAt, round.places, round.seats, seat);
    }

    /// @dev Who was drawn; the zero address for an empty seat.
    function _drawn(uint256 id, Round memory round, uint16 seat) internal view returns (address juror) {
        (, juror) = JURORS.drawn(_seat(id, round, seat));
    }

    function _count(uint256 id, Round memory round) internal view returns (Count memory count) {
        for (uint256 page = 0; page * PAGE < round.seats; ++page) {
            uint256 word = _votes[id][_pageKey(round.number, page)];
            uint256 accepting = _ones(word >> PAGE);
            count.accepting += accepting;
            count.rejecting += _ones(word & type(uint128).max) - accepting;
        }
        count.unrevealed = round.lot.committed - count.accepting - count.rejecting;
    }

    /// @dev What the round answered, as far as it was opened.
    function _answer(uint256 id, Round memory round) internal view returns (Verdict, Count memory count) {
        count = _count(id, round);
        return (Payouts.answer(count, round.seats), count);
    }

    /// @dev D in smallest units.
    function _depositOf(uint16 deposit) internal pure returns (uint96) {
        return uint96(deposit * UNIT); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev J of a round, in whole tokens.
    function _feeOf(uint256 seats, ParameterWord under, bool doubled) internal pure returns (uint256) {
        return seats * under.fee() * (doubled ? 2 : 1);
    }

    function _pageKey(uint256 round, uint256 page) internal pure returns (uint256) {
        return round << 8 | page;
    }

    function _seatKey(uint256 round, uint256 seat) internal pure returns (uint256) {
        return round << 16 | seat;
    }

    function _requireNoParty(Live memory live, address appellant, address person) internal pure {
        bool party = person == live.file.asker || person == live.file.accused || person == appellant;
        if (party) revert PartyToCase(live.id, person);
    }

    function _stage(uint256 id, uint16 version, Round memory round) private view returns (Stage) {
        Lot memory lot = round.lot;
        if (lot.revealUntil == 0) {
            if (block.timestamp <= round.openedAt + SEED_WITHIN) return Stage.AwaitSeed;
            return round.number == 1 ? Stage.Void : Stage.Final;
        }
        if (block.timestamp <= lot.commitUntil) return Stage.Commit;
        if (block.timestamp <= lot.revealUntil) return Stage.Reveal;
        if (round.number == 2 || block.timestamp > lot.revealUntil + _under(version).appealFor()) return Stage.Final;
        (Verdict answer,) = _answer(id, round);
        return answer == Verdict.Undecided ? Stage.Final : Stage.Appeal;
    }

    /// @dev How many bits are set; at most 255.
    function _ones(uint256 x) private pure returns (uint256) {
        unchecked {
            x -= (x >> 1) & (type(uint256).max / 3);
            x = (x & (type(uint256).max / 5)) + ((x >> 2) & (type(uint256).max / 5));
            x = (x + (x >> 4)) & (type(uint256).max / 17);
            return (x * (type(uint256).max / 255)) >> 248;
        }
    }
}
