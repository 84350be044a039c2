// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Draw} from "../../src/jury/Draw.sol";
import {Verdict} from "../../src/jury/IJury.sol";
import {Count, Money, Payout, Payouts} from "../../src/jury/Payouts.sol";

/// @notice The libraries of the jury, so that their twins in TypeScript can be held against them.
contract TwinHarness {
    function permute(bytes32 key, uint256 x, uint256 size) external pure returns (uint256) {
        return Draw.permute(key, x, size);
    }

    function keyOf(uint160 seed, uint256 id, uint8 round) external pure returns (bytes32) {
        return keccak256(abi.encode(seed, id, round));
    }

    function answer(Count calldata count, uint256 seats) external pure returns (Verdict) {
        return Payouts.answer(count, seats);
    }

    function afterOneRound(Verdict verdict, Count calldata count, Money calldata money)
        external
        pure
        returns (Payout memory)
    {
        return Payouts.afterOneRound(verdict, count, money);
    }

    function afterAppeal(Verdict first, Verdict second, Count[2] calldata counts, Money calldata money)
        external
        pure
        returns (Payout memory)
    {
        return Payouts.afterAppeal(first, second, counts, money);
    }
}
