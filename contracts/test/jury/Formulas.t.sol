// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Verdict} from "../../src/jury/IJury.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice The design's formulas with numbers: D 10, fee 1, so J 21 and S 50 for 21 seats.
contract FormulasTest is JuryTest {
    uint256 private constant J = 21e18;
    uint256 private constant S = 50e18;

    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_Accepted_WinnersAndTheAskerShareThePot() public {
        uint256 id = _decided(11, 6, 3);
        _assertVerdict(id, Verdict.Accepted);
        uint256 share = (9 * D + J) / 12;
        assertEq(share, 9_250_000_000_000_000_000);
        assertEq(jury.caseOf(id).shares[0], share);
        assertEq(_free(asker), S - J + share);
        assertEq(_free(accused), 0);
        assertEq(_free(treasury), (9 * D + J) % 12);
        _assertPaidOut(id, 17, 3);
    }

    function test_Accepted_DustGoesToTheTreasury() public {
        uint256 id = _decided(12, 7, 1);
        uint256 pot = 8 * D + J;
        assertEq(pot % 13, 10, "dust");
        assertEq(jury.caseOf(id).shares[0], 7_769_230_769_230_769_230);
        assertEq(_free(treasury), 10);
        assertEq(_free(asker), S - J + 7_769_230_769_230_769_230);
        _assertPaidOut(id, 19, 1);
    }

    function test_Rejected_WinnersShareThePotAndTheStakeGoesToTheAccused() public {
        uint256 id = _decided(4, 13, 2);
        _assertVerdict(id, Verdict.Rejected);
        assertEq(jury.caseOf(id).shares[0], (6 * D + J) / 13);
        assertEq(_free(asker), 0);
        assertEq(_free(accused), S - J);
        assertEq(_free(treasury), (6 * D + J) % 13);
        _assertPaidOut(id, 17, 2);
    }

    function test_Rejected_WithoutAnybodyAccusedTheStakeGoesToTheTreasury() public {
        accused = address(0);
        _decided(4, 13, 0);
        assertEq(_free(treasury), S - J + (4 * D + J) % 13);
    }

    /// @notice case 30: unanimous: no loser pot
    function test_Case30_UnanimousThereIsOnlyTheFeeToShare() public {
        uint256 id = _decided(0, 21, 0);
        assertEq(jury.caseOf(id).shares[0], FEE);
        _assertPaidOut(id, 21, 0);
        id = _decided(21, 0, 0);
        assertEq(jury.caseOf(id).shares[0], J / 22);
    }

    /// @notice case 29: ties in every order
    function test_Case29_ATiePaysWhoCameAndReturnsTheRest() public {
        uint256 id = _drawn();
        for (uint16 seat = 0; seat < 10; ++seat) {
            _commit(id, seat, uint8(seat & 1));
        }
        _toReveal(id);
        for (uint16 seat = 10; seat > 0; --seat) {
            _reveal(id, seat - 1, uint8((seat - 1) & 1));
        }
        _finalise(id);
        _assertVerdict(id, Verdict.Undecided);
        assertEq(jury.caseOf(id).shares[0], J / 10);
        assertEq(_free(asker), S - J);
        assertEq(_free(treasury), 0);
        _assertPaidOut(id, 10, 0);
    }

    function test_Case29_ATieWithSilentOnesGivesTheirDepositsToTheTreasury() public {
        uint256 id = _decided(4, 4, 3);
        _assertVerdict(id, Verdict.Undecided);
        assertEq(_free(treasury), 3 * D + J % 8);
        assertEq(_free(asker), S - J);
        _assertPaidOut(id, 8, 3);
    }

    /// @notice case 41: quorum missed
    function test_Case41_FewerThanAThirdDecideNothing() public {
        uint256 id = _decided(6, 0, 2);
        _assertVerdict(id, Verdict.Undecided);
        assertEq(jury.caseOf(id).shares[0], J / 6);
        assertEq(_free(asker), S - J);
        assertEq(_free(treasury), 2 * D);
        _assertPaidOut(id, 6, 2);
    }

    function test_Case41_AThirdDecides() public {
        _assertVerdict(_decided(7, 0, 0), Verdict.Accepted);
    }

    /// @notice case 28: one reveals
    function test_Case28_OneWhoCameIsPaidAndDecidesNothing() public {
        uint256 id = _decided(1, 0, 0);
        _assertVerdict(id, Verdict.Undecided);
        assertEq(jury.caseOf(id).shares[0], J);
        assertEq(_free(asker), S - J);
    }

    /// @notice case 26: nobody commits
    function test_Case26_NobodyCommitsTheStakeComesBackWhole() public {
        uint256 id = _decided(0, 0, 0);
        _assertVerdict(id, Verdict.Undecided);
        assertEq(_free(asker), S);
        assertEq(_free(treasury), 0);
        _assertPaidOut(id, 0, 0);
    }

    /// @notice case 27: all commit, none reveal
    function test_Case27_AllCommitNoneRevealTheirDepositsAreLost() public {
        uint256 id = _decided(0, 0, 21);
        assertEq(_free(asker), S);
        assertEq(_free(treasury), 21 * D);
        _assertPaidOut(id, 0, 21);
    }

    /// @dev After all claims and absences the vault holds free bonds and nothing else.
    function _assertPaidOut(uint256 id, uint16 opened, uint16 silent) private {
        _claimAll(id, 1, opened);
        for (uint16 seat = opened; seat < opened + silent; ++seat) {
            _forfeit(id, 1, seat);
        }
        (uint256 free, uint256 locked) = _bonds();
        assertEq(locked, 0, "nothing is locked");
        assertEq(_held(), free, "held is bonds");
    }
}
