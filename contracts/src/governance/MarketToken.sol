// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

/// @title Market token
/// @notice What deposits are put down in and votes are counted by. 18 decimals, one billion at the start, all of it
/// with the recipient named at construction.
/// @dev Votes are counted from delegations and looked up by block time, not by block number, so that a vote means the
/// same on chains with other block times.
contract MarketToken is ERC20Permit, ERC20Votes {
    /// @notice Smallest units that exist at the start.
    uint256 public constant INITIAL_SUPPLY = 1_000_000_000e18;

    /// @param recipient Receives the initial supply.
    constructor(address recipient) ERC20("Moothall", "MOOT") ERC20Permit("Moothall") {
        _mint(recipient, INITIAL_SUPPLY);
    }

    /// @notice Block time in seconds: the clock that vote lookups are in.
    function clock() public view override returns (uint48) {
        return uint48(block.timestamp);
    }

    /// @notice The clock in the words of ERC-6372.
    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    /// @notice Next nonce of `owner`, shared by permits and delegations by signature.
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
