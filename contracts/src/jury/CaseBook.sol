// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IBeacon} from "./IBeacon.sol";
import {Lookup} from "./IJurors.sol";
import {Stage, Verdict} from "./IJury.sol";
import {JuryParameters} from "./JuryParameters.sol";
import {Count, Payouts} from "./Payouts.sol";

/// @title What is known about cases
/// @dev Two slots for a case, one for an appeal, one for the lot of a round, one for a vote, one for each hundred votes,
/// one for the result. Where a case stands follows from the times in them.
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
    }

    struct AppealRecord {
        address appellant;
        uint40 openedAt;
        uint24 places;
        uint32 epoch;
    }

    struct Lot {
        /// The lower part of the beacon's seed.
        uint216 seed;
        uint40 drawnAt;
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
        uint216 seed;
        uint40 drawnAt;
        /// Of round two; as much a party as the other two.
        address appellant;
    }

    /// @dev A case with its round of now.
    struct Live {
        uint256 id;
        Case file;
        Round round;
        Parameters under;
        Stage stage;
    }

    uint8 internal constant FEE_LATER = 1;
    uint8 internal constant FEE_DOUBLED = 2;
    uint8 internal constant VIA_COURT = 4;
    /// @dev In the same byte, above the flags: the number of the court that asked.
    uint8 internal constant COURT_SHIFT = 3;
    /// @dev A round whose lot is not drawn by then never begins.
    uint40 internal constant SEED_WITHIN = 3 days;
    /// @dev Votes in a word: opened (104 bits), choices (104), number of sealed ones (16).
    uint256 internal constant PAGE = 104;
    uint256 private constant PAGE_MASK = type(uint104).max;

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
        live.id = id;
        live.file = _cases[id];
        if (live.file.asker == address(0)) revert WrongStage(id, Stage.None);
        live.round = _round(id, live.file, live.file.appealSeats == 0 ? 1 : 2);
        live.under = _under(live.file.version);
        live.stage = _stage(live);
    }

    /// @dev As {_load}, in that stage only.
    function _loadIn(uint256 id, Stage stage) internal view returns (Live memory live) {
        live = _load(id);
        if (live.stage != stage) revert WrongStage(id, live.stage);
    }

    function _round(uint256 id, Case memory file, uint8 number) internal view returns (Round memory round) {
        if (number == 1) {
            round = Round(1, file.openedAt, file.places, file.seats, file.epoch, 0, 0, address(0));
        } else {
            if (number != 2 || file.appealSeats == 0) revert UnknownRound(id, number);
            AppealRecord memory record = _appeals[id];
            round = Round(2, record.openedAt, record.places, file.appealSeats, record.epoch, 0, 0, record.appellant);
        }
        Lot memory lot = _lots[id][number];
        (round.seed, round.drawnAt) = (lot.seed, lot.drawnAt);
    }

    /// @dev The seat as the lot knows it; nothing that happens after the round began changes who sits there.
    function _seat(uint256 id, Round memory round, uint16 seat) internal pure returns (Lookup memory) {
        if (seat >= round.seats || round.drawnAt == 0) revert NoSuchSeat(id, seat);
        bytes32 key = keccak256(abi.encode(round.seed, id, round.number));
        return Lookup(key, round.openedAt, round.places, round.seats, seat);
    }

    function _count(uint256 id, Round memory round) internal view returns (Count memory count) {
        for (uint256 page = 0; page * PAGE < round.seats; ++page) {
            uint256 word = _votes[id][_pageKey(round.number, page)];
            uint256 accepting = _ones((word >> PAGE) & PAGE_MASK);
            uint256 opened = _ones(word & PAGE_MASK);
            count.accepting += accepting;
            count.rejecting += opened - accepting;
            count.unrevealed += (word >> (2 * PAGE)) - opened;
        }
    }

    /// @dev Last second in which votes of the round can be opened.
    function _revealUntil(Round memory round, Parameters memory under) internal pure returns (uint40) {
        return round.drawnAt + under.commitFor + under.revealFor;
    }

    /// @dev D in smallest units.
    function _depositOf(Live memory live) internal pure returns (uint96) {
        return uint96(live.under.deposit * UNIT); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev J of a round in smallest units.
    function _feeOf(Live memory live, uint256 seats) internal pure returns (uint256) {
        return seats * live.under.fee * UNIT * (live.file.flags & FEE_DOUBLED == 0 ? 1 : 2);
    }

    function _pageKey(uint256 round, uint256 page) internal pure returns (uint256) {
        return round << 8 | page;
    }

    function _seatKey(uint256 round, uint256 seat) internal pure returns (uint256) {
        return round << 16 | seat;
    }

    function _requireNoParty(uint256 id, Case memory file, Round memory round, address person) internal pure {
        bool party = person == file.asker || person == file.accused || person == round.appellant;
        if (party) revert PartyToCase(id, person);
    }

    function _stage(Live memory live) private view returns (Stage) {
        Round memory round = live.round;
        if (round.drawnAt == 0) {
            if (block.timestamp <= round.openedAt + SEED_WITHIN) return Stage.AwaitSeed;
            return round.number == 1 ? Stage.Void : Stage.Final;
        }
        uint256 revealUntil = _revealUntil(round, live.under);
        if (block.timestamp <= revealUntil - live.under.revealFor) return Stage.Commit;
        if (block.timestamp <= revealUntil) return Stage.Reveal;
        bool inTime = round.number == 1 && block.timestamp <= revealUntil + live.under.appealFor;
        if (!inTime || Payouts.answer(_count(live.id, round), round.seats) == Verdict.Undecided) return Stage.Final;
        return Stage.Appeal;
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
