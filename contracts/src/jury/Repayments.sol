// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Permit} from "../vault/IVault.sol";
import {Bonds} from "./Bonds.sol";
import {IJurors} from "./IJurors.sol";

/// @title The common budget from which fees are repaid
/// @notice Who asked and was right gets the fee back as far as the budget goes. It holds only what was given for this,
/// and pays no more than its cap in 30 days: without a cap, sham cases against oneself would empty it.
abstract contract Repayments is Bonds {
    uint256 private constant PERIOD = 30 days;

    struct Budget {
        uint96 left;
        uint96 spent;
        uint32 period;
    }

    Budget private _budget;

    /// @inheritdoc IJurors
    function fundRepayments(uint96 amount, Permit calldata permit) external {
        _budget.left += amount;
        emit RepaymentsFunded(msg.sender, amount);
        VAULT.take(MARKET_TOKEN, msg.sender, amount, permit);
    }

    /// @inheritdoc IJurors
    function repayments() external view returns (uint96 left, uint96 spent, uint32 period) {
        return (_budget.left, _budget.spent, _budget.period);
    }

    /// @return repaid As much of the fee as the budget may pay now.
    function _repay(uint256 fee, uint256 cap) internal returns (uint256 repaid) {
        Budget memory budget = _budget;
        if (budget.left == 0) return 0;
        // Periods of block times fit 32 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        uint32 period = uint32(block.timestamp / PERIOD);
        if (budget.period != period) (budget.period, budget.spent) = (period, 0);
        uint256 most = budget.spent < cap ? cap - budget.spent : 0;
        if (budget.left < most) most = budget.left;
        repaid = fee < most ? fee : most;
        budget.left -= uint96(repaid); // forge-lint: disable-line(unsafe-typecast)
        budget.spent += uint96(repaid); // forge-lint: disable-line(unsafe-typecast)
        _budget = budget;
    }
}
