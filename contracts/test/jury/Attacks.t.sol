// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Division, IJurors, Lookup, Penalty} from "../../src/jury/IJurors.sol";
import {IJury, Opening, Stage, Verdict} from "../../src/jury/IJury.sol";
import {Jury} from "../../src/jury/Jury.sol";
import {Permit} from "../../src/vault/IVault.sol";
import {JuryTest} from "./JuryTest.sol";

/// @notice Draws a lot and takes it back when a friend did not get the first seat.
contract Grinder {
    error NotMyFriend(address drawn);

    /// @notice Starts a case if that suits `friend`.
    function startFor(IJury jury, uint256 id, address friend) external {
        jury.start(id);
        address drawn = jury.seatOf(id, 1, 0);
        if (drawn != friend) revert NotMyFriend(drawn);
    }
}

/// @notice What people who mean harm try.
contract AttacksTest is JuryTest {
    function setUp() public override {
        super.setUp();
        _settleTown();
    }

    function test_Attack_ReadingTheJuryAndRevertingGainsNothing() public {
        Grinder grinder = new Grinder();
        uint256 id = _open();
        vm.expectRevert(abi.encodeWithSelector(IJury.NoSuchSeat.selector, id, 0));
        jury.seatOf(id, 1, 0);
        _postSeed(id, SEED);
        uint256 snapshot = vm.snapshotState();
        jury.start(id);
        address drawn = jury.seatOf(id, 1, 0);
        vm.revertToState(snapshot);
        for (uint256 i = 0; i < 5; ++i) {
            skip(1 hours);
            vm.roll(block.number + 100);
            vm.expectRevert(abi.encodeWithSelector(Grinder.NotMyFriend.selector, drawn));
            grinder.startFor(jury, id, stranger);
        }
        jury.start(id);
        assertEq(jury.seatOf(id, 1, 0), drawn, "it was the same all along");
    }

    function test_Attack_ACaseNobodyTouchesEndsByTime() public {
        uint256 id = _drawn();
        skip(72 hours + 48 hours + 1);
        _assertStage(id, Stage.Final);
        vm.prank(stranger);
        jury.finalise(id);
        assertEq(_free(asker), 50e18);
    }

    /// @notice attack: low turnout pays the scammer half
    function test_Attack_LowTurnoutPaysAnAskerNothing() public {
        uint256 id = _decided(6, 0, 0);
        _assertVerdict(id, Verdict.Undecided);
        assertLt(_free(asker), 50e18);
    }

    /// @notice attack: reporting oneself to be paid by the treasury
    function test_Attack_ReportingOneselfIsPaidFromNothingButACappedBudget() public {
        vm.prank(stranger);
        jurors.fundRepayments(10_000e18, _noPermit());
        IJury.Parameters memory small = _defaults();
        small.repaymentCap = 50;
        vm.prank(governor);
        jury.setParameters(small);
        (, uint96 spentBefore,) = jurors.repayments();
        vm.warp((block.timestamp / 30 days + 1) * 30 days);
        for (uint256 i = 0; i < 3; ++i) {
            _decided(21, 0, 0);
        }
        (uint96 left, uint96 spent,) = jurors.repayments();
        assertEq(spentBefore, 0);
        assertEq(spent, 50e18);
        assertEq(left, 10_000e18 - 50e18);
        skip(30 days);
        _settleAll();
        _decided(21, 0, 0);
        (left, spent,) = jurors.repayments();
        assertEq(spent, 21e18, "a new period");
    }

    /// @notice attack: the holder of entrusted salts forfeiting them
    function test_Attack_WhoHoldsSaltsGainsNothingByProvingLeaks() public {
        uint256 id = _drawn();
        for (uint16 seat = 0; seat < 10; ++seat) {
            _commit(id, seat, 1);
        }
        uint256 before = _free(stranger) + moot.balanceOf(stranger);
        vm.startPrank(stranger);
        for (uint16 seat = 0; seat < 10; ++seat) {
            jury.proveLeak(id, seat, 1, _salt(seat));
        }
        vm.stopPrank();
        _finalise(id);
        assertEq(_free(stranger) + moot.balanceOf(stranger), before);
        assertEq(_free(treasury), 10 * D);
    }

    /// @notice case 36: the module that receives the verdict reverts or re-enters
    function test_Case36_ACourtThatRevertsChangesNoVerdict() public {
        uint256 id = _voted(11, 6, 0);
        vm.etch(court, hex"fe");
        _finalise(id);
        _assertVerdict(id, Verdict.Accepted);
    }

    /// @notice case 49: a recipient that reverts, burns all gas or is blacklisted
    function test_Case49_PartiesThatRevertAreCreditedAllTheSame() public {
        uint256 id = _voted(6, 11, 0);
        vm.etch(asker, hex"fe");
        vm.etch(accused, hex"fe");
        vm.etch(jury.seatOf(id, 1, 8), hex"fe");
        _finalise(id);
        assertEq(_free(accused), 29e18);
        _claimAll(id, 1, 17);
    }

    // nonsense: Jury.open.opening.asker
    // nonsense: Jury.open.opening.accused
    function test_Case49_NobodyWhoCannotBeCreditedIsAParty() public {
        address[3] memory unfit = [address(vault), address(0), address(vault)];
        for (uint256 i = 0; i < 3; ++i) {
            Opening memory opening = _question();
            if (i < 2) opening.asker = unfit[i];
            else opening.accused = unfit[i];
            vm.expectRevert(abi.encodeWithSelector(IJury.BadParty.selector, unfit[i]));
            vm.prank(court);
            jury.open(opening, _noPermit());
        }
    }

    /// @notice case 37: token returns false
    function test_Case37_WithoutMoneyThereIsNoTicketAndNoCase() public {
        vm.mockCall(address(moot), abi.encodeWithSelector(IERC20.transferFrom.selector), abi.encode(false));
        vm.expectRevert();
        vm.prank(stranger);
        jurors.join(1, new uint32[](0), _noPermit());
        Opening memory opening = _question();
        vm.expectRevert();
        vm.prank(court);
        jury.open(opening, _noPermit());
        assertEq(jurors.jurorOf(stranger).tickets, 0);
    }

    /// @notice case 50: permit front-run or replayed
    function test_Case50_APermitThatSomebodyUsedUpFirstIsNoObstacle() public {
        (address person, uint256 key) = makeAddrAndKey("person with a permit");
        moot.transfer(person, 1000e18);
        Permit memory permit = _permit(person, key, 100e18);
        moot.permit(
            person,
            address(vault),
            permit.value,
            permit.deadline,
            uint8(uint256(permit.vs) >> 255) + 27,
            permit.r,
            permit.vs & bytes32(uint256(type(int256).max))
        );
        vm.prank(person);
        jurors.join(2, new uint32[](0), permit);
        vm.expectRevert();
        vm.prank(person);
        jurors.join(1, new uint32[](0), permit);
        assertEq(jurors.jurorOf(person).tickets, 2);
    }

    /// @notice case 51: block reorganised around the seed, a commit, a reveal
    function test_Case51_AVoteForACaseThatWasTakenBackFitsNoOther() public {
        uint256 snapshot = vm.snapshotState();
        uint256 id = _drawn();
        bytes32 commitment = _sealed(id, 0, 1);
        vm.revertToState(snapshot);
        skip(12);
        uint256 other = _drawn();
        assertNotEq(other, id);
        vm.expectRevert(abi.encodeWithSelector(IJury.WrongStage.selector, id, Stage.None));
        jury.commit(id, 0, commitment);
        vm.prank(_juror(other, 0));
        jury.commit(other, 0, commitment);
        _toReveal(other);
        vm.expectRevert(abi.encodeWithSelector(IJury.CommitmentMismatch.selector, other, 0));
        jury.reveal(other, 0, 1, _salt(0));
    }

    function test_Case51_ACommitOrRevealThatWasTakenBackCanBeSentAgain() public {
        uint256 id = _drawn();
        uint256 snapshot = vm.snapshotState();
        _commit(id, 0, 1);
        vm.revertToState(snapshot);
        _commit(id, 0, 1);
        _toReveal(id);
        snapshot = vm.snapshotState();
        _reveal(id, 0, 1);
        vm.revertToState(snapshot);
        _reveal(id, 0, 1);
        assertEq(jury.roundOf(id, 1).accepting, 1);
    }

    function test_NobodyButACourtOpensOrFunds() public {
        Opening memory opening = _question();
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IJury.NotCourt.selector, stranger));
        jury.open(opening, _noPermit());
        vm.expectRevert(abi.encodeWithSelector(IJury.NotCourt.selector, stranger));
        jury.fund(1, 1);
        vm.expectRevert(abi.encodeWithSelector(IJury.NotAuthorized.selector, stranger));
        jury.setParameters(_defaults());
        vm.stopPrank();
    }

    function test_NobodyButTheJuryMovesItsMoney() public {
        Lookup memory seat;
        Penalty memory penalty;
        Division memory division;
        bytes[6] memory calls = [
            abi.encodeCall(IJurors.setDeposit, (1)),
            abi.encodeCall(IJurors.collect, (asker, 1, _noPermit())),
            abi.encodeCall(IJurors.lock, (seat, asker, 1)),
            abi.encodeCall(IJurors.release, (new uint24[](0), 1, new uint96[](0))),
            abi.encodeCall(IJurors.penalise, (penalty)),
            abi.encodeCall(IJurors.pay, (division))
        ];
        for (uint256 i = 0; i < calls.length; ++i) {
            vm.prank(court);
            (bool done, bytes memory answer) = address(jurors).call(calls[i]);
            assertFalse(done);
            assertEq(answer, abi.encodeWithSelector(IJurors.NotJury.selector, court));
        }
    }

    // nonsense: Jury.open.opening.seats
    // nonsense: Jury.open.opening.grave
    // nonsense: Jury.open.opening.stake
    // nonsense: Jury.open.opening.feeLater
    function test_SizesAndStakesStayInBounds() public {
        uint8[4] memory sizes = [uint8(19), 22, 103, 0];
        for (uint256 i = 0; i < 4; ++i) {
            Opening memory opening = _question();
            opening.seats = sizes[i];
            _expectOpening(opening, abi.encodeWithSelector(IJury.SeatsOutOfBounds.selector, sizes[i]));
        }
        Opening memory grave = _graveQuestion();
        grave.seats = 49;
        _expectOpening(grave, abi.encodeWithSelector(IJury.SeatsOutOfBounds.selector, 49));
        grave = _graveQuestion();
        grave.stake = 201;
        _expectOpening(grave, abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, 201, 202));
        Opening memory cheap = _question();
        cheap.stake = 49;
        _expectOpening(cheap, abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, 49, 50));
        cheap = _dispute();
        cheap.stake = 50;
        _expectOpening(cheap, abi.encodeWithSelector(IJury.StakeOutOfBounds.selector, 50, 0));
        Opening memory twice = _question();
        uint256 id = _open(twice);
        _expectOpening(twice, abi.encodeWithSelector(IJury.CaseExists.selector, id));
    }

    function test_ThereAreNoMoreCourtsThanACaseCanName() public {
        vm.mockCall(address(jurors), abi.encodeWithSelector(IJurors.setDeposit.selector), "");
        new Jury(jurors, beacon, address(vault), new address[](31), governor, _defaults());
        vm.expectRevert(abi.encodeWithSelector(IJury.ParameterOutOfBounds.selector, 32, 31));
        new Jury(jurors, beacon, address(vault), new address[](32), governor, _defaults());
    }

    function test_AMomentBeyond32BitsOpensNoCase() public {
        uint64 epoch = uint64(type(uint32).max) + 1;
        vm.mockCall(address(beacon), abi.encodeWithSelector(beacon.epochAfter.selector), abi.encode(epoch));
        _expectOpening(
            _question(), abi.encodeWithSelector(IJury.ParameterOutOfBounds.selector, epoch, type(uint32).max)
        );
        vm.mockCall(address(beacon), abi.encodeWithSelector(beacon.epochAfter.selector), abi.encode(epoch - 1));
        assertEq(jury.roundOf(_open(), 1).epoch, type(uint32).max);
    }

    function test_ADoubledFeeDoublesWhatJurorsGet() public {
        Opening memory opening = _question();
        (opening.feeDoubled, opening.stake) = (true, 84);
        uint256 id = _open(opening);
        _drawLot(id, SEED);
        _vote(id, 0, 21, 0);
        _finalise(id);
        assertEq(jury.caseOf(id).shares[0], 2 * FEE);
    }

    function _settleAll() private {
        for (uint256 i = 0; i < town.length; ++i) {
            vm.prank(town[i]);
            jurors.topUp(1000e18, _noPermit());
        }
    }

    function _expectOpening(Opening memory opening, bytes memory refusal) private {
        vm.expectRevert(refusal);
        vm.prank(court);
        jury.open(opening, _noPermit());
    }

    function _permit(address owner, uint256 key, uint256 value) private view returns (Permit memory) {
        bytes32 typeHash =
            keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        uint256 deadline = block.timestamp + 1 hours;
        bytes32 content = keccak256(abi.encode(typeHash, owner, address(vault), value, moot.nonces(owner), deadline));
        bytes32 digest = keccak256(abi.encodePacked("\x19\x01", moot.DOMAIN_SEPARATOR(), content));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return Permit(value, deadline, r, bytes32(uint256(s) | (uint256(v - 27) << 255)));
    }
}
