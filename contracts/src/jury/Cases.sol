// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {CaseBook} from "./CaseBook.sol";
import {IJury, Opening, Stage} from "./IJury.sol";
import {ParameterWord} from "./ParameterWord.sol";
import {Count} from "./Payouts.sol";

/// @title How cases begin
abstract contract Cases is CaseBook {
    uint256 private constant MOST_SEATS = 101;
    uint256 private constant FEWEST_SEATS = 21;
    uint256 private constant FEWEST_SEATS_GRAVE = 51;
    /// @dev What a case can name in five bits.
    uint256 private constant MOST_COURTS = 31;

    /// @dev Fixed when this was deployed, and numbered from 1.
    mapping(address account => uint8 number) private _courtNumbers;
    mapping(uint8 number => address) private _courts;

    /// @dev Credits everybody but itself; see {_requirePayable}.
    address private immutable VAULT;

    constructor(address vault, address[] memory courts) {
        VAULT = vault;
        if (courts.length > MOST_COURTS) revert ParameterOutOfBounds(courts.length, MOST_COURTS);
        for (uint8 number = 1; number <= courts.length; ++number) {
            _courts[number] = courts[number - 1];
            _courtNumbers[courts[number - 1]] = number;
        }
    }

    /// @inheritdoc IJury
    function open(Opening calldata opening, Permit calldata permit) external returns (uint256 id) {
        if (!isCourt(msg.sender)) revert NotCourt(msg.sender);
        if (opening.asker == address(0)) revert BadParty(opening.asker);
        _requirePayable(opening.asker);
        _requirePayable(opening.accused);
        id = uint256(
            keccak256(
                abi.encode(block.chainid, msg.sender, opening.asker, opening.subject, opening.reason, block.timestamp)
            )
        );
        if (_cases[id].asker != address(0)) revert CaseExists(id);
        Case memory file = _fileOf(opening);
        _cases[id] = file;
        emit CaseOpened(
            id,
            msg.sender,
            file.asker,
            file.accused,
            opening.subject,
            opening.reason,
            file.seats,
            file.places,
            file.version,
            file.stake,
            file.epoch,
            file.flags & FLAGS
        );
        if (opening.stake != 0) _collect(opening.asker, opening.stake * UNIT, permit);
    }

    /// @inheritdoc IJury
    function start(uint256 id) external {
        Live memory live = _loadIn(id, Stage.AwaitSeed);
        uint8 round = live.round.number;
        if (BEACON.isMissed(live.round.epoch)) {
            uint32 next = _epochAfterNow();
            if (round == 1) _cases[id].epoch = next;
            else _appeals[id].epoch = next;
            emit SeedPostponed(id, round, next);
        } else {
            _drawLot(live);
        }
    }

    /// @inheritdoc IJury
    function quote(uint8 seats, bool grave, bool feeDoubled)
        external
        view
        returns (uint8 actualSeats, uint32 fee, uint32 leastStake)
    {
        (, uint256 staying) = _pool();
        actualSeats = _sizeOf(seats, grave, staying);
        (, ParameterWord under) = _inForce();
        fee = uint32(_feeOf(actualSeats, under, feeDoubled)); // forge-lint: disable-line(unsafe-typecast)
        leastStake = uint32(_leastStake(fee, under)); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @inheritdoc IJury
    function isCourt(address account) public view returns (bool) {
        return _courtNumbers[account] != 0;
    }

    /// @inheritdoc IJury
    function stageOf(uint256 id) external view returns (Stage) {
        return _cases[id].asker == address(0) ? Stage.None : _load(id).stage;
    }

    /// @inheritdoc IJury
    function seatOf(uint256 id, uint8 round, uint16 seat) external view returns (address juror) {
        return _drawn(id, _round(id, _load(id).file, round), seat);
    }

    /// @inheritdoc IJury
    function caseOf(uint256 id) external view returns (CaseView memory) {
        Case memory file = _fileAt(id);
        Result memory result = _resultAt(id);
        return CaseView({
            court: _courts[file.flags >> COURT_SHIFT],
            asker: file.asker,
            accused: file.accused,
            version: file.version,
            stake: file.stake,
            feeLater: file.flags & FEE_LATER != 0,
            feeDoubled: file.flags & FEE_DOUBLED != 0,
            viaCourt: file.flags & VIA_COURT != 0,
            settled: result.settled,
            verdict: result.verdict,
            finalSince: result.finalSince,
            appellant: _appeals[id].appellant,
            shares: [result.shareOne, result.shareTwo],
            returned: _returned[id]
        });
    }

    /// @inheritdoc IJury
    function roundOf(uint256 id, uint8 number) external view returns (RoundView memory) {
        Round memory round = _round(id, _load(id).file, number);
        Count memory count = _count(id, round);
        // No more votes than seats.
        // forge-lint: disable-next-item(unsafe-typecast)
        return RoundView({
            snapshotAt: round.openedAt,
            places: round.places,
            seats: round.seats,
            epoch: round.epoch,
            seed: bytes32(uint256(round.lot.seed)),
            commitUntil: round.lot.commitUntil,
            revealUntil: round.lot.revealUntil,
            committed: round.lot.committed,
            accepting: uint16(count.accepting),
            rejecting: uint16(count.rejecting)
        });
    }

    /// @dev Who receives what comes back to the asker's side.
    function _payeeOf(Case memory file) internal view returns (address) {
        return file.flags & VIA_COURT == 0 ? file.asker : _courts[file.flags >> COURT_SHIFT];
    }

    /// @dev From now on everybody can say who was drawn.
    function _drawLot(Live memory live) internal {
        Round memory round = live.round;
        bytes32 seed = BEACON.seedOf(round.epoch);
        if (seed == 0) revert SeedMissing(round.epoch);
        ParameterWord under = _under(live.file.version);
        Lot memory lot = round.lot;
        lot.seed = uint160(uint256(seed)); // forge-lint: disable-line(unsafe-typecast)
        lot.commitUntil = uint40(block.timestamp) + under.commitFor();
        lot.revealUntil = lot.commitUntil + under.revealFor();
        _lots[live.id][round.number] = lot;
        emit SeatsDrawn(live.id, round.number, bytes32(uint256(lot.seed)), lot.commitUntil, lot.revealUntil);
    }

    /// @dev How long the list is, and how many of its tickets stay.
    function _pool() internal view returns (uint24, uint256) {
        (uint32 places, uint32 staying,) = JURORS.pool();
        return (uint24(places), staying); // forge-lint: disable-line(unsafe-typecast)
    }

    function _collect(address from, uint256 amount, Permit memory permit) internal {
        JURORS.collect(from, amount, permit);
    }

    function _epochAfterNow() internal view returns (uint32) {
        uint64 epoch = BEACON.epochAfter(block.timestamp);
        if (epoch > type(uint32).max) revert ParameterOutOfBounds(epoch, type(uint32).max);
        return uint32(epoch); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev The largest odd jury of at most `wanted` of which the pool holds twice as many.
    function _seatsWithin(uint256 wanted, uint256 staying) internal pure returns (uint256) {
        uint256 allowed = staying / 2;
        if (allowed >= wanted) return wanted;
        return allowed & 1 == 1 || allowed == 0 ? allowed : allowed - 1;
    }

    /// @dev The vault refuses to credit itself, and a verdict must not hang on that.
    function _requirePayable(address party) private view {
        if (party == VAULT) revert BadParty(party);
    }

    function _fileOf(Opening calldata opening) private view returns (Case memory file) {
        (uint16 version, ParameterWord under) = _inForce();
        (uint24 places, uint256 staying) = _pool();
        file.seats = _sizeOf(opening.seats, opening.grave, staying);
        uint256 least = opening.feeLater ? 0 : _leastStake(_feeOf(file.seats, under, opening.feeDoubled), under);
        if (opening.stake < least || (opening.feeLater && opening.stake != 0)) {
            revert StakeOutOfBounds(opening.stake, least);
        }
        (file.asker, file.accused, file.stake) = (opening.asker, opening.accused, opening.stake);
        file.openedAt = uint40(block.timestamp);
        file.places = places;
        file.version = version;
        file.deposit = under.deposit();
        file.epoch = _epochAfterNow();
        file.flags = _courtNumbers[msg.sender] << COURT_SHIFT | (opening.feeLater ? FEE_LATER : 0)
            | (opening.feeDoubled ? FEE_DOUBLED : 0) | (opening.viaCourt ? VIA_COURT : 0);
    }

    function _sizeOf(uint256 wanted, bool grave, uint256 staying) private pure returns (uint8) {
        uint256 fewest = grave ? FEWEST_SEATS_GRAVE : FEWEST_SEATS;
        if (wanted < fewest || wanted > MOST_SEATS || wanted & 1 == 0) revert SeatsOutOfBounds(wanted);
        uint256 seats = _seatsWithin(wanted, staying);
        if (seats < fewest) revert PoolTooSmall(staying, 2 * fewest);
        return uint8(seats); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @param fee J in whole tokens.
    function _leastStake(uint256 fee, ParameterWord under) private pure returns (uint256) {
        return 2 * fee < under.minStake() ? under.minStake() : 2 * fee;
    }
}
