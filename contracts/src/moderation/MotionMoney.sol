// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IJury, Stage, Verdict} from "../jury/IJury.sol";
import {Permit} from "../vault/IVault.sol";
import {IModeration} from "./IModeration.sol";
import {Motions} from "./Motions.sol";

/// @title What motions bring and cost
/// @dev The jury pays what comes back into this contract's own free balance and remembers the sum of each case. Dividing
/// a motion moves exactly that sum to what is held, so that no motion can spend another's, whatever else was given here.
abstract contract MotionMoney is Motions {
    /// @inheritdoc IModeration
    function divide(uint256 id) external {
        (Stage stage, IJury.CaseView memory file) = _stageOf(id);
        if (_standings[id].divided) revert AlreadyDivided(id);
        _divide(id, stage, file);
    }

    /// @inheritdoc IModeration
    function collect(uint256 id, address account) external {
        (Stage stage, IJury.CaseView memory file) = _stageOf(id);
        if (!_standings[id].divided) _divide(id, stage, file);
        uint256 stake = _stakeOf(id, account, file);
        uint256 amount = stake * _standings[id].perToken;
        if (amount == 0) revert NothingDue(id, account);
        delete _joined[id][account];
        if (account == file.asker) _standings[id].askerCollected = true;
        emit Collected(id, account, amount);
        VAULT.give(MARKET_TOKEN, account, amount);
    }

    /// @inheritdoc IModeration
    function motionOf(uint256 id) external view returns (MotionView memory) {
        (, IJury.CaseView memory file) = _stageOf(id);
        Standing memory standing = _standings[id];
        uint256 tokens = uint256(file.stake) + standing.joined;
        return MotionView({
            asker: file.asker,
            accused: file.accused,
            stake: file.stake,
            joined: standing.joined,
            carriedOut: standing.carriedOut,
            divided: standing.divided,
            pool: uint128(standing.perToken * tokens) // forge-lint: disable-line(unsafe-typecast)
        });
    }

    /// @inheritdoc IModeration
    function stakeOf(uint256 id, address account) external view returns (uint32) {
        (, IJury.CaseView memory file) = _stageOf(id);
        if (_standings[id].divided && _standings[id].perToken == 0) return 0;
        return uint32(_stakeOf(id, account, file)); // forge-lint: disable-line(unsafe-typecast)
    }

    /// @dev Every token put down gets the same; what does not divide, less than a unit for each, goes to the treasury.
    function _divide(uint256 id, Stage stage, IJury.CaseView memory file) private {
        if (stage != Stage.Final && stage != Stage.Void) revert NotDecided(id);
        if (!file.settled) {
            JURY.finalise(id);
            file = JURY.caseOf(id);
        }
        Standing storage standing = _standings[id];
        uint256 joined = standing.joined * UNIT;
        uint256 toAccused = file.verdict == Verdict.Rejected ? joined : 0;
        uint256 income = file.returned + joined - toAccused;
        uint256 tokens = uint256(file.stake) + standing.joined;
        uint256 perToken = income / tokens;
        uint256 rest = income % tokens;
        standing.divided = true;
        // All tokens there are fit 96 bits.
        // forge-lint: disable-next-item(unsafe-typecast)
        {
            standing.perToken = uint96(perToken);
            emit MotionDivided(id, uint128(perToken * tokens), toAccused, rest);
        }
        Permit memory none;
        if (file.returned != 0) VAULT.take(MARKET_TOKEN, address(this), file.returned, none);
        if (toAccused + rest != 0) VAULT.settle(MARKET_TOKEN, file.accused, toAccused, address(0), 0, rest);
    }

    function _stakeOf(uint256 id, address account, IJury.CaseView memory file) private view returns (uint256 stake) {
        stake = _joined[id][account];
        if (account == file.asker && !_standings[id].askerCollected) stake += file.stake;
    }
}
