// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {CaseBook} from "./CaseBook.sol";
import {IJury, Opening, Stage} from "./IJury.sol";
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
        uint8 court = _courtNumbers[msg.sender];
        if (court == 0) revert NotCourt(msg.sender);
        _requirePayable(opening.asker);
        if (opening.asker == address(0)) revert BadParty(opening.asker);
        _requirePayable(opening.accused);
        (uint32 places, uint32 staying,) = JURORS.pool();
        id = uint256(
            keccak256(
                abi.encode(block.chainid, msg.sender, opening.asker, opening.subject, opening.reason, block.timestamp)
            )
        );
        if (_cases[id].asker != address(0)) revert CaseExists(id);
        Live memory live;
        uint16 version;
        (version, live.under) = _inForce();
        live.file = Case({
            asker: opening.asker,
            openedAt: uint40(block.timestamp),
            places: uint24(places), // forge-lint: disable-line(unsafe-typecast)
            seats: _sizeOf(opening.seats, opening.grave, staying),
            version: version,
            flags: court << COURT_SHIFT | _flagsOf(opening),
            accused: opening.accused,
            stake: opening.stake,
            epoch: _epochAfterNow(),
            appealSeats: 0
        });
        uint256 least = opening.feeLater ? 0 : _leastStake(_feeOf(live, live.file.seats) / UNIT, live.under);
        if (opening.stake < least || (opening.feeLater && opening.stake != 0)) {
            revert StakeOutOfBounds(opening.stake, least);
        }
        _cases[id] = live.file;
        _announce(id, opening, live.file);
        if (opening.stake != 0) JURORS.collect(opening.asker, opening.stake * UNIT, permit);
    }

    /// @inheritdoc IJury
    function start(uint256 id) external {
        Live memory live = _loadIn(id, Stage.AwaitSeed);
        uint64 epoch = live.round.epoch;
        if (BEACON.isMissed(epoch)) {
            uint32 next = _epochAfterNow();
            if (live.round.number == 1) _cases[id].epoch = next;
            else _appeals[id].epoch = next;
            emit SeedPostponed(id, live.round.number, next);
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
        (, uint32 staying,) = JURORS.pool();
        actualSeats = _sizeOf(seats, grave, staying);
        (, Parameters memory under) = _inForce();
        fee = actualSeats * under.fee * (feeDoubled ? 2 : 1);
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
        (, juror) = JURORS.drawn(_seat(id, _round(id, _load(id).file, round), seat));
    }

    /// @inheritdoc IJury
    function caseOf(uint256 id) external view returns (CaseView memory) {
        Case memory file = _cases[id];
        Result memory result = _results[id];
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
    function roundOf(uint256 id, uint8 number) external view returns (RoundView memory shown) {
        Live memory live = _load(id);
        Round memory round = _round(id, live.file, number);
        Count memory count = _count(id, round);
        shown.snapshotAt = round.openedAt;
        shown.places = round.places;
        shown.seats = round.seats;
        shown.epoch = round.epoch;
        shown.seed = bytes32(uint256(round.seed));
        if (round.drawnAt != 0) {
            shown.commitUntil = round.drawnAt + live.under.commitFor;
            shown.revealUntil = _revealUntil(round, live.under);
        }
        (shown.accepting, shown.rejecting) = (uint16(count.accepting), uint16(count.rejecting));
        shown.committed = uint16(count.accepting + count.rejecting + count.unrevealed);
    }

    /// @dev Who receives what comes back to the asker's side.
    function _payeeOf(Case memory file) internal view returns (address) {
        return file.flags & VIA_COURT == 0 ? file.asker : _courts[file.flags >> COURT_SHIFT];
    }

    /// @dev From now on everybody can say who was drawn.
    function _drawLot(Live memory live) internal {
        bytes32 seed = BEACON.seedOf(live.round.epoch);
        if (seed == 0) revert SeedMissing(live.round.epoch);
        live.round.seed = uint216(uint256(seed)); // forge-lint: disable-line(unsafe-typecast)
        live.round.drawnAt = uint40(block.timestamp);
        live.stage = Stage.Commit;
        _lots[live.id][live.round.number] = Lot(live.round.seed, live.round.drawnAt);
        uint40 revealUntil = _revealUntil(live.round, live.under);
        uint40 commitUntil = revealUntil - live.under.revealFor;
        emit SeatsDrawn(live.id, live.round.number, bytes32(uint256(live.round.seed)), commitUntil, revealUntil);
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

    function _sizeOf(uint256 wanted, bool grave, uint256 staying) private pure returns (uint8) {
        uint256 fewest = grave ? FEWEST_SEATS_GRAVE : FEWEST_SEATS;
        if (wanted < fewest || wanted > MOST_SEATS || wanted & 1 == 0) revert SeatsOutOfBounds(wanted);
        uint256 seats = _seatsWithin(wanted, staying);
        if (seats < fewest) revert PoolTooSmall(staying, 2 * fewest);
        return uint8(seats); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @param fee J in whole tokens.
    function _leastStake(uint256 fee, Parameters memory under) private pure returns (uint256) {
        return 2 * fee < under.minStake ? under.minStake : 2 * fee;
    }

    function _flagsOf(Opening calldata opening) private pure returns (uint8) {
        return (opening.feeLater ? FEE_LATER : 0) | (opening.feeDoubled ? FEE_DOUBLED : 0)
            | (opening.viaCourt ? VIA_COURT : 0);
    }

    function _announce(uint256 id, Opening calldata opening, Case memory file) private {
        emit CaseOpened(
            id,
            msg.sender,
            opening.asker,
            opening.accused,
            opening.subject,
            opening.reason,
            file.seats,
            file.places,
            file.version,
            file.stake,
            file.epoch,
            file.flags & ((uint8(1) << COURT_SHIFT) - 1)
        );
    }
}
