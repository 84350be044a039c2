// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IJurors} from "../../src/jury/IJurors.sol";
import {IJury, Opening, Stage} from "../../src/jury/IJury.sol";
import {IVault} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice Whatever wallets, tokens and other modules do, a case runs its way.
contract JuryWalletsTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    /// @notice case 43: who was drawn cannot take the bond away, nor by leaving
    function test_Case43_AJurorWhoVotedCannotTakeTheDepositAway() public {
        uint256 id = _drawn();
        _commit(id, 0, 1);
        address juror = _juror(id, 0);
        uint32 place = _placeOf(juror);
        vm.startPrank(juror);
        vm.expectRevert(abi.encodeWithSelector(IJurors.BondShort.selector, juror, 0, 1));
        jurors.withdrawBond(1);
        jurors.requestExit(place);
        vm.stopPrank();
        uint256 free = block.timestamp / 1 days + 22;
        vm.expectRevert(abi.encodeWithSelector(IJurors.TicketInUse.selector, place, free));
        jurors.finishExit(place);
        (, uint256 locked) = _bond(juror);
        assertEq(locked, D);
        skip(22 days);
        jurors.finishExit(place);
        (, locked) = _bond(juror);
        assertEq(locked, D, "the ticket is paid out, the deposit of the vote is not");
    }

    /// @notice case 44: what the parties agree elsewhere moves no case, and a case that ended stays so
    function test_Case44_ACaseThatEndedIsNotOpenedAgain() public {
        uint256 id = _decided(12, 7, 0);
        skip(365 days);
        _assertStage(id, Stage.Final);
        vm.expectRevert(abi.encodeWithSelector(IJury.AlreadySettled.selector, id));
        jury.finalise(id);
        _expectStage(id, Stage.Final);
        vm.prank(stranger);
        jury.appeal(id, _noPermit());
    }

    /// @notice case 45: contract wallets, whose answers nobody asks for
    function test_Case45_AWalletThatIsAContractVotesAndIsPaidLikeAnybody() public {
        address[3] memory wallets = [town[0], asker, accused];
        for (uint256 i = 0; i < 3; ++i) {
            vm.etch(wallets[i], hex"fe");
        }
        uint256 id = _open(_graveQuestion());
        _drawLot(id, SEED);
        uint16 seat = 0;
        while (_juror(id, seat) != town[0]) ++seat;
        for (uint16 other = 0; other < 60; ++other) {
            _commit(id, other, 1);
        }
        if (seat >= 60) _commit(id, seat, 1);
        _toReveal(id);
        for (uint16 other = 0; other < 60; ++other) {
            _reveal(id, other, 1);
        }
        if (seat >= 60) _reveal(id, seat, 1);
        _finalise(id);
        (uint256 before,) = _bond(town[0]);
        _claim(id, 1, seat);
        (uint256 free,) = _bond(town[0]);
        assertEq(free, before + D + jury.caseOf(id).shares[0]);
        assertGt(_free(asker), 101e18);
    }

    /// @notice case 46: fee-on-transfer deposit
    function test_Case46_WhatDoesNotArriveBuysNoTicketAndNoCase() public {
        bytes memory taken = abi.encodeWithSelector(IERC20.transferFrom.selector);
        vm.mockCall(address(moot), taken, abi.encode(true));
        vm.expectRevert(abi.encodeWithSelector(IVault.ArrivedShort.selector, MOOT, 0, 5 * D));
        vm.prank(stranger);
        jurors.join(1, new uint32[](0), _noPermit());
        Opening memory opening = _question();
        vm.expectRevert(abi.encodeWithSelector(IVault.ArrivedShort.selector, MOOT, 0, 50e18));
        vm.prank(court);
        jury.open(opening, _noPermit());
        assertEq(jurors.jurorOf(stranger).number, 0);
    }

    /// @notice case 48: a pause and its end, deadlines near it
    function test_Case48_ATokenThatNoLongerServesNewDealsEndsEveryCaseAllTheSame() public {
        uint256 id = _drawn();
        vm.mockCallRevert(address(moot), abi.encodeWithSelector(IERC20.transferFrom.selector), "paused");
        vm.mockCallRevert(address(moot), abi.encodeWithSelector(IERC20.transfer.selector), "paused");
        _vote(id, 12, 7, 1);
        _finalise(id);
        _claimAll(id, 1, 19);
        _forfeit(id, 1, 19);
        assertGt(_free(asker), 29e18);
        assertEq(_free(stranger), 0);
    }
}
