import { type DeploymentRecord, deploymentRecord } from '@moothall/contracts/protocol';

type Addresses = DeploymentRecord['addresses'];

/** An address for every contract of a deployment record, each its own, where nothing lies. */
export const ADDRESSES = Object.fromEntries(
  Object.keys(deploymentRecord.shape.addresses.shape).map((name, index) => [
    name,
    `0x${(index + 1).toString(16).padStart(2, '0').repeat(20)}`,
  ]),
) as Addresses;
