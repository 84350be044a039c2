// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVault, Permit} from "../vault/IVault.sol";
import {IEligibility, IJurors} from "./IJurors.sol";
import {TicketList} from "./TicketList.sol";

/// @title How people join, and leave
abstract contract Bonds is TicketList {
    /// @dev Vault number of the market token.
    uint16 internal constant MARKET_TOKEN = 1;
    /// @dev Deposits behind a ticket.
    uint256 private constant DEPOSITS_A_TICKET = 5;
    uint256 private constant MOST_AT_A_TIME = 100;

    /// @notice Where all money is.
    IVault public immutable VAULT;
    /// @notice Says who may join, and can do nothing else.
    address public immutable GOVERNOR;

    mapping(address account => Juror) internal _jurors;

    constructor(IVault vault, address governor) {
        VAULT = vault;
        GOVERNOR = governor;
    }

    /// @inheritdoc IJurors
    function setEligibility(IEligibility registry) external {
        if (msg.sender != GOVERNOR) revert NotGovernor(msg.sender);
        eligibility = registry;
        emit EligibilitySet(address(registry));
    }

    /// @inheritdoc IJurors
    function join(uint16 count, uint32[] calldata vacant, Permit calldata permit) external {
        if (count == 0 || count > MOST_AT_A_TIME || vacant.length > count) revert TicketsOutOfBounds(count);
        IEligibility registry = eligibility;
        if (address(registry) != address(0) && !registry.isEligible(msg.sender)) revert NotEligible(msg.sender);
        uint256 amount = count * DEPOSITS_A_TICKET * _depositNow();
        Juror memory juror = _jurors[msg.sender];
        if (juror.number == 0) {
            juror.number = ++_jurorCount;
            jurorAt[juror.number] = msg.sender;
        }
        juror.free += uint96(amount); // forge-lint: disable-line(unsafe-typecast)
        juror.tickets += count;
        juror.staying += count;
        _jurors[msg.sender] = juror;
        _staying += count;
        Place memory ticket;
        ticket.number = juror.number;
        ticket.since = uint16(_today() + WARM_UP); // forge-lint: disable-line(unsafe-typecast)
        emit Joined(msg.sender, juror.number, count, vacant, _places, ticket.since);
        for (uint256 i = 0; i < vacant.length; ++i) {
            _refill(vacant[i], ticket);
        }
        _append(ticket, count - vacant.length);
        VAULT.take(MARKET_TOKEN, msg.sender, amount, permit);
    }

    /// @inheritdoc IJurors
    function topUp(uint96 amount, Permit calldata permit) external {
        if (_jurors[msg.sender].number == 0) revert NotJuror(msg.sender);
        _jurors[msg.sender].free += amount;
        emit BondAdded(msg.sender, amount);
        VAULT.take(MARKET_TOKEN, msg.sender, amount, permit);
    }

    /// @inheritdoc IJurors
    function requestExit(uint32 place) external {
        _leave(place, msg.sender);
    }

    /// @inheritdoc IJurors
    function dismiss(uint32 place) external {
        address account = jurorAt[_placeAt(place).number];
        Juror memory juror = _jurors[account];
        uint256 bond = uint256(juror.free) + juror.locked;
        uint256 least = juror.staying * _depositNow() * 3 / 2;
        if (bond >= least) revert BondSuffices(account, bond, least);
        _leave(place, account);
    }

    /// @inheritdoc IJurors
    function finishExit(uint32 index) external {
        Place memory place = _placeAt(index);
        address account = jurorAt[place.number];
        if (place.vacated || index >= _places) revert NotTicketOf(index, account);
        _requireOver(index, place);
        place.vacated = true;
        _writePlace(index, place);
        emit ExitFinished(account, index);
        _tidy(index);
        Juror storage juror = _jurors[account];
        --juror.tickets;
        _payBond(account, juror, withdrawableOf(account));
    }

    /// @inheritdoc IJurors
    function withdrawBond(uint96 amount) external {
        uint256 withdrawable = withdrawableOf(msg.sender);
        if (amount > withdrawable) revert BondShort(msg.sender, withdrawable, amount);
        _payBond(msg.sender, _jurors[msg.sender], amount);
    }

    /// @inheritdoc IJurors
    function jurorOf(address account) external view returns (Juror memory) {
        return _jurors[account];
    }

    /// @inheritdoc IJurors
    function withdrawableOf(address account) public view returns (uint256) {
        Juror memory juror = _jurors[account];
        uint256 bond = uint256(juror.free) + juror.locked;
        uint256 bound = juror.tickets * DEPOSITS_A_TICKET * _depositNow();
        if (bond <= bound) return 0;
        return bond - bound < juror.free ? bond - bound : juror.free;
    }

    /// @dev Takes a staying ticket of `account` out of the cases of all later days.
    function _leave(uint32 index, address account) internal {
        Place memory place = _placeAt(index);
        bool stays = place.number != 0 && place.until == 0 && index < _places;
        if (!stays || jurorAt[place.number] != account) revert NotTicketOf(index, account);
        place.until = uint16(_today() + 1); // forge-lint: disable-line(unsafe-typecast)
        _writePlace(index, place);
        --_jurors[account].staying;
        --_staying;
        emit ExitRequested(account, index, place.until);
    }

    function _refill(uint32 index, Place memory ticket) private {
        Place memory place = _placeAt(index);
        if (!place.vacated || index >= _places) revert PlaceNotVacant(index);
        _requireOver(index, place);
        _writePlace(index, ticket);
    }

    function _payBond(address account, Juror storage juror, uint256 amount) private {
        if (amount == 0) return;
        juror.free -= uint96(amount); // forge-lint: disable-line(unsafe-typecast)
        emit BondWithdrawn(account, uint96(amount)); // forge-lint: disable-line(unsafe-typecast)
        VAULT.give(MARKET_TOKEN, account, amount);
    }
}
