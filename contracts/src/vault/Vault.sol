// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {Balances} from "./Balances.sol";
import {IVault, Permit} from "./IVault.sol";
import {TokenList} from "./TokenList.sol";

/// @title Vault
/// @dev The only contract that moves tokens. One lock over all of it: whatever a token does while it is called, no
/// balance of any account, module or token can change meanwhile.
contract Vault is Balances, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    /// @param governor Lists tokens, and can do nothing else.
    /// @param treasury_ Where fees go.
    /// @param coreModules Contracts every account can use without opting in; their code is what people trust to name
    /// only their own caller or signer. A module named here that has no code yet must be deployed in the same breath.
    constructor(address governor, address treasury_, address[] memory coreModules)
        TokenList(governor)
        Balances(treasury_, coreModules)
    {}

    /// @inheritdoc IVault
    function deposit(uint16 token, uint256 amount, Permit calldata permit)
        external
        nonReentrant
        returns (uint256 arrived)
    {
        if (amount == 0) revert AmountZero();
        if (amount > type(uint128).max) revert AmountTooLarge(amount);
        arrived = _pull(_allowedToken(token), msg.sender, amount, permit);
        _credit(token, msg.sender, arrived);
        emit Deposited(msg.sender, token, msg.sender, arrived);
    }

    /// @inheritdoc IVault
    function withdraw(uint16 token, uint256 amount, address to) external nonReentrant {
        if (amount == 0) revert AmountZero();
        if (to == address(0) || to == address(this)) revert BadRecipient(to);
        address erc20 = _knownToken(token);
        uint256 used = _debit(token, msg.sender, amount);
        if (used < amount) revert FreeShort(msg.sender, token, used, amount);
        emit Withdrawn(msg.sender, token, to, amount);
        IERC20(erc20).safeTransfer(to, amount);
    }

    /// @inheritdoc IVault
    function take(uint16 token, address account, uint256 amount, Permit calldata permit) external nonReentrant {
        if (amount == 0) revert AmountZero();
        address erc20 = _allowedToken(token);
        _hold(token, account, amount);
        uint256 missing = amount - _debit(token, account, amount);
        uint256 arrived = 0;
        if (missing != 0) {
            arrived = _pull(erc20, account, missing, permit);
            if (arrived < missing) revert ArrivedShort(token, arrived, missing);
            _credit(token, account, arrived - missing);
        }
        emit Taken(account, msg.sender, token, amount, arrived);
    }

    /// @inheritdoc IVault
    function give(uint16 token, address account, uint256 amount) external nonReentrant {
        _unhold(token, amount, 0);
        _give(token, account, amount);
    }

    /// @inheritdoc IVault
    function settle(uint16 token, address a, uint256 toA, address b, uint256 toB, uint256 fee) external nonReentrant {
        _unhold(token, toA + toB + fee, fee);
        _give(token, a, toA);
        _give(token, b, toB);
        if (fee != 0) emit Given(treasury, msg.sender, token, fee);
    }

    function _give(uint16 token, address account, uint256 amount) private {
        if (amount == 0) return;
        _credit(token, account, amount);
        emit Given(account, msg.sender, token, amount);
    }

    /// @dev A permit is only a wish: whoever saw it in the mempool may have used it up already, and then the allowance
    /// is there and the transfer succeeds. If it is not there, the transfer itself says so.
    /// @return arrived How much more the vault has now, whatever the token claims to have moved.
    function _pull(address erc20, address from, uint256 amount, Permit calldata permit)
        private
        returns (uint256 arrived)
    {
        if (permit.value != 0) {
            bytes32 s = permit.vs & bytes32(uint256(type(int256).max));
            uint8 v = uint8(uint256(permit.vs) >> 255) + 27;
            try IERC20Permit(erc20).permit(from, address(this), permit.value, permit.deadline, v, permit.r, s) {}
                catch {} // solhint-disable-line no-empty-blocks
        }
        uint256 before = IERC20(erc20).balanceOf(address(this));
        IERC20(erc20).safeTransferFrom(from, address(this), amount);
        arrived = IERC20(erc20).balanceOf(address(this)) - before;
    }
}
