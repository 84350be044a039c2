// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {TownToken} from "../../src/vault/TownToken.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {VaultTest} from "./VaultTest.sol";

contract SetTokenTest is VaultTest {
    function test_ItListsTheNextTokenAndSaysWhatTheTokenSaysOfItself() public {
        TownToken dollar = new TownToken("Town dollar", "USDM", 6, address(this));
        vm.expectEmit();
        emit IVault.TokenSet(3, address(dollar), true, "USDM", "Town dollar", 6);
        _set(3, address(dollar), true);
        assertEq(vault.tokenCount(), 3);
        (address erc20, bool allowed) = vault.tokenOf(3);
        assertEq(erc20, address(dollar));
        assertTrue(allowed);
    }

    // nonsense: Vault.setToken.allowed
    function test_ItChangesWhetherAKnownTokenIsAccepted() public {
        _set(WON, address(won), false);
        (, bool allowed) = vault.tokenOf(WON);
        assertFalse(allowed);
        _set(WON, address(won), true);
        (, allowed) = vault.tokenOf(WON);
        assertTrue(allowed);
        assertEq(vault.tokenCount(), 2);
    }

    function test_WhenTheMarketTokenIsNamedAgain_ItStaysAccepted() public {
        _set(MOOT, address(moot), true);
        (, bool allowed) = vault.tokenOf(MOOT);
        assertTrue(allowed);
        assertEq(vault.tokenCount(), 2);
    }

    function test_WhenTheCallerIsNotTheGovernor_ItReverts() public {
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVault.NotGovernor.selector, stranger));
        vault.setToken(WON, address(won), false);
    }

    // nonsense: Vault.setToken.token
    function test_WhenANumberIsSkippedOrZero_ItReverts() public {
        address dollar = address(new TownToken("Town dollar", "USDM", 6, address(this)));
        _expectNotListable(4, dollar);
        _set(4, dollar, true);
        _expectNotListable(0, dollar);
        _set(0, dollar, true);
    }

    // nonsense: Vault.setToken.erc20
    function test_WhenTheAddressHasNoCode_ItReverts() public {
        _expectNotListable(3, stranger);
        _set(3, stranger, true);
    }

    function test_WhenTheAddressIsListedAlready_ItReverts() public {
        _expectNotListable(3, address(won));
        _set(3, address(won), true);
    }

    function test_WhenAnotherAddressHasTheNumber_ItReverts() public {
        _expectNotListable(WON, address(moot));
        _set(WON, address(moot), true);
    }

    function test_WhenTheMarketTokenWouldBeRefused_ItReverts() public {
        _expectNotListable(MOOT, address(moot));
        _set(MOOT, address(moot), false);
    }

    function _set(uint16 token, address erc20, bool allowed) private {
        vm.prank(governor);
        vault.setToken(token, erc20, allowed);
    }

    function _expectNotListable(uint16 token, address erc20) private {
        vm.expectRevert(abi.encodeWithSelector(IVault.TokenNotListable.selector, token, erc20));
    }
}
