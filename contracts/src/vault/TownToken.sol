// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";

/// @title Play money
/// @notice Stands in for a real currency token in local towns only: its owner makes as much of it as is needed, so it
/// is worth nothing and belongs on no public market.
contract TownToken is ERC20Permit, Ownable {
    uint8 private immutable _decimals;

    /// @param owner Who may mint.
    constructor(string memory name, string memory symbol, uint8 decimals_, address owner)
        ERC20(name, symbol)
        ERC20Permit(name)
        Ownable(owner)
    {
        _decimals = decimals_;
    }

    /// @notice Makes `amount` smallest units for `to`. Owner only.
    function mint(address to, uint256 amount) external onlyOwner {
        _mint(to, amount);
    }

    /// @notice How many digits of an amount stand behind the point.
    function decimals() public view override returns (uint8) {
        return _decimals;
    }
}
