// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Draw} from "./Draw.sol";
import {IEligibility, IJurors, Lookup} from "./IJurors.sol";

/// @title The list from which juries are drawn
/// @dev Four places to a slot. A round reads the list up to its length on the day it began, and sees a ticket when
/// `since <= day < until` (until 0 stays). A place is rewritten only `KEPT` days after its ticket left, when every round
/// that saw it is over, and what comes in takes part from tomorrow on at the earliest: for every round that can be
/// asked about, the list is what it was.
abstract contract TicketList is IJurors {
    struct Place {
        uint24 number;
        bool vacated;
        uint16 since;
        uint16 until;
    }

    /// @dev A ticket becomes active on the day after seven full days.
    uint256 internal constant WARM_UP = 8;
    /// @dev Days a place is kept as it was: more than a case takes by default (18), and at any rate more than a round
    /// at its longest (3 for the seed, 5 and 5), so that absences can be reported for a week at least.
    uint256 internal constant KEPT = 21;

    /// @dev One market token in smallest units.
    uint256 private constant UNIT = 1e18;
    /// @dev So many places are tried for a seat.
    uint256 private constant PROBES = 8;

    mapping(uint256 word => uint256 fourPlaces) private _words;
    /// @inheritdoc IJurors
    mapping(uint24 number => address) public jurorAt;
    // One slot: who joins reads and writes all of them.
    uint16 internal _deposit;
    uint24 internal _places;
    uint24 internal _staying;
    uint24 internal _jurorCount;
    /// @notice Where people are asked about who want to join; the zero address lets everybody.
    IEligibility public eligibility;

    /// @inheritdoc IJurors
    function pool() external view returns (uint32 places, uint32 staying, uint24 jurors) {
        return (_places, _staying, _jurorCount);
    }

    /// @inheritdoc IJurors
    function activeBonds() external view returns (uint256) {
        return uint256(5) * _staying * _depositNow();
    }

    /// @inheritdoc IJurors
    function ticketAt(uint32 index) external view returns (Ticket memory) {
        Place memory place = _placeAt(index);
        return Ticket(jurorAt[place.number], place.since, place.until, place.vacated);
    }

    /// @inheritdoc IJurors
    function drawn(Lookup calldata seat) external view returns (uint24 number, address account) {
        number = _numberOf(seat);
        account = jurorAt[number];
    }

    /// @inheritdoc IJurors
    function tidy(uint32 index) external {
        Place memory place = _placeAt(index);
        if (!place.vacated) revert PlaceNotVacant(index);
        _requireOver(index, place);
        _tidy(index);
    }

    /// @dev Whose ticket is on the seat; 0 when the lot left it empty.
    function _numberOf(Lookup calldata seat) internal view returns (uint24 number) {
        uint256 day = seat.openedAt / 1 days;
        if (_today() > day + KEPT) revert SeatForgotten(seat.seat);
        uint256 end = seat.seat + PROBES * seat.seats;
        if (end > seat.places) end = seat.places;
        for (uint256 x = seat.seat; x < end && number == 0; x += seat.seats) {
            number = _activeAt(Draw.permute(seat.key, x, seat.places), day);
        }
    }

    /// @dev D of new cases in smallest units.
    function _depositNow() internal view returns (uint256) {
        return _deposit * UNIT;
    }

    function _today() internal view returns (uint256) {
        return block.timestamp / 1 days;
    }

    // Each cast cuts off the fields above its own, which is what it is for.
    // forge-lint: disable-next-item(unsafe-typecast)
    function _placeAt(uint256 index) internal view returns (Place memory place) {
        uint256 word = _words[index >> 2] >> ((index & 3) * 64);
        place.number = uint24(word);
        place.vacated = (word >> 24) & 1 == 1;
        place.since = uint16(word >> 32);
        place.until = uint16(word >> 48);
    }

    /// @dev Whose ticket it is that rounds of this day see in the place; 0 when they see none.
    function _activeAt(uint256 index, uint256 day) private view returns (uint24 number) {
        uint256 word = _words[index >> 2] >> ((index & 3) * 64);
        uint256 until = (word >> 48) & type(uint16).max;
        bool active = (word >> 32) & type(uint16).max <= day && (until == 0 || day < until);
        if (active) number = uint24(word); // forge-lint: disable-line(unsafe-typecast)
    }

    function _writePlace(uint256 index, Place memory place) internal {
        uint256 shift = (index & 3) * 64;
        uint256 word = _words[index >> 2] & ~(uint256(type(uint64).max) << shift);
        _words[index >> 2] = word | _packed(place) << shift;
    }

    /// @dev Adds `count` equal tickets at the end, a slot at a time.
    function _append(Place memory place, uint256 count) internal {
        uint256 ticket = _packed(place);
        uint256 index = _places;
        uint256 end = index + count;
        while (index < end) {
            uint256 slot = index >> 2;
            uint256 word = _words[slot] & ((uint256(1) << ((index & 3) * 64)) - 1);
            do {
                word |= ticket << ((index & 3) * 64);
                ++index;
            } while (index < end && index & 3 != 0);
            _words[slot] = word;
        }
        _places += uint24(count); // forge-lint: disable-line(unsafe-typecast)
    }

    function _requireOver(uint256 index, Place memory place) internal view {
        uint256 from = place.until + KEPT;
        if (place.until == 0 || _today() < from) revert TicketInUse(index, from);
    }

    /// @dev The place is vacated and no round that saw its ticket can be asked about any more.
    function _tidy(uint32 index) internal {
        uint24 last = _places - 1;
        if (index >= last) {
            if (index == last) _places = last;
            return;
        }
        Place memory end = _placeAt(last);
        if (end.vacated) {
            if (_today() >= end.until + KEPT) _places = last;
            return;
        }
        if (end.until != 0) return;
        uint16 tomorrow = uint16(_today() + 1); // forge-lint: disable-line(unsafe-typecast)
        uint16 since = end.since > tomorrow ? end.since : tomorrow;
        _writePlace(index, Place(end.number, false, since, 0));
        end.vacated = true;
        end.until = tomorrow;
        _writePlace(last, end);
        emit TicketMoved(last, index, since);
    }

    function _packed(Place memory place) private pure returns (uint256) {
        return
            uint256(place.number) | (place.vacated ? 1 << 24 : 0) | uint256(place.since) << 32 | uint256(place.until)
                << 48;
    }
}
