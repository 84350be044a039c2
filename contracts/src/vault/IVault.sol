// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @notice One EIP-2612 signature by which a wallet lets the vault draw an amount in the same transaction.
/// @dev `value == 0` means "no permit". `vs` is the compact form of `v` and `s` (EIP-2098).
struct Permit {
    uint256 value;
    uint256 deadline;
    bytes32 r;
    bytes32 vs;
}

/// @title The one room in which all money sits
/// @notice Every account has a free balance per token, every module a held balance. A module can only take from an
/// account within that account's own call or signature, and can only give what it holds itself. People withdraw
/// their free balance whenever they like; nothing is ever pushed to anybody.
/// @dev Tokens are named by a number given when governance lists them; number 1 is the market token. Amounts are in
/// the token's smallest unit. Core modules are fixed at construction; any other module serves only accounts that
/// opted in to it themselves.
///
/// Invariants: for each token, the sum of free and held never exceeds the vault's balance of it; each module's held
/// balance equals its open obligations.
interface IVault {
    /// @notice The caller is neither a core module nor one that `account` opted in to.
    error NotModule(address caller, address account);
    /// @notice The token is unknown or no longer accepted for new deals. Withdrawals still work.
    error TokenNotAllowed(uint16 token);
    /// @notice The token number is not the next free one, another address has it, the address is already listed or not
    /// a contract, or the market token would be refused.
    error TokenNotListable(uint16 token, address erc20);
    /// @notice Fewer tokens arrived than a deal needs (for example because the token keeps a fee on transfer).
    error ArrivedShort(uint16 token, uint256 arrived, uint256 asked);
    /// @notice The account's free balance is smaller than what it asked to withdraw.
    error FreeShort(address account, uint16 token, uint256 free, uint256 asked);
    /// @notice The module holds less than it tried to give.
    error HeldShort(address module, uint16 token, uint256 held, uint256 asked);
    /// @notice Only the governor may list tokens.
    error NotGovernor(address caller);
    /// @notice Zero is not an amount.
    error AmountZero();
    /// @notice More than the vault can count (2^128 - 1 units in one step).
    error AmountTooLarge(uint256 amount);
    /// @notice Nobody could ever withdraw from, or receive at, this address.
    error BadRecipient(address to);

    /// @notice `token` was listed as the contract `erc20`, or its acceptance for new deals changed.
    event TokenSet(
        uint16 indexed token, address indexed erc20, bool allowed, string symbol, string name, uint8 decimals
    );
    /// @notice `account` lets `module` take from it (or no longer does). Core modules need no opt-in.
    event ModuleSet(address indexed account, address indexed module, bool allowed);
    /// @notice `arrived` units reached `account`'s free balance from `from`'s wallet.
    event Deposited(address indexed account, uint16 indexed token, address from, uint256 arrived);
    /// @notice `amount` left `account`'s free balance for `to`.
    event Withdrawn(address indexed account, uint16 indexed token, address to, uint256 amount);
    /// @notice `module` now holds `amount` more; `arrived` of it came from the wallet, the rest from the free balance.
    /// @dev The free balance changed by `arrived - amount` (negative when free money was used).
    event Taken(address indexed account, address indexed module, uint16 indexed token, uint256 amount, uint256 arrived);
    /// @notice `module` handed `amount` to `account`'s free balance.
    event Given(address indexed account, address indexed module, uint16 indexed token, uint256 amount);

    /// @notice Moves `amount` from the caller's wallet to its own free balance, by allowance or by `permit`.
    /// @dev Emits {Deposited} with what really arrived.
    /// @return arrived Units credited.
    function deposit(uint16 token, uint256 amount, Permit calldata permit) external returns (uint256 arrived);

    /// @notice Sends `amount` of the caller's free balance to `to`. Works for every token ever listed, for ever.
    /// @dev Emits {Withdrawn}.
    function withdraw(uint16 token, uint256 amount, address to) external;

    /// @notice Lets a module that is not core take from the caller, or stops it.
    /// @dev Emits {ModuleSet}.
    function setModule(address module, bool allowed) external;

    /// @notice Takes `amount` from `account` into the calling module's held balance: free balance first, the rest
    /// from the wallet by `permit` or allowance.
    /// @dev Emits {Taken}. Callable by modules only, and a module must only name its own caller or a signer of the call.
    /// A permit that was already used (front-run) is ignored when the allowance suffices.
    function take(uint16 token, address account, uint256 amount, Permit calldata permit) external;

    /// @notice Hands `amount` of the calling module's held balance to `account`'s free balance.
    /// @dev Emits {Given}; nothing at all when `amount` is 0.
    function give(uint16 token, address account, uint256 amount) external;

    /// @notice Ends a deal with one write of the module's slot: `toA` to `a`, `toB` to `b`, `fee` to the treasury.
    /// @dev Emits {Given} for each amount that is not 0.
    function settle(uint16 token, address a, uint256 toA, address b, uint256 toB, uint256 fee) external;

    /// @notice Lists the next token (or changes whether an existing one is accepted for new deals). Governor only.
    /// @dev Emits {TokenSet}. A token's address never changes. The market token stays accepted for ever: running deals
    /// count on it to fund a dispute.
    function setToken(uint16 token, address erc20, bool allowed) external;

    /// @notice What `account` may withdraw now.
    function freeOf(address account, uint16 token) external view returns (uint256);
    /// @notice What `module` holds for others.
    function heldBy(address module, uint16 token) external view returns (uint256);
    /// @notice Address and acceptance of a token number; the zero address when it was never listed.
    function tokenOf(uint16 token) external view returns (address erc20, bool allowed);
    /// @notice How many tokens are listed; their numbers are 1 to this.
    function tokenCount() external view returns (uint16);
    /// @notice Whether `module` may take from `account`.
    function isModuleFor(address account, address module) external view returns (bool);
    /// @notice Where fees go.
    function treasury() external view returns (address);
}
