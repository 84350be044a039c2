// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title Who may prove that a parcel arrived
/// @notice A carrier is an address whose signature under a deal says "handed over". A seller names one in the terms; the
/// governor decides which names are good. Taking one off the list reaches running deals too: then its signature proves
/// nothing any more, and the buyer's word or time goes on as if there were none.
interface ICarriers {
    /// @notice Only the governor keeps the list.
    error NotAuthorized(address caller);
    /// @notice The zero address is nobody's.
    error CarrierEmpty();

    /// @notice `carrier` may prove deliveries from now on, or no more.
    event CarrierSet(address indexed carrier, bool registered);

    /// @notice Registers a carrier or takes it off the list. Governor only. Emits {CarrierSet}.
    function setCarrier(address carrier, bool registered) external;
    /// @notice Whether the signature of `carrier` proves a delivery now.
    function isCarrier(address carrier) external view returns (bool);
}
