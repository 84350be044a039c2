// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A token that behaves until it is told not to.
abstract contract HostileToken is ERC20("Hostile", "HSTL") {
    bool public hostile;

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function turn() external {
        hostile = true;
    }
}

/// @notice Keeps a tenth of every transfer for itself.
contract FeeToken is HostileToken {
    function _update(address from, address to, uint256 value) internal override {
        uint256 fee = from != address(0) && to != address(0) ? value / 10 : 0;
        super._update(from, to, value - fee);
        if (fee != 0) super._update(from, address(this), fee);
    }
}

/// @notice Says "false" instead of moving anything.
contract FalseToken is HostileToken {
    function transfer(address to, uint256 value) public override returns (bool) {
        return !hostile && super.transfer(to, value);
    }

    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return !hostile && super.transferFrom(from, to, value);
    }
}

/// @notice Says "true" and moves nothing.
contract LyingToken is HostileToken {
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        return hostile || super.transferFrom(from, to, value);
    }
}

/// @notice Gives the receiver a tenth on top.
contract GenerousToken is HostileToken {
    function transferFrom(address from, address to, uint256 value) public override returns (bool) {
        _mint(to, value / 10);
        return super.transferFrom(from, to, value);
    }
}

/// @notice Refuses to serve one address from some moment on.
contract BlockingToken is HostileToken {
    error Blocked(address account);

    address public blocked;

    function block_(address account) external {
        blocked = account;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (blocked != address(0) && (from == blocked || to == blocked)) revert Blocked(blocked);
        super._update(from, to, value);
    }
}

/// @notice Calls somebody back in the middle of a transfer.
contract ReentrantToken is HostileToken {
    address private _target;
    bytes private _call;
    bytes public answer;
    bool public succeeded;

    function arm(address target, bytes calldata call_) external {
        (_target, _call) = (target, call_);
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (_target == address(0)) return;
        address target = _target;
        _target = address(0);
        (succeeded, answer) = target.call(_call);
    }
}

/// @notice Moves nothing at all any more.
contract FrozenToken is HostileToken {
    error Frozen();

    function _update(address from, address to, uint256 value) internal override {
        if (hostile) revert Frozen();
        super._update(from, to, value);
    }
}

/// @notice Tells everybody twice what they have.
contract BoastingToken is HostileToken {
    function balanceOf(address account) public view override returns (uint256) {
        return hostile ? 2 * super.balanceOf(account) : super.balanceOf(account);
    }
}

/// @notice Moves tokens without returning anything, as some old tokens do.
contract SilentToken {
    string public name = "Silent";
    string public symbol = "SLNT";
    uint8 public decimals = 6;
    mapping(address => uint256) public balanceOf;
    mapping(address => mapping(address => uint256)) public allowance;

    function mint(address to, uint256 amount) external {
        balanceOf[to] += amount;
    }

    function approve(address spender, uint256 amount) external {
        allowance[msg.sender][spender] = amount;
        emit IERC20.Approval(msg.sender, spender, amount);
    }

    function transfer(address to, uint256 amount) external {
        _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) external {
        allowance[from][msg.sender] -= amount;
        _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private {
        balanceOf[from] -= amount;
        balanceOf[to] += amount;
        emit IERC20.Transfer(from, to, amount);
    }
}
