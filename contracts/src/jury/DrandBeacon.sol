// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bn254} from "./Bn254.sol";
import {HashToCurve} from "./HashToCurve.sol";
import {IBeacon} from "./IBeacon.sol";

/// @title Drand beacon
/// @notice The lot comes from a drand network: many independent organisations sign the number of each round together,
/// and nobody knows the signature before enough of them did. Anybody brings it; the chain checks it. Made for the
/// network `evmnet` (scheme bls-bn254-unchained-on-g1), whose signatures the chain can check cheaply.
/// @dev An epoch is the number of a round; only every STRIDE-th counts, so that cases share a seed. A signature has
/// one valid form, so a round has one seed, whoever brings it. A round stays valid for ever: no seed is ever missed, and
/// nobody gets another throw by waiting.
contract DrandBeacon is IBeacon {
    /// @notice What a drand network says about itself.
    struct Network {
        /// Group key in G2, imaginary parts first, as in the network's `public_key`.
        uint256[4] publicKey;
        /// When round 1 was signed.
        uint40 genesis;
        /// Seconds from one round to the next.
        uint40 period;
    }

    /// @notice The network's key is no point of G2 that could have a secret.
    error BadKey();
    /// @notice Period and stride must not be 0, and the first round comes after the start of time.
    error BadGrid(uint40 genesis, uint40 period, uint64 stride);

    bytes private constant DOMAIN = "BLS_SIG_BN254G1_XMD:KECCAK-256_SVDW_RO_NUL_";

    /// @notice When round 1 was signed.
    uint40 public immutable GENESIS;
    /// @notice Seconds from one round to the next.
    uint40 public immutable PERIOD;
    /// @notice Every so many rounds one is an epoch.
    uint64 public immutable STRIDE;
    /// @notice Seconds by which a round must lie after a case's opening: the chain's clock may be behind the world's by
    /// less than this.
    uint40 public immutable MARGIN;

    uint256 private immutable KEY_X1;
    uint256 private immutable KEY_X0;
    uint256 private immutable KEY_Y1;
    uint256 private immutable KEY_Y0;

    mapping(uint64 epoch => bytes32) private _seeds;

    /// @param network The drand network.
    /// @param stride Every so many rounds one is an epoch.
    /// @param margin More seconds than the chain's clock can be behind the world's.
    constructor(Network memory network, uint64 stride, uint40 margin) {
        (uint40 genesis, uint40 period) = (network.genesis, network.period);
        if (period == 0 || stride == 0 || genesis < period) revert BadGrid(genesis, period, stride);
        if (!Bn254.isKey(network.publicKey)) revert BadKey();
        (GENESIS, PERIOD, STRIDE, MARGIN) = (genesis, period, stride, margin);
        (KEY_X1, KEY_X0) = (network.publicKey[0], network.publicKey[1]);
        (KEY_Y1, KEY_Y0) = (network.publicKey[2], network.publicKey[3]);
    }

    /// @notice Brings the network's signature of round `epoch`. Anybody, once. Emits {SeedPosted}.
    /// @param signature x and y, the two halves of what the network publishes.
    function post(uint64 epoch, uint256[2] calldata signature) external {
        if (block.timestamp < timeOf(epoch)) revert SeedTooEarly(epoch, timeOf(epoch));
        if (_seeds[epoch] != 0) revert SeedAlreadyPosted(epoch);
        if (epoch % STRIDE != 0 || !Bn254.isOnCurve(signature) || !_isSigned(epoch, signature)) {
            revert SeedNotValid(epoch);
        }
        bytes32 seed = keccak256(abi.encode(signature));
        _seeds[epoch] = seed;
        emit SeedPosted(epoch, seed);
    }

    /// @notice The network's key, imaginary parts first.
    function publicKey() public view returns (uint256[4] memory) {
        return [KEY_X1, KEY_X0, KEY_Y1, KEY_Y0];
    }

    /// @inheritdoc IBeacon
    function epochAfter(uint256 time) external view returns (uint64) {
        uint256 from = time + MARGIN;
        uint256 round = from < GENESIS ? 1 : (from - GENESIS) / PERIOD + 2;
        // Rounds of block times fit 64 bits.
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64((round + STRIDE - 1) / STRIDE * STRIDE);
    }

    /// @inheritdoc IBeacon
    function timeOf(uint64 epoch) public view returns (uint40) {
        uint256 time = GENESIS - PERIOD + uint256(epoch) * PERIOD;
        // forge-lint: disable-next-line(unsafe-typecast)
        return time > type(uint40).max ? type(uint40).max : uint40(time);
    }

    /// @inheritdoc IBeacon
    function seedOf(uint64 epoch) external view returns (bytes32) {
        return _seeds[epoch];
    }

    /// @inheritdoc IBeacon
    function isMissed(uint64) external pure returns (bool) {
        return false;
    }

    function _isSigned(uint64 round, uint256[2] calldata signature) private view returns (bool) {
        bytes memory message = abi.encode(keccak256(abi.encodePacked(round)));
        return Bn254.isSigned(signature, HashToCurve.point(message, DOMAIN), publicKey());
    }
}
