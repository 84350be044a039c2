import { blockGet, blockPut, blockRm, blockStat } from './commands/blocks.ts';
import type { Command } from './commands/command.ts';
import { add, cat } from './commands/files.ts';
import { id, swarmConnect, version } from './commands/network.ts';
import { pinAdd, pinLs, pinRm } from './commands/pins.ts';

/** The part of Kubo's RPC that a market needs, by path below /api/v0/. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  add,
  cat,
  id,
  version,
  'block/put': blockPut,
  'block/get': blockGet,
  'block/stat': blockStat,
  'block/rm': blockRm,
  'pin/add': pinAdd,
  'pin/rm': pinRm,
  'pin/ls': pinLs,
  'swarm/connect': swarmConnect,
};
