// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJurors} from "../jury/IJurors.sol";
import {IJury, Opening} from "../jury/IJury.sol";
import {Deal} from "../orders/Deal.sol";
import {Permit} from "../vault/IVault.sol";
import {IArbiter, Ruling} from "./IArbiter.sol";
import {DisputeFile} from "./DisputeFile.sol";
import {Bid, IArbitrators, Phase} from "./IArbitrators.sol";
import {Rulings} from "./Rulings.sol";

/// @title What a jury decides, and how disputes end
abstract contract DisputeJury is Rulings {
    uint8 private constant SEATS = 21;
    /// @dev A pool below twice the jury draws none.
    uint256 private constant LEAST_POOL = 2 * uint256(SEATS);
    /// @dev One market token in smallest units; the jury counts whole ones.
    uint256 private constant UNIT = 1e18;

    /// @notice Whose bonds stand behind verdicts.
    IJurors public immutable JURORS;
    /// @notice Sets up to which price juries decide, and can do nothing else.
    address public immutable GOVERNOR;

    mapping(uint16 token => uint96) private _juryLimits;

    constructor(IJurors jurors, address governor) {
        JURORS = jurors;
        GOVERNOR = governor;
    }

    /// @inheritdoc IArbitrators
    function complain(Deal calldata deal, bytes32 reason, uint32 stake, Permit calldata permit) external {
        Live memory live = _loadIn(deal, Phase.Complaint);
        bytes32 id = live.id;
        bool byBuyer = _requireParty(id, deal);
        if (reason == 0) revert ReasonMissing();
        _requireTimeForJury(live);
        live.file.flags |= DisputeFile.COMPLAINED | (byBuyer ? DisputeFile.COMPLAINT_BY_BUYER : 0);
        _storeFile(live);
        Opening memory opening;
        (opening.asker, opening.accused) = (msg.sender, _chosen(live).arbitrator);
        (opening.subject, opening.reason) = (id, reason);
        (opening.seats, opening.stake) = (SEATS, stake);
        uint256 juryCase = JURY.open(opening, permit);
        _complaints[id] = juryCase;
        emit Complained(id, msg.sender, juryCase, reason);
    }

    /// @inheritdoc IArbitrators
    function sendToJury(Deal calldata deal) external {
        Live memory live = _load(deal);
        bytes32 id = live.id;
        if (live.phase != Phase.ToJury) _refuseToMoveOn(live);
        if (!covers(deal.token, deal.price, deal.deposit)) revert NotCovered(id);
        _requireTimeForJury(live);
        if (live.file.chosenAt != 0) _discharge(deal, live);
        bool redrawn = live.file.flags & DisputeFile.SENT_TO_JURY != 0;
        uint256 first = _juryCases[id];
        live.file.flags |= redrawn ? DisputeFile.REDRAWN : DisputeFile.SENT_TO_JURY;
        (, live.places.juryFee,) = JURY.quote(SEATS, false, redrawn);
        _storeFile(live);
        _storePlaces(live);
        Opening memory opening;
        (opening.asker, opening.accused) = (deal.buyer, deal.seller);
        (opening.subject, opening.seats) = (id, SEATS);
        (opening.feeLater, opening.feeDoubled) = (true, redrawn);
        Permit memory none;
        uint256 juryCase = JURY.open(opening, none);
        _juryCases[id] = juryCase;
        emit SentToJury(id, juryCase, redrawn);
        if (redrawn) _fund(first, 0);
    }

    /// @inheritdoc IArbitrators
    function finish(Deal calldata deal) external {
        Live memory live = _load(deal);
        if (live.phase != Phase.Decided) _refuseToMoveOn(live);
        bytes32 id = live.id;
        if (live.file.flags & DisputeFile.SENT_TO_JURY != 0) {
            uint256 juryCase = _juryCases[id];
            uint16 buyerBps = _bpsOf(_verdict(juryCase));
            uint96 cost = _costOf(live.places.juryFee, deal.deposit);
            emit DisputeFinished(id, address(0), buyerBps, cost);
            _carryOut(deal, buyerBps, cost, address(JURY));
            _fund(juryCase, cost);
        } else {
            Bid memory chosen = _chosen(live);
            emit DisputeFinished(id, chosen.arbitrator, live.file.buyerBps, chosen.fee);
            _discharge(deal, live);
            _storePlaces(live);
            _carryOut(deal, live.file.buyerBps, chosen.fee, chosen.arbitrator);
        }
    }

    /// @inheritdoc IArbitrators
    function setJuryLimit(uint16 token, uint96 price) external {
        if (msg.sender != GOVERNOR) revert NotAuthorized(msg.sender);
        _juryLimits[token] = price;
        emit JuryLimitSet(token, price);
    }

    /// @inheritdoc IArbiter
    function covers(uint16 token, uint256 price, uint96) public view returns (bool) {
        (, uint32 staying,) = JURORS.pool();
        return staying >= LEAST_POOL && price <= juryLimitOf(token);
    }

    /// @inheritdoc IArbitrators
    function juryLimitOf(uint16 token) public view returns (uint256 limit) {
        limit = _juryLimits[token];
        if (token != MARKET_TOKEN) return limit;
        uint256 byBonds = JURORS.activeBonds() / 2;
        if (byBonds < limit) limit = byBonds;
    }

    function _carryOut(Deal calldata deal, uint16 buyerBps, uint96 cost, address decidedBy) private {
        ORDERS.rule(deal, Ruling(buyerBps, cost, decidedBy));
    }

    /// @dev The jury takes its fee from what its contract was paid, which is what {IOrders} has just handed to it. Saying
    /// that nothing comes spares jurors the wait for it, and fails without harm when they have waited already.
    function _fund(uint256 juryCase, uint96 cost) private {
        if (cost != 0) JURY.fund(juryCase, cost);
        else try JURY.fund(juryCase, 0) {} catch {} // solhint-disable-line no-empty-blocks
    }

    function _refuseToMoveOn(Live memory live) private view {
        if (live.phase == Phase.Misconduct) revert CaseOpen(_complaints[live.id]);
        if (live.phase == Phase.Jury) revert CaseOpen(_juryCases[live.id]);
        _refuse(live);
    }

    /// @dev A jury whose answer comes after the order has ended would work for nothing.
    function _requireTimeForJury(Live memory live) private view {
        (, IJury.Parameters memory under) = JURY.parameters();
        uint256 least = uint256(under.commitFor) + under.revealFor + under.appealFor;
        if (block.timestamp + least > live.deadline) revert NotCovered(live.id);
    }

    /// @dev The fee of the jury's seats, as far as one side's deposit pays for it.
    function _costOf(uint32 juryFee, uint96 deposit) private pure returns (uint96) {
        uint256 fee = UNIT * juryFee;
        // At most the deposit.
        // forge-lint: disable-next-line(unsafe-typecast)
        return fee < deposit ? uint96(fee) : deposit;
    }
}
