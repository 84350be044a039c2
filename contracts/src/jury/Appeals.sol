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
        (uint32 places, uint32 staying,) = JURORS.pool();
        uint256 seats = _seatsWithin(wanted < AT_LEAST ? AT_LEAST : wanted, staying);
        if (seats <= live.file.seats) revert NoLargerJury(staying);
        uint256 deposit = _appealDeposit(_feeOf(live, seats));
        AppealRecord memory record = AppealRecord({
            appellant: msg.sender,
            openedAt: uint40(block.timestamp),
            places: uint24(places), // forge-lint: disable-line(unsafe-typecast)
            epoch: _epochAfterNow()
        });
        _appeals[id] = record;
        _cases[id].appealSeats = uint16(seats); // forge-lint: disable-line(unsafe-typecast)
        // forge-lint: disable-next-line(unsafe-typecast)
        emit Appealed(id, msg.sender, uint16(seats), record.places, uint96(deposit), record.epoch);
        JURORS.collect(msg.sender, deposit, permit);
    }

    /// @dev P for the fee of round two.
    function _appealDeposit(uint256 fee) internal pure returns (uint256) {
        return fee * 3 / 2;
    }
}
