// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Absences} from "./Absences.sol";
import {IJury, Stage} from "./IJury.sol";

/// @title A second, larger jury
abstract contract Appeals is Absences {
    /// @dev 101, or three times as many as before.
    uint256 private constant LARGER = 3;
    uint256 private constant AT_LEAST = 101;

    /// @inheritdoc IJury
    function appeal(uint256 id, Permit calldata permit) external {
        Live memory live = _loadIn(id, Stage.Appeal);
        uint256 wanted = LARGER * live.file.seats;
        (uint24 places, uint256 staying) = _pool();
        uint256 seats = _seatsWithin(wanted < AT_LEAST ? AT_LEAST : wanted, staying);
        if (seats <= live.file.seats) revert NoLargerJury(staying);
        uint256 deposit = _appealDeposit(live, seats);
        AppealRecord memory record = AppealRecord({
            appellant: msg.sender, openedAt: uint40(block.timestamp), places: places, epoch: _epochAfterNow()
        });
        _appeals[id] = record;
        _cases[id].appealSeats = uint16(seats); // forge-lint: disable-line(unsafe-typecast)
        // forge-lint: disable-next-line(unsafe-typecast)
        emit Appealed(id, msg.sender, uint16(seats), record.places, uint96(deposit), record.epoch);
        _collect(msg.sender, deposit, permit);
    }

    /// @dev P of a round two of so many seats, in smallest units.
    function _appealDeposit(Live memory live, uint256 seats) internal view returns (uint256) {
        return _feeIn(live, seats) * 3 / 2;
    }

    /// @dev J of a round of so many seats, in smallest units.
    function _feeIn(Live memory live, uint256 seats) internal view returns (uint256) {
        return _feeOf(seats, _under(live.file.version), live.file.flags & FEE_DOUBLED != 0) * UNIT;
    }
}
